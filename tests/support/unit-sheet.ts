import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/** The bytes of a small .xlsx as a spreadsheet program writes it: one sheet of texts, the first row its header. */
export async function unitSheet(rows: readonly (readonly string[])[]): Promise<Buffer> {
  const zip = new ZipFile();
  const add = (path: string, xml: string) => zip.addBuffer(Buffer.from(`${declaration}${xml}`), path);
  add(
    '[Content_Types].xml',
    `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
  );
  add('_rels/.rels', relations('officeDocument', 'xl/workbook.xml'));
  add(
    'xl/workbook.xml',
    `<workbook xmlns="${sheets}" xmlns:r="${documents}/relationships"><sheets><sheet name="单位" sheetId="1" r:id="r1"/></sheets></workbook>`,
  );
  add('xl/_rels/workbook.xml.rels', relations('worksheet', 'worksheets/sheet1.xml'));
  const body = rows.map(
    (cells) => `<row>${cells.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`,
  );
  add(
    'xl/worksheets/sheet1.xml',
    `<worksheet xmlns="${sheets}"><sheetData>${body.join('')}</sheetData></worksheet>`,
  );
  zip.end();
  return buffer(zip.outputStream);
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const documents = 'http://schemas.openxmlformats.org/officeDocument/2006';
const sheets = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

function relations(type: string, target: string): string {
  return `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${documents}/relationships/${type}" Target="${target}"/></Relationships>`;
}
