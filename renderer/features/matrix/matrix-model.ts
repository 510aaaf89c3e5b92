import { readCell, readPercent } from '../../../db/model/matrix-cells.ts';
import type { Light } from '../../../db/model/light-rules.ts';
import { axisLines, sumOf, type MatrixLine, type MatrixSum } from '../../../db/model/matrix-lines.ts';
import { lightShapes } from '../../../db/model/state-words.ts';
import { formatCount } from '../../locales/format.ts';
import { i18n } from '../../locales/i18n.ts';
import { localName } from '../../locales/local-name.ts';
import { lightWord, statusWord } from '../../locales/status-words.ts';
import type { LoadedMatrix } from '../../state/matrix-slice.ts';

/** What one cell of the grid shows, and says. */
export interface ShownCell {
  readonly kind: 'recorded' | 'unfilled' | 'not-expected' | 'sum';
  readonly light: Light | null;
  readonly shape: string;
  readonly text: string;
  readonly words: string;
}

/** The grid as the person has arranged it; the same object until something of it changes. */
export interface MatrixModel {
  readonly matrix: LoadedMatrix;
  readonly rows: readonly MatrixLine[];
  readonly columns: readonly MatrixLine[];
  readonly isTurned: boolean;
  readonly hasPercent: boolean;
  /** The lines behind a cell. */
  readonly behind: (row: MatrixLine, column: MatrixLine) => CellLines;
  readonly cell: (row: MatrixLine, column: MatrixLine) => ShownCell;
  readonly rowHead: (row: MatrixLine) => LineHead;
  readonly columnHead: (column: MatrixLine) => LineHead;
}

export interface CellLines {
  readonly measure: MatrixLine;
  readonly unit: MatrixLine;
}

export interface LineHead {
  readonly code: string;
  readonly name: string;
}

export interface Arrangement {
  readonly isTurned: boolean;
  readonly hasPercent: boolean;
  readonly foldedIds: readonly string[] | null;
}

export function matrixModel(
  matrix: LoadedMatrix,
  { isTurned, hasPercent, foldedIds }: Arrangement,
): MatrixModel {
  const folded = new Set(foldedIds);
  const measures = axisLines(matrix.measures, matrix.actions, folded);
  const units = axisLines(matrix.units, matrix.counties, folded);
  const sums = new WeakMap<MatrixLine, WeakMap<MatrixLine, ShownCell>>();
  const behind = (row: MatrixLine, column: MatrixLine): CellLines =>
    isTurned ? { measure: column, unit: row } : { measure: row, unit: column };

  function cell(row: MatrixLine, column: MatrixLine): ShownCell {
    const { measure, unit } = behind(row, column);
    if (measure.kind === 'item' && unit.kind === 'item') {
      return itemCell(matrix, measure.members[0] ?? 0, unit.members[0] ?? 0, hasPercent);
    }
    // Sums of many cells are drawn again and again while scrolling.
    const known = sums.get(measure) ?? new WeakMap<MatrixLine, ShownCell>();
    sums.set(measure, known);
    const shown = known.get(unit) ?? sumCell(sumOf(matrix.cells, measure.members, unit.members));
    known.set(unit, shown);
    return shown;
  }

  const measureHead = (line: MatrixLine) => headOfMeasures(matrix, line);
  const unitHead = (line: MatrixLine) => headOfUnits(matrix, line);
  return {
    matrix,
    isTurned,
    hasPercent,
    rows: isTurned ? units : measures,
    columns: isTurned ? measures : units,
    behind,
    cell,
    rowHead: isTurned ? unitHead : measureHead,
    columnHead: isTurned ? measureHead : unitHead,
  };
}

function itemCell(matrix: LoadedMatrix, measure: number, unit: number, hasPercent: boolean): ShownCell {
  const place = measure * matrix.cells.units + unit;
  const { status, light, isDifficult, isExpected } = readCell(matrix.cells.codes[place] ?? 0);
  if (status === null) return isExpected ? unfilledCell() : notExpectedCell();
  const percent = readPercent(matrix.cells.percents[place] ?? 0);
  const words = [
    lightWord(light),
    statusWord(status),
    percent === null ? '' : `${percent}%`,
    isDifficult ? i18n.t('status:difficult') : '',
  ];
  return {
    kind: 'recorded',
    light,
    shape: lightShapes[light],
    text: hasPercent && percent !== null ? `${percent}%` : '',
    words: words.filter((word) => word !== '').join(' '),
  };
}

function unfilledCell(): ShownCell {
  const text = statusWord(null);
  return { kind: 'unfilled', light: null, shape: '', text, words: text };
}

function notExpectedCell(): ShownCell {
  const words = i18n.t('matrix:notExpectedWords');
  return { kind: 'not-expected', light: null, shape: '', text: i18n.t('matrix:notExpected'), words };
}

function sumCell({ reported, expected, recorded, light }: MatrixSum): ShownCell {
  if (expected === 0 && recorded === 0) return notExpectedCell();
  const counts = { reported: formatCount(reported), expected: formatCount(expected) };
  const words = i18n.t('matrix:sumWords', counts);
  return {
    kind: 'sum',
    light: recorded === 0 ? null : light,
    shape: recorded === 0 ? '' : lightShapes[light],
    text: `${counts.reported}/${counts.expected}`,
    words: recorded === 0 ? words : words + i18n.t('matrix:sumWorst', { light: lightWord(light) }),
  };
}

function headOfMeasures(matrix: LoadedMatrix, line: MatrixLine): LineHead {
  const n = formatCount(line.members.length);
  if (line.kind === 'total') return { code: '', name: i18n.t('matrix:allMeasures', { n }) };
  if (line.kind === 'group') {
    const action = matrix.actions.find(({ id }) => id === line.id);
    const name = action
      ? `${localName(action.labelZh, action.labelEn)} ${localName(action.titleZh, action.titleEn)}`
      : '';
    return { code: '', name: i18n.t('matrix:measureGroup', { name, n }) };
  }
  const measure = matrix.measures[line.members[0] ?? -1];
  return measure
    ? { code: measure.code, name: localName(measure.titleZh, measure.titleEn) }
    : { code: '', name: '' };
}

function headOfUnits(matrix: LoadedMatrix, line: MatrixLine): LineHead {
  const n = formatCount(line.members.length);
  if (line.kind === 'total') return { code: '', name: i18n.t('matrix:allUnits', { n }) };
  if (line.kind === 'group') {
    const county = matrix.counties.find(({ id }) => id === line.id);
    const name = county?.nameZh ? localName(county.nameZh, county.nameEn) : i18n.t('matrix:city');
    return { code: '', name: i18n.t('matrix:unitGroup', { name, n }) };
  }
  const unit = matrix.units[line.members[0] ?? -1];
  return { code: '', name: unit ? localName(unit.nameZh, unit.nameEn) : '' };
}
