import type { MeasureRow } from '../../../db/contract/measures-calls.ts';
import type { Action } from '../../../db/contract/plans-calls.ts';
import { progressStatuses } from '../../../db/model/progress.ts';
import { formatDay, formatPercent } from '../../locales/format.ts';
import { i18n } from '../../locales/i18n.ts';
import { localName } from '../../locales/local-name.ts';
import { lightWord, statusWord } from '../../locales/status-words.ts';
import { isOverdue } from '../../../db/model/due-rules.ts';
import type { PlanColumn } from '../../state/plan-view.ts';

/** What the words of a row depend on besides the row. */
export interface RowContext {
  readonly asOf: string;
  readonly actions: ReadonlyMap<string, Action>;
}

/** 2025-12-31, 持续 or 未定. */
export function dueWord(row: MeasureRow): string {
  if (row.dueOn !== null) return formatDay(row.dueOn);
  return i18n.t(row.isContinuous ? 'plan:dueContinuous' : 'plan:dueUnset');
}

/** 70%; — where entries give no percentage; 未填 where there is no entry. */
export function percentWord(row: MeasureRow): string {
  if (row.percent === null && row.reported > 0) return i18n.t('status:notApplicable');
  return formatPercent(row.percent);
}

/** 行动三 加大优质教育资源供给 */
export function actionWords(action: Action | undefined): string {
  if (!action) return '';
  return `${localName(action.labelZh, action.labelEn)} ${localName(action.titleZh, action.titleEn)}`;
}

/** 达进度 5、欠进度 2; nothing recorded is 未填. */
export function statusesWords(row: MeasureRow): string {
  const words = progressStatuses.flatMap((status) => {
    const count = row.statuses[status] ?? 0;
    if (count === 0) return [];
    return [row.expected > 1 ? `${statusWord(status)} ${count}` : statusWord(status)];
  });
  return words.length === 0 ? statusWord(null) : words.join(i18n.t('listBetween'));
}

/** A cell in words, for copying; the same facts as on the screen. */
export function cellWords(row: MeasureRow, column: PlanColumn, { asOf, actions }: RowContext): string {
  switch (column) {
    case 'light':
      return lightWord(row.light);
    case 'code':
      return row.code;
    case 'title':
      return localName(row.titleZh, row.titleEn);
    case 'action':
      return actionWords(actions.get(row.actionId));
    case 'lead':
      return localName(row.leadTextZh, row.leadTextEn);
    case 'due':
      return isOverdue(row, asOf) ? `${dueWord(row)} ${i18n.t('plan:overdue')}` : dueWord(row);
    case 'percent':
      return percentWord(row);
    case 'expectedPercent':
      return row.expectedPercent === null
        ? i18n.t('status:notApplicable')
        : formatPercent(row.expectedPercent);
    case 'reported':
      return `${row.reported}/${row.expected}`;
    case 'statuses':
      return statusesWords(row);
    case 'evidence':
      return String(row.evidenceCount);
    case 'entries':
      return String(row.entryCount);
    case 'lastCheckedOn':
      return formatDay(row.lastCheckedOn);
  }
}

/** Rows as tab-separated cells that a spreadsheet takes as they are; heading first, no cell breaks the grid. */
export function rowsAsCells(
  rows: readonly MeasureRow[],
  columns: readonly PlanColumn[],
  context: RowContext,
): string {
  const head = columns.map((column) => i18n.t(`plan:column-${column}`));
  const body = rows.map((row) => columns.map((column) => oneLine(cellWords(row, column, context))));
  return [head, ...body].map((cells) => cells.join('\t')).join('\r\n');
}

function oneLine(text: string): string {
  return text.replaceAll(/[\t\r\n]+/g, ' ');
}
