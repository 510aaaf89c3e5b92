import { getDocumentProxy } from 'unpdf';
import type { FileText } from '../model/file-text.ts';
import { fileTextLimits } from './text-limits.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/**
 * The words of a PDF, page by page. Nothing of it is run or fetched: scripts, actions, forms and attachments are not
 * asked for, fonts are not loaded. Throws for what is no PDF.
 */
export async function pdfText(bytes: Uint8Array): Promise<FileText> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { ...quiet });
  try {
    return await readPages(pdf);
  } finally {
    await pdf.loadingTask.destroy();
  }
}

const quiet = { verbosity: 0, enableXfa: false, disableFontFace: true, useSystemFonts: false } as const;

async function readPages(pdf: Pdf): Promise<FileText> {
  const texts: string[] = [];
  const pages = Math.min(pdf.numPages, fileTextLimits.pages);
  let length = 0;
  for (let number = 1; number <= pages && length < fileTextLimits.characters; number += 1) {
    const text = await readPage(pdf, number);
    texts.push(text);
    length += text.length;
  }
  const isTruncated = texts.length < pdf.numPages || length > fileTextLimits.characters;
  return { text: texts.join('\n\n').trim().slice(0, fileTextLimits.characters), isTruncated };
}

async function readPage(pdf: Pdf, number: number): Promise<string> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  page.cleanup();
  const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
  return withoutGaps(text);
}

/** Spaces that only part the letters of a line of Chinese are none. */
function withoutGaps(text: string): string {
  return text
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(
      /(?<=[\p{Script=Han}，。、；：！？（）《》“”])\s*? (?=[\p{Script=Han}，。、；：！？（）《》“”])/gu,
      '',
    )
    .replaceAll(/ ?\n ?/g, '\n')
    .trim();
}
