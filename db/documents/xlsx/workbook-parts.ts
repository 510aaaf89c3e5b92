import type { CellRange } from './cell-name.ts';
import { absoluteRangeName, columnLetters, quotedSheetName } from './cell-name.ts';
import type { Sheet } from './sheet.ts';
import { escapeXml } from './xml-text.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const packageTypes = 'http://schemas.openxmlformats.org/package/2006';
const officeTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const sheetTypes = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const contentTypesXml =
  `${declaration}<Types xmlns="${packageTypes}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${sheetTypes}.sheet.main+xml"/>` +
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetTypes}.worksheet+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${sheetTypes}.styles+xml"/>` +
  '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>' +
  '</Types>';

export const packageRelationsXml =
  `${declaration}<Relationships xmlns="${packageTypes}/relationships">` +
  `<Relationship Id="rId1" Type="${officeTypes}/officeDocument" Target="xl/workbook.xml"/>` +
  `<Relationship Id="rId2" Type="${packageTypes}/relationships/metadata/core-properties" Target="docProps/core.xml"/>` +
  '</Relationships>';

export const workbookRelationsXml =
  `${declaration}<Relationships xmlns="${packageTypes}/relationships">` +
  `<Relationship Id="rId1" Type="${officeTypes}/worksheet" Target="worksheets/sheet1.xml"/>` +
  `<Relationship Id="rId2" Type="${officeTypes}/styles" Target="styles.xml"/>` +
  '</Relationships>';

/** What the file says about itself; the day is given, so that the same data makes the same file. */
export interface WorkbookProperties {
  readonly title: string;
  readonly creator: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
}

export function corePropertiesXml(properties: WorkbookProperties): string {
  const moment = `xsi:type="dcterms:W3CDTF">${properties.day}T00:00:00Z`;
  return (
    `${declaration}<cp:coreProperties xmlns:cp="${packageTypes}/metadata/core-properties"` +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(properties.title)}</dc:title><dc:creator>${escapeXml(properties.creator)}</dc:creator>` +
    `<dcterms:created ${moment}</dcterms:created><dcterms:modified ${moment}</dcterms:modified></cp:coreProperties>`
  );
}

export function workbookXml(sheet: Sheet, filter: CellRange | null): string {
  const name = quotedSheetName(sheet.name);
  const columns = sheet.frozenColumns ? `${name}!$A:$${columnLetters(sheet.frozenColumns - 1)},` : '';
  const titles = `${columns}${name}!$${sheet.printTitleRow}:$${sheet.printTitleRow}`;
  const filterName =
    filter === null
      ? ''
      : '<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">' +
        `${escapeXml(absoluteRangeName(sheet.name, filter))}</definedName>`;
  return (
    `${declaration}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${officeTypes}">` +
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"/></bookViews>' +
    `<sheets><sheet name="${escapeXml(sheet.name)}" sheetId="1" r:id="rId1"/></sheets><definedNames>${filterName}` +
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">${escapeXml(titles)}</definedName>` +
    '</definedNames></workbook>'
  );
}
