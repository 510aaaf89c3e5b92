import type { History, HistoryRow } from '../../db/contract/history-calls.ts';
import { formatDateTime } from '../locales/format.ts';
import { fieldName, intentName, valueText } from '../locales/history-words.ts';
import { i18n } from '../locales/i18n.ts';

/** The rows of a history in words; of one field alone its name is left out and what holds is marked. */
export function historyEntries({ rows, names }: History, field: string | null) {
  return rows.map((row) => {
    const name = row.field;
    const hasValue = name !== null && (row.kind === 'set' || field !== null);
    const words = (value: unknown) => (name === null ? null : valueText(name, value, names));
    return {
      row,
      key: row.arrival,
      time: formatDateTime(row.wallMs),
      who: row.actorName,
      what: [intentName(row.intent), row.partName].filter((part) => part !== '').join('：'),
      field: field === null && name !== null ? fieldName(name) : '',
      before: row.kind === 'set' ? words(row.before) : null,
      after: hasValue ? words(row.after) : null,
      mark: markOf(row, field),
      isContested: row.standing === 'conflict',
    };
  });
}

function markOf({ standing }: HistoryRow, field: string | null): string {
  if (standing === 'conflict') return i18n.t('planEdit:standingConflict');
  return standing === 'shown' && field !== null ? i18n.t('planEdit:standingShown') : '';
}
