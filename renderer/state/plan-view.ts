import type { CallInput } from '../../db/contract/calls.ts';
import type { MeasureRow } from '../../db/contract/measures-calls.ts';
import { pageLanguage } from '../locales/i18n.ts';
import { localName } from '../locales/local-name.ts';

/** What narrows a list of measures; absent keys narrow nothing. */
export type MeasureFilter = Omit<CallInput<'measures.list'>, 'plan' | 'asOf'>;
export type DueFilter = NonNullable<MeasureFilter['due']>;
export const dueFilters: readonly DueFilter[] = ['overdue', 'within-30-days', 'later', 'none', 'continuous'];

export const planColumns = [
  'light',
  'code',
  'title',
  'action',
  'lead',
  'due',
  'percent',
  'expectedPercent',
  'reported',
  'statuses',
  'evidence',
  'entries',
  'lastCheckedOn',
] as const;
export type PlanColumn = (typeof planColumns)[number];

export interface PlanSort {
  readonly column: PlanColumn;
  readonly direction: 'ascending' | 'descending';
}

/** How the person looks at a plan; survives going to a measure and back. */
export interface PlanView {
  readonly planCode: string;
  /** YYYY-MM-DD; null follows the host's today. */
  readonly asOf: string | null;
  readonly filter: MeasureFilter;
  /** Null is the plan's own order, grouped by action; any sort is one flat list. */
  readonly sort: PlanSort | null;
  readonly columns: readonly PlanColumn[];
  readonly collapsedActionIds: readonly string[];
  /** The row to come back to: a measure's or an action's id. */
  readonly currentRowId: string | null;
  /** Of the list beside an open measure, in px. */
  readonly listWidth: number;
}

export const initialPlanView: PlanView = {
  planCode: '',
  asOf: null,
  filter: {},
  sort: null,
  columns: [
    'light',
    'code',
    'title',
    'lead',
    'due',
    'percent',
    'reported',
    'evidence',
    'entries',
    'lastCheckedOn',
  ],
  collapsedActionIds: [],
  currentRowId: null,
  listWidth: 720,
};

/** The view of another plan: day, columns and order stay, what belongs to the old plan's rows goes. */
export function nextViewForPlan(view: PlanView, planCode: string): PlanView {
  if (view.planCode === planCode) return view;
  const { lights, statuses, due } = view.filter;
  return {
    ...view,
    planCode,
    filter: withoutEmpty({ lights, statuses, due }),
    collapsedActionIds: [],
    currentRowId: null,
  };
}

/** A filter as a call takes it: empty choices and blank text are left out. */
export function withoutEmpty(filter: MeasureFilter): MeasureFilter {
  const { actionId, organizationId, lights, statuses, due, evidence, text } = filter;
  return {
    ...(actionId && { actionId }),
    ...(organizationId && { organizationId }),
    ...(lights && lights.length > 0 && { lights }),
    ...(statuses && statuses.length > 0 && { statuses }),
    ...(due && { due }),
    ...(evidence && { evidence }),
    ...(text?.trim() && { text: text.trim() }),
  };
}

/** True when rows are missing from the list because of the filter; a unit alone only narrows what is counted. */
export function isNarrowed(filter: MeasureFilter): boolean {
  const { organizationId: _, ...rest } = withoutEmpty(filter);
  return Object.keys(rest).length > 0;
}

/** Plan order → ascending → descending → plan order. */
export function nextSort(sort: PlanSort | null, column: PlanColumn): PlanSort | null {
  if (sort?.column !== column) return { column, direction: 'ascending' };
  return sort.direction === 'ascending' ? { column, direction: 'descending' } : null;
}

const lightOrder: Readonly<Record<MeasureRow['light'], number>> = { red: 0, yellow: 1, green: 2, grey: 3 };

/** What a column is ordered by; null (未填, 未定) always comes last. */
function sortKey(
  row: MeasureRow,
  column: PlanColumn,
  positions: ReadonlyMap<string, number>,
): string | number | null {
  switch (column) {
    case 'light':
      return lightOrder[row.light];
    case 'title':
      return localName(row.titleZh, row.titleEn);
    case 'lead':
      return localName(row.leadTextZh, row.leadTextEn) || null;
    case 'due':
      return row.dueOn ?? (row.isContinuous ? '9999-12-31' : null);
    case 'percent':
      return row.percent;
    case 'expectedPercent':
      return row.expectedPercent;
    case 'reported':
      return row.expected === 0 ? null : row.reported / row.expected;
    case 'statuses':
      return Object.keys(row.statuses).length === 0 ? null : row.reported;
    case 'evidence':
      return row.evidenceCount;
    case 'entries':
      return row.entryCount;
    case 'lastCheckedOn':
      return row.lastCheckedOn;
    case 'code':
    case 'action':
      return positions.get(row.id) ?? null;
  }
}

/** Chinese by sound, English by letter; digits by the number they make. */
const collators = {
  'zh-CN': new Intl.Collator('zh-CN', { numeric: true }),
  en: new Intl.Collator('en', { numeric: true }),
} as const;

/** Rows in the asked order; equal rows keep the plan's order. */
export function sortRows(rows: readonly MeasureRow[], sort: PlanSort | null): readonly MeasureRow[] {
  if (!sort) return rows;
  const positions = new Map(rows.map((row, index) => [row.id, index]));
  const sign = sort.direction === 'ascending' ? 1 : -1;
  return rows.toSorted((one, other) => {
    const a = sortKey(one, sort.column, positions);
    const b = sortKey(other, sort.column, positions);
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
    return sign * collators[pageLanguage()].compare(String(a), String(b));
  });
}

export interface RowGroup {
  readonly actionId: string;
  readonly rows: readonly MeasureRow[];
}

/** Runs of one action, in the order that the rows come. */
export function groupByAction(rows: readonly MeasureRow[]): readonly RowGroup[] {
  const groups = new Map<string, MeasureRow[]>();
  for (const row of rows) {
    const group = groups.get(row.actionId);
    if (group) group.push(row);
    else groups.set(row.actionId, [row]);
  }
  return [...groups].map(([actionId, groupRows]) => ({ actionId, rows: groupRows }));
}

export type LightCounts = Readonly<Record<MeasureRow['light'], number>>;

export function countLights(rows: readonly Pick<MeasureRow, 'light'>[]): LightCounts {
  const counts = { green: 0, yellow: 0, red: 0, grey: 0 };
  for (const row of rows) counts[row.light] += 1;
  return counts;
}
