import { escapeXml } from './xml-text.ts';

/** How a cell looks; equal descriptions share one entry of the file's style table. Colours are `RRGGBB`. */
export interface CellStyle {
  readonly fontName: string;
  /** In points. */
  readonly fontSize: number;
  readonly isBold?: boolean;
  readonly color?: string;
  readonly fill?: string;
  readonly hasBorder?: boolean;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center';
  readonly isWrapped?: boolean;
  /** A number format in the file's own language, for example `yyyy-mm-dd`. */
  readonly numberFormat?: string;
}

export interface StyleTable {
  /** The number of a style; a quoted one keeps text such as `=1` text when a person edits the cell. */
  readonly idOf: (style: CellStyle, isQuoted: boolean) => number;
  /** `xl/styles.xml` with every style that was asked for so far, in that order. */
  readonly xml: () => string;
}

/** Starts a table whose entry 0 is `normal`, the style of cells without one and the measure of column widths. */
export function createStyleTable(normal: CellStyle): StyleTable {
  const fonts = createList();
  const fills = createList([
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ]);
  const borders = createList(['<border><left/><right/><top/><bottom/><diagonal/></border>']);
  const formats = createList();
  const formatsOfCells = createList();
  const known = { plain: new Map<CellStyle, number>(), quoted: new Map<CellStyle, number>() };

  function idOf(style: CellStyle, isQuoted: boolean): number {
    const ids = isQuoted ? known.quoted : known.plain;
    const id = ids.get(style) ?? formatsOfCells.idOf(cellFormatXml(style, isQuoted));
    ids.set(style, id);
    return id;
  }

  function cellFormatXml(style: CellStyle, isQuoted: boolean): string {
    const format = style.numberFormat === undefined ? 0 : firstOwnFormat + formats.idOf(style.numberFormat);
    const fill = style.fill === undefined ? 0 : fills.idOf(fillXml(style.fill));
    const border = style.hasBorder === true ? borders.idOf(borderXml) : 0;
    const font = fonts.idOf(fontXml(style));
    return (
      `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"` +
      `${isQuoted ? ' quotePrefix="1"' : ''} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"` +
      ` applyAlignment="1">${alignmentXml(style)}</xf>`
    );
  }

  function xml(): string {
    const own = formats.items.map(
      (code, index) => `<numFmt numFmtId="${firstOwnFormat + index}" formatCode="${escapeXml(code)}"/>`,
    );
    return (
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      (own.length === 0 ? '' : listXml('numFmts', own)) +
      listXml('fonts', fonts.items) +
      listXml('fills', fills.items) +
      listXml('borders', borders.items) +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      listXml('cellXfs', formatsOfCells.items) +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    );
  }

  idOf(normal, false);
  return { idOf, xml };
}

/** Numbers below belong to the formats that every program brings along. */
const firstOwnFormat = 164;

const borderXml = `<border>${['left', 'right', 'top', 'bottom']
  .map((side) => `<${side} style="thin"><color rgb="FF8C8C8C"/></${side}>`)
  .join('')}<diagonal/></border>`;

function fontXml(style: CellStyle): string {
  const bold = style.isBold === true ? '<b/>' : '';
  const color = `<color rgb="FF${style.color ?? '000000'}"/>`;
  return `<font>${bold}<sz val="${style.fontSize}"/>${color}<name val="${escapeXml(style.fontName)}"/></font>`;
}

function fillXml(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${color}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function alignmentXml(style: CellStyle): string {
  const wrap = style.isWrapped === true ? ' wrapText="1"' : '';
  return `<alignment horizontal="${style.horizontal ?? 'left'}" vertical="${style.vertical ?? 'center'}"${wrap}/>`;
}

function listXml(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join('')}</${name}>`;
}

function createList(first: readonly string[] = []) {
  const items = [...first];
  const places = new Map(items.map((item, place) => [item, place]));
  function idOf(item: string): number {
    const id = places.get(item) ?? items.push(item) - 1;
    places.set(item, id);
    return id;
  }
  return { items, idOf };
}
