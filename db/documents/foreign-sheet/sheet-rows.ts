import { ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import { columnLetters, parseCellReference } from './cell-reference.ts';
import { cellText, numberText } from './cell-text.ts';
import type { ForeignCell, ForeignRow, ForeignSheet, ForeignSheetNote } from './foreign-workbook.ts';
import type { ForeignZip } from './foreign-zip.ts';
import { overspent, sheetLimits } from './limits.ts';
import type { ReadBudget } from './limits.ts';
import { applyMerges, parseMergedArea } from './merges.ts';
import type { MergedArea } from './merges.ts';
import { serialToText } from './serial-date.ts';
import { createTextCatcher } from './text-catcher.ts';
import type { SheetPart } from './workbook-parts.ts';
import { readXmlPart } from './xml-part.ts';
import type { Refuse, XmlAttributes, XmlHandlers } from './xml-part.ts';

/** What the cells of every sheet of one workbook refer to. */
export interface WorkbookContext {
  readonly isDate1904: boolean;
  readonly strings: readonly string[];
  readonly dateStyles: readonly boolean[];
  readonly budget: ReadBudget;
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly isDate: boolean;
  isFormula: boolean;
}

interface OpenRow {
  readonly number: number;
  readonly isHidden: boolean;
  readonly cells: ForeignCell[];
  lastColumn: number;
}

interface Found {
  readonly rows: ForeignRow[];
  readonly areas: MergedArea[];
  readonly notes: Set<ForeignSheetNote>;
}

/** Reads the cells that hold something, a formula even without a saved result; the sheet's own claim about its size is not looked at. */
export async function readSheet(
  zip: ForeignZip,
  part: SheetPart,
  context: WorkbookContext,
): Promise<Result<ForeignSheet>> {
  const found: Found = { rows: [], areas: [], notes: new Set() };
  const read = await readXmlPart(zip, { path: part.path, root: 'worksheet' }, (refuse) =>
    sheetHandlers(found, context, refuse),
  );
  if (!read.ok) return read;
  found.rows.sort((one, other) => one.number - other.number);
  const merged = applyMerges(found.rows, found.areas);
  const notes = [...found.notes, ...merged.notes];
  return ok({ name: part.name, isHidden: part.isHidden, rows: merged.rows, merges: merged.merges, notes });
}

function sheetHandlers(found: Found, context: WorkbookContext, refuse: Refuse): XmlHandlers {
  const catcher = createTextCatcher(refuse);
  let row: OpenRow | null = null;
  let cell: OpenCell | null = null;
  let lastRow = 0;
  return {
    open: (name, attributes) => {
      if (name === 'row') {
        row = openRow(attributes, lastRow, refuse);
        lastRow = row.number;
      } else if (name === 'c' && row !== null) {
        cell = openCell(attributes, row, context, refuse);
        catcher.reset();
      } else if (name === 'mergeCell') {
        addArea(found, attributes, refuse);
      } else if (cell !== null) {
        if (name === 'f') cell.isFormula = true;
        catcher.open(name);
      }
    },
    text: catcher.text,
    close: (name) => {
      catcher.close(name);
      if (name === 'c' && row !== null && cell !== null) {
        keepCell(row, cell, catcher.caught(), found, context);
        cell = null;
        catcher.reset();
      } else if (name === 'row' && row !== null) {
        keepRow(row, found, context);
        row = null;
      }
      const passed = overspent(context.budget);
      if (passed !== null) refuse(passed);
    },
  };
}

function openRow({ r, hidden }: XmlAttributes, lastRow: number, refuse: Refuse): OpenRow {
  const number = r === undefined ? lastRow + 1 : Number(r);
  if (!Number.isInteger(number) || number < 1 || number > sheetLimits.sheetRows) refuse('damaged-workbook');
  return { number, isHidden: hidden === '1' || hidden === 'true', cells: [], lastColumn: 0 };
}

function openCell(
  attributes: XmlAttributes,
  row: OpenRow,
  context: WorkbookContext,
  refuse: Refuse,
): OpenCell {
  const { r, t = 'n', s = '0' } = attributes;
  const column = r === undefined ? row.lastColumn + 1 : (parseCellReference(r)?.column ?? 0);
  if (column < 1 || column > sheetLimits.columns) refuse('damaged-workbook');
  row.lastColumn = column;
  return { column, type: t, isDate: context.dateStyles[Number(s)] ?? false, isFormula: false };
}

function addArea(found: Found, { ref = '' }: XmlAttributes, refuse: Refuse): void {
  if (found.areas.length >= sheetLimits.merges) return refuse('too-many-merges');
  const area = parseMergedArea(ref);
  if (area !== null) found.areas.push(area);
}

function keepCell(row: OpenRow, open: OpenCell, raw: string, found: Found, context: WorkbookContext): void {
  if (raw === '' && !open.isFormula) return;
  const value = cellValue(open, raw, found, context);
  const kind = open.isFormula && value.kind !== 'error' ? 'formula' : value.kind;
  row.cells.push({ column: columnLetters(open.column), text: value.text, kind });
  context.budget.cells += 1;
  if (open.type !== 's') context.budget.characters += value.text.length;
}

function keepRow(row: OpenRow, found: Found, { budget }: WorkbookContext): void {
  if (row.cells.length === 0) return;
  budget.rows += 1;
  found.rows.push({ number: row.number, isHidden: row.isHidden, cells: row.cells.slice() });
}

function cellValue(
  { type, isDate }: OpenCell,
  raw: string,
  found: Found,
  { strings, isDate1904 }: WorkbookContext,
): Pick<ForeignCell, 'text' | 'kind'> {
  if (type === 's') {
    const text = /^\s*\d+\s*$/.test(raw) ? strings[Number(raw)] : undefined;
    if (text !== undefined) return { text, kind: 'text' };
    found.notes.add('bad-shared-string');
    return { text: '', kind: 'error' };
  }
  if (type === 'b') return { text: raw.trim() === '1' ? 'TRUE' : 'FALSE', kind: 'boolean' };
  if (type === 'e') return { text: cellText(raw), kind: 'error' };
  if (type === 'd') return { text: cellText(raw), kind: 'date' };
  const text = type === 'n' ? numberText(raw) : null;
  if (text === null) return { text: cellText(raw), kind: 'text' };
  const date = isDate ? serialToText(Number(text), isDate1904) : null;
  return date === null ? { text, kind: 'number' } : { text: date, kind: 'date' };
}
