import { cellLight, expectedPercent, type Light, type LightSettings } from '../model/light-rules.ts';
import { cellCode, expectedBit, isRecorded, readCell } from '../model/matrix-cells.ts';
import type { MatrixCells } from '../model/matrix-cells.ts';
import { progressStatuses, type ProgressStatus } from '../model/progress.ts';
import type { Stored } from '../sql/plan-queries.ts';
import type { PackedCells } from '../sql/standing-queries.ts';

/** Fills the cells of a measure from what the query packed; units that are not shown have no place. */
export function fillMeasure(
  cells: MatrixCells,
  row: number,
  packed: PackedCells | undefined,
  places: { readonly recorded: Int32Array; readonly expected: Int32Array },
  codeOf: readonly number[],
): void {
  const start = row * cells.units;
  const { recorded, expected } = places;
  const { codes, percents } = packed ?? { codes: '', percents: '' };
  for (let index = 0; index < codes.length; index += 1) {
    const place = recorded[index] ?? -1;
    if (place < 0) continue;
    cells.codes[start + place] = codeOf[codes.charCodeAt(index) - packedOffset] ?? 0;
    cells.percents[start + place] = percents.charCodeAt(index) - packedOffset;
  }
  for (const place of expected) {
    if (place >= 0) cells.codes[start + place] = (cells.codes[start + place] ?? 0) | expectedBit;
  }
}

const packedOffset = 32;
const packedCodes = 64;

/** The code of a cell for each packed one of this measure: the rule of the lights runs once a kind, not once a cell. */
export function codesOfMeasure(
  plan: Stored<'plan'>,
  measure: Stored<'measure'>,
  asOf: string,
  settings: LightSettings,
): readonly number[] {
  const expected = expectedPercent(plan.startsOn, measure.dueOn, asOf);
  const percents = [
    null,
    (expected ?? 0) - settings.redGap - 1,
    (expected ?? 0) - settings.redGap,
    expected ?? 100,
  ];
  return Array.from({ length: packedCodes }, (_, packed) => {
    const status: ProgressStatus | undefined = progressStatuses[(packed & 0b111) - 1];
    if (!status) return 0;
    const isDifficult = (packed & 0b1000) !== 0;
    const percent = percents[packed >> 4] ?? null;
    const { startsOn } = plan;
    const light = cellLight({ status, percent, isDifficult, startsOn, dueOn: measure.dueOn, asOf }, settings);
    return cellCode({ status, light, isDifficult, isExpected: false });
  });
}

export interface CellFilter {
  readonly lights?: readonly Light[] | undefined;
  readonly statuses?: readonly ProgressStatus[] | undefined;
}

/** Which measures and units have a cell at all, or one of the wanted lights and statuses. */
export function linesWithCells(
  cells: MatrixCells,
  filter: CellFilter,
): { readonly measures: readonly number[]; readonly units: readonly number[] } {
  const isWanted = Uint8Array.from({ length: 2 * expectedBit }, (_, code) =>
    Number(isCodeWanted(code, filter)),
  );
  const measures = new Uint8Array(cells.units === 0 ? 0 : cells.codes.length / cells.units);
  const units = new Uint8Array(cells.units);
  let place = 0;
  for (let measure = 0; measure < measures.length; measure += 1) {
    for (let unit = 0; unit < cells.units; unit += 1, place += 1) {
      if (isWanted[cells.codes[place] ?? 0] !== 1) continue;
      measures[measure] = 1;
      units[unit] = 1;
    }
  }
  return { measures: placesOf(measures), units: placesOf(units) };
}

function placesOf(marks: Uint8Array): readonly number[] {
  return Array.from(marks.keys()).filter((place) => marks[place] === 1);
}

function isCodeWanted(code: number, filter: CellFilter): boolean {
  if (code === 0) return false;
  const { status, light } = readCell(code);
  if (filter.lights?.length && !filter.lights.includes(light)) return false;
  if (filter.statuses?.length && (status === null || !filter.statuses.includes(status))) return false;
  return isRecorded(code) || (code & expectedBit) !== 0;
}

/** The cells of some measures and units, whose places ascend. */
export function pickCells(
  cells: MatrixCells,
  measures: readonly number[],
  units: readonly number[],
): MatrixCells {
  if (units.length === cells.units && measures.length * units.length === cells.codes.length) return cells;
  const picked = {
    units: units.length,
    codes: new Uint8Array(measures.length * units.length),
    percents: new Uint16Array(measures.length * units.length),
  };
  let place = 0;
  for (const measure of measures) {
    for (const unit of units) {
      const from = measure * cells.units + unit;
      picked.codes[place] = cells.codes[from] ?? 0;
      picked.percents[place] = cells.percents[from] ?? 0;
      place += 1;
    }
  }
  return picked;
}
