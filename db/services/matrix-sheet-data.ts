import type { CallRequest } from '../contract/calls.ts';
import type { MatrixSheet, MatrixSheetCell } from '../documents/matrix-sheet/matrix-sheet.ts';
import { kindWordsZh } from '../model/kind-words.ts';
import { readCell, readPercent } from '../model/matrix-cells.ts';
import { axisLines, sumOf, type MatrixLine } from '../model/matrix-lines.ts';
import { lightsWithShapes, stateWordsZh } from '../model/state-words.ts';
import { findLocalSetting } from '../sql/local-settings.ts';
import type { ReadContext } from './context.ts';
import type { BareMatrix } from './matrix-service.ts';
import { journalHeadText } from './status-sheet-data.ts';

export type MatrixChoices = Omit<CallRequest<'matrix.export'>, 'format'>;

/** The matrix as the file has it: the same lines in the same order as on the screen. */
export function matrixSheet(ctx: ReadContext, matrix: BareMatrix, choices: MatrixChoices): MatrixSheet {
  const folded = new Set(choices.foldedIds);
  const measures = axisLines(matrix.measures, matrix.actions, folded);
  const units = axisLines(matrix.units, matrix.counties, folded);
  const measureText = (line: MatrixLine) => headingOfMeasures(matrix, line);
  const unitText = (line: MatrixLine) => headingOfUnits(matrix, line);
  const { isTurned, hasPercent } = choices;
  const [down, across] = isTurned ? [units, measures] : [measures, units];
  const cell = (row: MatrixLine, column: MatrixLine): MatrixSheetCell => {
    const [measure, unit] = isTurned ? [column, row] : [row, column];
    return measure.kind === 'item' && unit.kind === 'item'
      ? itemCell(matrix, measure.members[0] ?? 0, unit.members[0] ?? 0, hasPercent)
      : sumCell(matrix, measure, unit);
  };
  function* rows() {
    for (const row of down) {
      const heading = (isTurned ? unitText : measureText)(row);
      yield { kind: row.kind, heading, cells: across.map((column) => cell(row, column)) };
    }
  }
  return {
    title: `${matrix.planTitleZh}进展对照表`,
    office: findLocalSetting(ctx.db, 'office') ?? '',
    asOf: matrix.asOf,
    filterText: filterText(matrix, choices),
    journalHead: journalHeadText(ctx),
    corner: isTurned ? '单位＼措施' : '措施＼单位',
    columns: across.map((line) => ({ kind: line.kind, text: (isTurned ? measureText : unitText)(line) })),
    rows: rows(),
    rowCount: down.length,
  };
}

function headingOfMeasures(matrix: BareMatrix, line: MatrixLine): string {
  if (line.kind === 'total') return `全部 ${line.members.length} 项措施`;
  const action = matrix.actions.find(({ id }) => id === line.id);
  if (line.kind === 'group')
    return `${action?.labelZh ?? ''}　${action?.titleZh ?? ''}（${line.members.length} 项）`;
  const measure = matrix.measures[line.members[0] ?? -1];
  return `${measure?.code ?? ''}　${measure?.titleZh ?? ''}`;
}

function headingOfUnits(matrix: BareMatrix, line: MatrixLine): string {
  if (line.kind === 'total') return `全部 ${line.members.length} 个单位`;
  if (line.kind === 'item') return matrix.units[line.members[0] ?? -1]?.nameZh ?? '';
  const county = matrix.counties.find(({ id }) => id === line.id);
  return `${county?.nameZh || '市级'}（${line.members.length} 个单位）`;
}

const lightWords = lightsWithShapes(stateWordsZh);

function itemCell(matrix: BareMatrix, measure: number, unit: number, hasPercent: boolean): MatrixSheetCell {
  const place = measure * matrix.cells.units + unit;
  const { status, light, isExpected } = readCell(matrix.cells.codes[place] ?? 0);
  if (status === null) return { text: isExpected ? stateWordsZh.notRecorded : '—', light: null };
  const percent = hasPercent ? readPercent(matrix.cells.percents[place] ?? 0) : null;
  return { text: percent === null ? lightWords[light] : `${lightWords[light]} ${percent}%`, light };
}

function sumCell(matrix: BareMatrix, measures: MatrixLine, units: MatrixLine): MatrixSheetCell {
  const sum = sumOf(matrix.cells, measures.members, units.members);
  if (sum.expected === 0 && sum.recorded === 0) return { text: '—', light: null };
  const count = `${sum.reported}/${sum.expected}`;
  return sum.recorded === 0
    ? { text: count, light: null }
    : { text: `${count} ${lightWords[sum.light]}`, light: sum.light };
}

function filterText(matrix: BareMatrix, choices: MatrixChoices): string {
  return [
    matrix.actions.find(({ id }) => id === choices.actionId)?.labelZh ?? '',
    matrix.countyChoices.find(({ id }) => id === choices.countyId)?.nameZh ?? '',
    (choices.kinds ?? []).map((kind) => kindWordsZh[kind]).join('、'),
    (choices.lights ?? []).map((light) => stateWordsZh.lights[light]).join('、'),
    (choices.statuses ?? []).map((status) => stateWordsZh.statuses[status]).join('、'),
    choices.text?.trim() ? `含“${choices.text.trim()}”` : '',
  ]
    .filter((part) => part !== '')
    .join('；');
}
