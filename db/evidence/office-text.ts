import { openForeignZip, type ForeignZip } from '../documents/foreign-sheet/foreign-zip.ts';
import { readXmlPart, type Refuse } from '../documents/foreign-sheet/xml-part.ts';
import type { FileText } from '../model/file-text.ts';
import { ok, type Result } from '../model/result.ts';
import { fileTextLimits } from './text-limits.ts';

const documentPart = 'word/document.xml';
const longestShow = 500;

/**
 * The words of a docx or pptx, paragraph by paragraph; the cells of a table row are parted by tabs, slides by an
 * empty line. Only these parts are inflated: links, pictures, fields and macros stay closed. Null for another zip.
 */
export async function officeText(bytes: Uint8Array): Promise<Result<FileText | null>> {
  const opened = await openForeignZip(bytes);
  if (!opened.ok) return opened;
  const zip = opened.value;
  if (zip.has(documentPart)) return readParts(zip, [{ path: documentPart, root: 'document' }]);
  const slides = Array.from({ length: longestShow }, (_, at) => `ppt/slides/slide${at + 1}.xml`);
  const found = slides.filter((path) => zip.has(path)).map((path) => ({ path, root: 'sld' }));
  return found.length > 0 ? readParts(zip, found) : ok(null);
}

interface Part {
  readonly path: string;
  readonly root: string;
}

async function readParts(zip: ForeignZip, parts: readonly Part[]): Promise<Result<FileText>> {
  const texts: string[] = [];
  let left = fileTextLimits.characters;
  for (const part of parts) {
    const words = createWords(left);
    const read = await readXmlPart(zip, part, (refuse) => words.handlers(refuse));
    const isFull = words.isFull();
    if (!read.ok && !isFull) return read;
    const text = words.text().trim();
    texts.push(text);
    left -= text.length;
    if (isFull || left <= 0) return ok({ text: texts.join('\n\n'), isTruncated: true });
  }
  return ok({ text: texts.join('\n\n').trim(), isTruncated: false });
}

/** Collects what stands in `t`; what was struck out, field codes and the second copy of a drawing are left out. */
function createWords(limit: number) {
  const pieces: string[] = [];
  let length = 0;
  let isText = false;
  let leftOut = 0;
  let cells = 0;

  function add(piece: string): void {
    pieces.push(piece);
    length += piece.length;
  }

  return {
    isFull: () => length >= limit,
    text: () => pieces.join('').slice(0, limit),
    handlers: (refuse: Refuse) => ({
      open: (name: string) => {
        if (notShown.has(name)) leftOut += 1;
        if (name === 't') isText = leftOut === 0;
        if (name === 'tc') cells += 1;
        if (name === 'tab' && leftOut === 0) add('\t');
        if (name === 'br' && leftOut === 0) add('\n');
      },
      text: (text: string) => {
        if (isText) add(text);
        if (length >= limit) refuse('too-much-text');
      },
      close: (name: string) => {
        if (notShown.has(name)) leftOut -= 1;
        if (name === 't') isText = false;
        if (name === 'p' && leftOut === 0) add(cells > 0 ? ' ' : '\n');
        if (name === 'tc') {
          cells -= 1;
          add('\t');
        }
        if (name === 'tr') add('\n');
      },
    }),
  };
}

/** `tabs` holds where tab stops lie, not tabs that were typed. */
const notShown: ReadonlySet<string> = new Set(['del', 'moveFrom', 'instrText', 'Fallback', 'tabs']);
