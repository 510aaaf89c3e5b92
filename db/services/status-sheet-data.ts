import type { ReportChoices } from '../contract/reports-calls.ts';
import { statusSheetWordsZh } from '../documents/status-sheet/words-zh.ts';
import { sha256 } from '../journal/operation-bytes.ts';
import type { EvidenceAge } from '../model/evidence-age.ts';
import { err, ok, type Result } from '../model/result.ts';
import {
  statusSheetColumns,
  type StatusSheet,
  type StatusSheetRow,
  type StatusSheetSection,
} from '../model/status-sheet.ts';
import { evidenceCaptions } from '../sql/evidence-queries.ts';
import { findLocalSetting } from '../sql/local-settings.ts';
import { countOperations, originTips } from '../sql/operations.ts';
import { assignmentsOfPlan, findPlan, listActions, listMeasures, type Stored } from '../sql/plan-queries.ts';
import { listCells, type CellRow } from '../sql/standing-queries.ts';
import type { ReadContext } from './context.ts';
import { expectedCells } from './expected-cells.ts';
import { lightSettings } from './light-settings.ts';
import { lightOf, type LightBase } from './measure-detail.ts';
import { measureRows } from './measures-service.ts';
import { resolveOrganization } from './organizations-service.ts';

interface SheetLine {
  readonly actionHeading: string;
  readonly unitKey: string;
  readonly row: StatusSheetRow;
}

/** The status spreadsheet's content: cells of the chosen measures and units as of the day, in a fixed order. */
export function statusSheet(ctx: ReadContext, choices: ReportChoices): Result<StatusSheet> {
  const plan = findPlan(ctx.db, choices.plan);
  if (!plan) return err('plan-not-found', { plan: choices.plan });
  const unit =
    choices.organizationId === undefined ? null : resolveOrganization(ctx.db, choices.organizationId);
  if (unit && !unit.ok) return unit;
  const asOf = choices.asOf ?? ctx.clock.today();
  const organizationId = unit?.value.id;
  const filter = { ...choices, organizationId, lights: undefined, statuses: undefined };
  const chosen = new Set(measureRows(ctx, plan, asOf, filter).map(({ id }) => id));
  const measures = listMeasures(ctx.db, plan.id, asOf).filter(({ id }) => chosen.has(id));
  const lines = sheetLines(ctx, plan, measures, asOf, organizationId ?? null).filter(({ row }) =>
    matchesCell(row, choices),
  );
  return ok({
    title: `${plan.titleZh}工作台账`,
    office: findLocalSetting(ctx.db, 'office') ?? '',
    asOf,
    filterText: filterText(ctx, plan, choices, unit?.value.nameZh ?? null),
    journalHead: journalHeadText(ctx),
    arrangement: choices.by,
    columns: choices.columns ?? statusSheetColumns.filter((column) => column !== 'action'),
    paper: choices.paper,
    sections:
      choices.by === 'measure' ? sectionsBy(lines, (line) => line.actionHeading) : unitSections(lines),
  });
}

function sheetLines(
  ctx: ReadContext,
  plan: Stored<'plan'>,
  measures: readonly Stored<'measure'>[],
  asOf: string,
  organizationId: string | null,
): readonly SheetLine[] {
  const measureIds = measures.map(({ id }) => id);
  const actions = new Map(listActions(ctx.db, plan.id).map((action) => [action.id, action]));
  const cells = Map.groupBy(
    listCells(ctx.db, { measureIds, asOf, organizationId }),
    (cell) => cell.measure_id,
  );
  const responsible = Map.groupBy(assignmentsOfPlan(ctx.db, plan.id), ({ measureId }) => measureId);
  const evidence = Map.groupBy(evidenceCaptions(ctx.db, measureIds), ({ measureId }) => measureId);
  const expected = expectedCells(ctx.db, plan);
  const settings = lightSettings(ctx.db);
  return measures.flatMap((measure) => {
    const action = actions.get(measure.actionId);
    const recorded = new Map((cells.get(measure.id) ?? []).map((cell) => [cell.organization_id, cell]));
    const wanted = expected.of(measure).filter(({ id }) => organizationId === null || id === organizationId);
    const units = new Map(wanted.map(({ id, nameZh }) => [id, nameZh]));
    for (const cell of recorded.values()) units.set(cell.organization_id, cell.organization_name ?? '');
    if (units.size === 0 && organizationId === null) units.set('', '');
    const others = (responsible.get(measure.id) ?? []).filter(({ role }) => role !== 'lead');
    return [...units].map(([unitId, unitName]): SheetLine => {
      const cell = recorded.get(unitId) ?? null;
      const pieces = (evidence.get(measure.id) ?? [])
        .map(({ fields }) => fields)
        .filter(
          (fields) =>
            fields.organizationId === unitId || (fields.organizationId === null && units.size === 1),
        );
      const row: StatusSheetRow = {
        actionLabel: action?.labelZh ?? '',
        actionTitle: action?.titleZh ?? '',
        measureCode: measure.code,
        measureTitle: measure.titleZh,
        unitName,
        leadText: measure.leadTextZh,
        responsibleText: others.map(({ printedZh }) => printedZh).join('、'),
        dueText: measure.dueTextZh,
        dueOn: measure.dueOn,
        evidenceCount: pieces.length,
        evidenceText: pieces.map((fields) => fields.caption || (fields.files[0]?.name ?? '')).join('；'),
        basisText: sourceText(measure),
        ...cellFields({ plan, measure, asOf, settings }, cell),
      };
      return { actionHeading: `${action?.labelZh ?? ''}　${action?.titleZh ?? ''}`, unitKey: unitId, row };
    });
  });
}

/** Number of operations and the first digits of a hash over every origin's newest one: free of the order of arrival. */
export function journalHeadText(ctx: ReadContext): string {
  const tips = originTips(ctx.db).map(({ hash }) => hash);
  return `${countOperations(ctx.db)}·${sha256(Buffer.from(tips.join('\n'))).slice(0, 8)}`;
}

function cellFields(base: LightBase, cell: CellRow | null) {
  if (!cell) {
    return {
      light: 'grey',
      status: null,
      isDifficult: false,
      percent: null,
      note: '',
      checkedOn: null,
    } as const;
  }
  return {
    light: lightOf(base, cell),
    status: cell.status,
    isDifficult: cell.is_difficult === 1,
    percent: cell.percent,
    note: cell.note,
    checkedOn: cell.checked_on,
  };
}

function matchesCell(row: StatusSheetRow, choices: ReportChoices): boolean {
  if (choices.isReportedOnly && row.status === null) return false;
  if (choices.lights?.length && !choices.lights.includes(row.light)) return false;
  if (choices.statuses?.length && (row.status === null || !choices.statuses.includes(row.status)))
    return false;
  return true;
}

function sectionsBy(
  lines: readonly SheetLine[],
  headingOf: (line: SheetLine) => string,
): StatusSheetSection[] {
  return [...Map.groupBy(lines, headingOf)].map(([heading, group]) => ({
    heading,
    rows: group.map(({ row }) => row),
  }));
}

/** One section a unit, in the order in which the plan's measures first name them. */
function unitSections(lines: readonly SheetLine[]): StatusSheetSection[] {
  return [...Map.groupBy(lines, ({ unitKey }) => unitKey).values()].map((group) => ({
    heading: group[0]?.row.unitName ?? '',
    rows: group.map(({ row }) => row),
  }));
}

function sourceText(measure: Stored<'measure'>): string {
  if (!measure.source) return '';
  const { section, paragraph } = measure.source;
  return paragraph === null ? section : `${section}·第${paragraph}段`;
}

function filterText(
  ctx: ReadContext,
  plan: Stored<'plan'>,
  choices: ReportChoices,
  unitName: string | null,
): string {
  const action = listActions(ctx.db, plan.id).find(({ id }) => id === choices.actionId);
  const { lights, statuses } = statusSheetWordsZh;
  return [
    action ? action.labelZh : '',
    unitName ?? '',
    (choices.lights ?? []).map((light) => lights[light]).join('、'),
    (choices.statuses ?? []).map((status) => statuses[status]).join('、'),
    choices.due ? dueWords[choices.due] : '',
    choices.evidence ? evidenceWords[choices.evidence] : '',
    choices.text ? `含“${choices.text}”` : '',
    choices.isReportedOnly ? '只列已填' : '',
  ]
    .filter((part) => part !== '')
    .join('；');
}

const evidenceWords: Readonly<Record<EvidenceAge, string>> = { none: '无佐证', stale: '佐证久未更新' };

const dueWords: Readonly<Record<NonNullable<ReportChoices['due']>, string>> = {
  overdue: '已逾期',
  'within-30-days': '三十日内到期',
  later: '三十日后到期',
  none: '未定时限',
  continuous: '持续实施',
};
