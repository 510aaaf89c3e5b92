import { ZipFile } from 'yazl';

/** One part of a zip; `isStored` leaves it uncompressed. */
export interface ZipPart {
  readonly path: string;
  readonly data: string | Buffer;
  readonly isStored?: boolean;
}

/** What a small workbook is built of; `sheets` hold the inner XML of `worksheet`. */
export interface WorkbookRecipe {
  readonly sheets: readonly SheetRecipe[];
  readonly sharedStrings?: string;
  readonly styles?: string;
  readonly isDate1904?: boolean;
  readonly extraParts?: readonly ZipPart[];
  readonly isStored?: boolean;
}

export interface SheetRecipe {
  readonly name: string;
  readonly xml: string | Buffer;
  readonly state?: 'hidden' | 'veryHidden';
}

const fixedTime = new Date('2025-09-01T00:00:00Z');
const prolog = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const mainNamespace = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relationshipType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A zip with these parts, in this order; the same parts give the same bytes. */
export async function buildZip(parts: readonly ZipPart[]): Promise<Buffer> {
  const zip = new ZipFile();
  for (const { path, data, isStored = false } of parts) {
    zip.addBuffer(Buffer.from(data), path, { mtime: fixedTime, compress: !isStored });
  }
  zip.end();
  const pieces: Buffer[] = [];
  for await (const piece of zip.outputStream) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

/** The parts of a workbook as Excel and WPS lay them out. */
export function workbookParts(recipe: WorkbookRecipe): readonly ZipPart[] {
  const { sheets, sharedStrings, styles, isDate1904 = false, extraParts = [], isStored = false } = recipe;
  const sheetTags = sheets.map(
    ({ name, state = 'visible' }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}" state="${state}" r:id="rId${at + 1}"/>`,
  );
  const links = sheets.map((_, at) =>
    relationship(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`),
  );
  if (sharedStrings !== undefined)
    links.push(relationship('rIdStrings', 'sharedStrings', 'sharedStrings.xml'));
  if (styles !== undefined) links.push(relationship('rIdStyles', 'styles', '/xl/styles.xml'));
  return [
    { path: '[Content_Types].xml', data: `${prolog}<Types/>` },
    { path: '_rels/.rels', data: relationships([relationship('rId1', 'officeDocument', 'xl/workbook.xml')]) },
    {
      path: 'xl/workbook.xml',
      data: `${prolog}<workbook ${mainNamespace} xmlns:r="${relationshipType}"><workbookPr date1904="${isDate1904 ? 1 : 0}"/><sheets>${sheetTags.join('')}</sheets></workbook>`,
    },
    { path: 'xl/_rels/workbook.xml.rels', data: relationships(links) },
    ...(sharedStrings === undefined
      ? []
      : [{ path: 'xl/sharedStrings.xml', data: `${prolog}<sst ${mainNamespace}>${sharedStrings}</sst>` }]),
    ...(styles === undefined
      ? []
      : [{ path: 'xl/styles.xml', data: `${prolog}<styleSheet ${mainNamespace}>${styles}</styleSheet>` }]),
    ...sheets.map(({ xml }, at) => ({
      path: `xl/worksheets/sheet${at + 1}.xml`,
      data: worksheet(xml),
      isStored,
    })),
    ...extraParts,
  ];
}

export async function buildWorkbook(recipe: WorkbookRecipe): Promise<Buffer> {
  return buildZip(workbookParts(recipe));
}

/** A workbook with one sheet of this inner XML. */
export async function oneSheet(
  xml: string | Buffer,
  extraParts: readonly ZipPart[] = [],
  isStored = false,
): Promise<Buffer> {
  return buildWorkbook({ sheets: [{ name: '表', xml }], extraParts, isStored });
}

/** Rows of inline texts as sheet XML, from row 1 on; an empty text leaves the cell out. */
export function textRows(rows: readonly (readonly string[])[]): string {
  const rowTags = rows.map((cells, at) => `<row r="${at + 1}">${textCells(cells, at + 1)}</row>`);
  return `<sheetData>${rowTags.join('')}</sheetData>`;
}

export function mergeTags(...areas: readonly string[]): string {
  return `<mergeCells>${areas.map((area) => `<mergeCell ref="${area}"/>`).join('')}</mergeCells>`;
}

/** Gives an entry another name of the same length, in both of its headers; `times` from the first one on. */
export function renamedEntry(zip: Buffer, from: string, to: string | Buffer): Buffer {
  const search = Buffer.from(from);
  const replacement = Buffer.from(to);
  if (search.length !== replacement.length) throw new Error('names of different length');
  const copy = Buffer.from(zip);
  for (let at = copy.indexOf(search); at >= 0; at = copy.indexOf(search, at + 1)) replacement.copy(copy, at);
  return copy;
}

export interface EntryLie {
  readonly uncompressedSize?: number;
  readonly flags?: number;
  readonly externalAttributes?: number;
}

/** Rewrites fields of one entry in the central directory, which is what readers trust. */
export function withEntryLie(zip: Buffer, path: string, lie: EntryLie): Buffer {
  const copy = Buffer.from(zip);
  const signature = Buffer.from('504b0102', 'hex');
  for (let at = copy.indexOf(signature); at >= 0; at = copy.indexOf(signature, at + 4)) {
    const nameEnd = at + 46 + copy.readUInt16LE(at + 28);
    if (copy.subarray(at + 46, nameEnd).toString() !== path) continue;
    if (lie.flags !== undefined) copy.writeUInt16LE(lie.flags, at + 8);
    if (lie.uncompressedSize !== undefined) copy.writeUInt32LE(lie.uncompressedSize, at + 24);
    if (lie.externalAttributes !== undefined) copy.writeUInt32LE(lie.externalAttributes, at + 38);
    return copy;
  }
  throw new Error(`no entry ${path}`);
}

/** The container of an old Office file, with one name in its directory. */
export function oleFile(streamName: string): Buffer {
  const header = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  return Buffer.concat([header, Buffer.alloc(504), Buffer.from(streamName, 'utf16le'), Buffer.alloc(512)]);
}

function worksheet(xml: string | Buffer): Buffer {
  const start = Buffer.from(`${prolog}<worksheet ${mainNamespace}>`);
  return Buffer.concat([start, Buffer.from(xml), Buffer.from('</worksheet>')]);
}

function textCells(cells: readonly string[], row: number): string {
  return cells
    .map((text, at) => {
      const reference = `${String.fromCharCode(65 + at)}${row}`;
      return text === '' ? '' : `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;
    })
    .join('');
}

function relationships(links: readonly string[]): string {
  return `${prolog}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join('')}</Relationships>`;
}

function relationship(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${relationshipType}/${kind}" Target="${target}"/>`;
}
