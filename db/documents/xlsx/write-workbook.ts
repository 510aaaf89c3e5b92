import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { createSheetXml } from './sheet-xml.ts';
import type { Sheet } from './sheet.ts';
import type { CellStyle } from './styles.ts';
import { createStyleTable } from './styles.ts';
import type { WorkbookProperties } from './workbook-parts.ts';
import {
  contentTypesXml,
  corePropertiesXml,
  packageRelationsXml,
  workbookRelationsXml,
  workbookXml,
} from './workbook-parts.ts';

export interface Workbook {
  readonly properties: WorkbookProperties;
  readonly normalStyle: CellStyle;
  readonly sheet: Sheet;
}

/**
 * The bytes of an .xlsx file, made while they are read: memory does not grow with the number of rows. Equal
 * workbooks give equal bytes on every machine. An aborted signal ends the reading with its reason as the error.
 */
export async function* workbookBytes(workbook: Workbook, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  const styles = createStyleTable(workbook.normalStyle);
  const sheetXml = createSheetXml(workbook.sheet, styles, signal);
  const zip = new ZipFile();
  const output = new PassThrough();
  const sources: Readable[] = [];

  function addPart(path: string, pieces: () => AsyncIterable<string> | Iterable<string>): void {
    zip.addReadStreamLazy(path, entryOptions(), (callback) => {
      const source = Readable.from(encoded(pieces()), { objectMode: false });
      source.on('error', (error) => output.destroy(error));
      sources.push(source);
      callback(null, source);
    });
  }

  addPart('[Content_Types].xml', () => [contentTypesXml]);
  addPart('_rels/.rels', () => [packageRelationsXml]);
  addPart('docProps/core.xml', () => [corePropertiesXml(workbook.properties)]);
  addPart('xl/_rels/workbook.xml.rels', () => [workbookRelationsXml]);
  addPart('xl/worksheets/sheet1.xml', sheetXml.pieces);
  // After the sheet, because only then the filtered range and the styles in use are known.
  addPart('xl/workbook.xml', () => [workbookXml(workbook.sheet, sheetXml.filterRange())]);
  addPart('xl/styles.xml', () => [styles.xml()]);
  zip.on('error', (error: Error) => output.destroy(error));
  zip.end();
  zip.outputStream.pipe(output);
  try {
    for await (const chunk of output) yield chunk;
  } finally {
    for (const source of sources) source.destroy();
  }
}

/** The zip's own date is local time without a zone, so that a fixed local noon is the same bytes everywhere. */
function entryOptions() {
  return { mtime: new Date(1980, 0, 1, 12), mode: 0o100644, forceDosTimestamp: true };
}

async function* encoded(pieces: AsyncIterable<string> | Iterable<string>): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) yield Buffer.from(piece);
}
