import { percentShares } from '../../model/largest-remainder.ts';
import type { Light } from '../../model/light-rules.ts';
import { lights } from '../../model/light-rules.ts';
import type { ProgressStatus } from '../../model/progress.ts';
import { progressStatuses } from '../../model/progress.ts';
import type { StatusSheetRow } from '../../model/status-sheet.ts';
import type { StatusSheetCounts, StatusSheetWords } from './words.ts';

export function countRows(rows: readonly StatusSheetRow[], words: StatusSheetWords): StatusSheetCounts {
  const byLight = new Map<Light, number>();
  const byStatus = new Map<ProgressStatus | null, number>();
  const measures = new Set<string>();
  for (const row of rows) {
    byLight.set(row.light, (byLight.get(row.light) ?? 0) + 1);
    byStatus.set(row.status, (byStatus.get(row.status) ?? 0) + 1);
    measures.add(measureKey(row));
  }
  const statuses = progressStatuses.map((status) => ({
    word: words.statuses[status],
    count: byStatus.get(status) ?? 0,
  }));
  return {
    measures: measures.size,
    rows: rows.length,
    lights: lights.map((light) => ({ word: words.lights[light], count: byLight.get(light) ?? 0 })),
    statuses: [...statuses, { word: words.notRecorded, count: byStatus.get(null) ?? 0 }],
  };
}

/** Tells measures apart: within a plan the code would do, but a person may have left it out. */
export function measureKey(row: StatusSheetRow): string {
  return `${row.actionLabel}\n${row.measureCode}\n${row.measureTitle}`;
}

export interface ShareLine {
  readonly group: string;
  readonly word: string;
  readonly count: number;
  readonly percent: number;
  readonly isSum: boolean;
}

/** One line per word and a last one for the sum, whose percentages add up to exactly 100. */
export function shareLines(
  group: string,
  items: StatusSheetCounts['lights'],
  words: StatusSheetWords,
): readonly ShareLine[] {
  const percents = percentShares(items.map((item) => item.count));
  const lines = items.map((item, index) => ({ group, ...item, percent: percents[index] ?? 0, isSum: false }));
  const count = items.reduce((sum, item) => sum + item.count, 0);
  return [...lines, { group, word: words.total, count, percent: count === 0 ? 0 : 100, isSum: true }];
}
