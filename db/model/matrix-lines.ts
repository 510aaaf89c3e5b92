import type { Light } from './light-rules.ts';
import { isRecorded, readCell, type MatrixCells, expectedBit } from './matrix-cells.ts';

/** One line of an axis: the whole, a group's sum, or one measure or unit (`members` holds it alone). */
export interface MatrixLine {
  readonly kind: 'total' | 'group' | 'item';
  /** Of the group or of the item; the total has none. */
  readonly id: string;
  readonly isFolded: boolean;
  readonly members: readonly number[];
}

export interface AxisItem {
  readonly id: string;
  readonly groupId: string;
}

export interface AxisGroup {
  readonly id: string;
}

/** The lines of an axis: the total, then each group's sum before its items; a group of one is its item alone. */
export function axisLines(
  items: readonly AxisItem[],
  groups: readonly AxisGroup[],
  foldedIds: ReadonlySet<string>,
): readonly MatrixLine[] {
  const lines: MatrixLine[] = [];
  if (items.length > 1) {
    lines.push({ kind: 'total', id: '', isFolded: false, members: items.map((_, place) => place) });
  }
  const byGroup = Map.groupBy(items.keys(), (place) => items[place]?.groupId ?? '');
  for (const { id } of groups) {
    const members = byGroup.get(id) ?? [];
    const isFolded = foldedIds.has(id);
    if (members.length > 1) lines.push({ kind: 'group', id, isFolded, members });
    if (members.length > 1 && isFolded) continue;
    for (const place of members) {
      lines.push({ kind: 'item', id: items[place]?.id ?? '', isFolded: false, members: [place] });
    }
  }
  return lines;
}

/** What several cells come to: how many of the expected have an entry, and the worst light of all. */
export interface MatrixSum {
  readonly reported: number;
  readonly expected: number;
  readonly light: Light;
  /** Cells with an entry, expected or not. */
  readonly recorded: number;
}

const severity: Readonly<Record<Light, number>> = { grey: 0, green: 1, yellow: 2, red: 3 };

export function sumOf(cells: MatrixCells, measures: readonly number[], units: readonly number[]): MatrixSum {
  let [reported, expected, recorded] = [0, 0, 0];
  let light: Light = 'grey';
  for (const measure of measures) {
    const start = measure * cells.units;
    for (const unit of units) {
      const code = cells.codes[start + unit] ?? 0;
      if (code === 0) continue;
      const isExpected = (code & expectedBit) !== 0;
      if (isExpected) expected += 1;
      if (!isRecorded(code)) continue;
      recorded += 1;
      if (isExpected) reported += 1;
      const own = lightOf(code);
      if (severity[own] > severity[light]) light = own;
    }
  }
  return { reported, expected, recorded, light };
}

const lightsByCode = Array.from({ length: 128 }, (_, code) => readCell(code).light);

function lightOf(code: number): Light {
  return lightsByCode[code] ?? 'grey';
}
