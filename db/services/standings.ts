import {
  cellLight,
  expectedPercent,
  worstLight,
  type Light,
  type LightSettings,
} from '../model/light-rules.ts';
import type { ProgressStatus } from '../model/progress.ts';
import type { ReadDb } from '../sql/driver.ts';
import { evidenceTallies } from '../sql/evidence-queries.ts';
import type { Stored } from '../sql/plan-queries.ts';
import {
  countCellsAmong,
  standingGroups,
  type CellQuery,
  type StandingGroup,
} from '../sql/standing-queries.ts';
import { expectedCells, type ExpectedCells } from './expected-cells.ts';
import { lightSettings } from './light-settings.ts';

/** How a measure stands as of a day, over all its cells or at one unit. */
export interface Standing {
  readonly light: Light;
  readonly percent: number | null;
  readonly expectedPercent: number | null;
  readonly reported: number;
  readonly expected: number;
  readonly statuses: Partial<Record<ProgressStatus, number>>;
  readonly isDifficult: boolean;
  readonly entryCount: number;
  readonly evidenceCount: number;
  readonly lastCheckedOn: string | null;
  readonly lastEvidenceOn: string | null;
}

export interface StandingQuery {
  readonly plan: Stored<'plan'>;
  readonly measures: readonly Stored<'measure'>[];
  readonly asOf: string;
  readonly organizationId: string | null;
}

/**
 * The standing of every measure asked for, by id; the cost grows with the cells, not with the history. The lights are
 * by the rule of the office unless another is to be tried.
 */
export function measureStandings(
  db: ReadDb,
  query: StandingQuery,
  settings: LightSettings = lightSettings(db),
): ReadonlyMap<string, Standing> {
  const { plan, measures, asOf, organizationId } = query;
  const cells = { measureIds: measures.map(({ id }) => id), asOf, organizationId };
  const paces = measures.map((measure) => {
    const expected = expectedPercent(plan.startsOn, measure.dueOn, asOf);
    const red = expected === null ? null : expected - settings.redGap;
    return { measureId: measure.id, expected, red };
  });
  const groups = Map.groupBy(standingGroups(db, cells, paces), ({ measure_id }) => measure_id);
  const evidence = Map.groupBy(evidenceTallies(db, cells.measureIds), ({ measure_id }) => measure_id);
  const expected = expectedCells(db, plan);
  const reportedBy = reportedCounts(db, cells, measures, expected);
  return new Map(
    measures.map((measure) => {
      const own = groups.get(measure.id) ?? [];
      const units = expected.of(measure);
      const wanted = organizationId === null ? units : units.filter(({ id }) => id === organizationId);
      const tallies = (evidence.get(measure.id) ?? []).filter(
        (tally) => organizationId === null || tally.organization_id === organizationId,
      );
      const evidenceCount = tallies.reduce((sum, tally) => sum + tally.n, 0);
      const lastEvidenceOn = latest(tallies.map(({ last_on }) => last_on));
      const reported = reportedBy.get(measure.id) ?? 0;
      const base = {
        plan,
        measure,
        asOf,
        settings,
        evidenceCount,
        lastEvidenceOn,
        reported,
        expected: wanted.length,
      };
      return [measure.id, standingOf(own, base)];
    }),
  );
}

/** How many expected cells have an entry; measures that expect the same units are counted together. */
function reportedCounts(
  db: ReadDb,
  cells: CellQuery,
  measures: readonly Stored<'measure'>[],
  expected: ExpectedCells,
): ReadonlyMap<string, number> {
  const sameUnits = Map.groupBy(measures, ({ scope, id }) => (scope === 'named' ? id : scope));
  return new Map(
    [...sameUnits.values()].flatMap((group) => {
      const units = group[0] ? expected.of(group[0]).map(({ id }) => id) : [];
      return [...countCellsAmong(db, { ...cells, measureIds: group.map(({ id }) => id) }, units)];
    }),
  );
}

interface StandingBase {
  readonly plan: Stored<'plan'>;
  readonly measure: Stored<'measure'>;
  readonly asOf: string;
  readonly settings: LightSettings;
  readonly evidenceCount: number;
  readonly lastEvidenceOn: string | null;
  readonly reported: number;
  readonly expected: number;
}

function standingOf(groups: readonly StandingGroup[], base: StandingBase): Standing {
  const { plan, measure, asOf, settings } = base;
  const statuses: Partial<Record<ProgressStatus, number>> = {};
  for (const group of groups) statuses[group.status] = (statuses[group.status] ?? 0) + group.cells;
  const lights = groups.map((group) =>
    cellLight(
      {
        status: group.status,
        percent: group.lowest_percent,
        isDifficult: group.is_difficult === 1,
        startsOn: plan.startsOn,
        dueOn: measure.dueOn,
        asOf,
      },
      settings,
    ),
  );
  const percentCount = groups.reduce((sum, group) => sum + group.percent_count, 0);
  const percentSum = groups.reduce((sum, group) => sum + group.percent_sum, 0);
  return {
    light: worstLight(lights),
    percent: percentCount === 0 ? null : percentSum / percentCount,
    expectedPercent: expectedPercent(plan.startsOn, measure.dueOn, asOf),
    reported: base.reported,
    expected: base.expected,
    statuses,
    isDifficult: groups.some((group) => group.is_difficult === 1),
    entryCount: groups.reduce((sum, group) => sum + group.entries, 0),
    evidenceCount: base.evidenceCount,
    lastCheckedOn: latest(groups.map((group) => group.last_checked_on)),
    lastEvidenceOn: base.lastEvidenceOn,
  };
}

function latest(days: readonly string[]): string | null {
  return days.toSorted().at(-1) ?? null;
}
