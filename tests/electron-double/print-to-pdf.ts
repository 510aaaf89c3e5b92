import type { PrintToPDFOptions } from 'electron';
import type { CdpSession } from './cdp.ts';
import { checkOptions } from './strict.ts';

const known = [
  'landscape',
  'displayHeaderFooter',
  'printBackground',
  'scale',
  'pageSize',
  'margins',
  'pageRanges',
  'headerTemplate',
  'footerTemplate',
  'preferCSSPageSize',
  'generateTaggedPDF',
  'generateDocumentOutline',
];

/** In inches. */
const pageSizes: Readonly<Record<string, readonly [number, number]>> = {
  A3: [11.7, 16.54],
  A4: [8.27, 11.7],
  A5: [5.83, 8.27],
  Letter: [8.5, 11],
  Legal: [8.5, 14],
  Tabloid: [11, 17],
};

export async function printToPdf(page: CdpSession, options: PrintToPDFOptions): Promise<Buffer> {
  checkOptions(options, known, 'printToPDF');
  const { pageSize = 'Letter', margins = {}, ...same } = options;
  const [paperWidth, paperHeight] = toInches(pageSize);
  const { data } = await page.send('Page.printToPDF', {
    ...(same as object),
    paperWidth,
    paperHeight,
    marginTop: margins.top ?? 0.4,
    marginBottom: margins.bottom ?? 0.4,
    marginLeft: margins.left ?? 0.4,
    marginRight: margins.right ?? 0.4,
  });
  return Buffer.from(data, 'base64');
}

function toInches(pageSize: NonNullable<PrintToPDFOptions['pageSize']>): readonly [number, number] {
  if (typeof pageSize !== 'string') return [pageSize.width, pageSize.height];
  const size = pageSizes[pageSize];
  if (size === undefined) throw new Error(`Invalid pageSize ${pageSize}`);
  return size;
}
