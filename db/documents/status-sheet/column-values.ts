import { dayToNumber } from '../../model/calendar.ts';
import { assertNever } from '../../model/result.ts';
import type { StatusSheetColumn, StatusSheetRow } from '../../model/status-sheet.ts';
import type { StatusSheetWords } from './words.ts';

/** What stands in one cell: text, a day, or a percentage (70 is 70 %). */
export type ColumnValue =
  | string
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'percent'; readonly percent: number };

/** Empty columns (下一步, 备注) are room for handwriting. */
export function columnValue(
  column: StatusSheetColumn,
  row: StatusSheetRow,
  words: StatusSheetWords,
): ColumnValue {
  switch (column) {
    case 'number':
      return row.measureCode;
    case 'action':
      return words.action(row.actionLabel, row.actionTitle);
    case 'measure':
      return row.measureTitle;
    case 'unit':
      return row.unitName;
    case 'lead':
      return row.leadText;
    case 'responsible':
      return row.responsibleText;
    case 'due':
      return dayOr(row.dueOn, row.dueText);
    case 'light':
      return words.lights[row.light];
    case 'status':
      return row.status === null ? words.notRecorded : words.statuses[row.status];
    case 'percent':
      return row.percent === null ? '' : { kind: 'percent', percent: row.percent };
    case 'note':
      return row.note;
    case 'checkedOn':
      return dayOr(row.checkedOn, '');
    case 'problems':
      return row.isDifficult ? words.difficult : '';
    case 'evidence':
      return words.evidence(row.evidenceCount, row.evidenceText);
    case 'basis':
      return row.basisText;
    case 'nextStep':
    case 'remark':
      return '';
    default:
      return assertNever(column);
  }
}

/** The value as a person reads it on the screen and in a .csv. */
export function valueText(value: ColumnValue): string {
  if (typeof value === 'string') return value;
  return value.kind === 'day' ? value.day : `${value.percent}%`;
}

/** The first day that spreadsheet programs agree about. */
const firstSharedDay = '1900-03-01';

/** The serial number by which a spreadsheet program knows the day. */
export function dayNumber(day: string): number {
  return dayToNumber(day) + 25_569;
}

function dayOr(day: string | null, text: string): ColumnValue {
  return day === null || day < firstSharedDay ? (text === '' ? (day ?? '') : text) : { kind: 'day', day };
}
