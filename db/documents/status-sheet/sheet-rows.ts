import type { StatusSheet } from '../../model/status-sheet.ts';
import type { SheetRow } from '../xlsx/sheet.ts';
import type { CellStyle } from '../xlsx/styles.ts';
import { createBodyRows } from './body-rows.ts';
import type { SheetMeasures } from './column-widths.ts';
import type { ShareLine } from './counts.ts';
import type { RowBlock } from './full-width-rows.ts';
import { blockRow, blocksOfWidth, evenBlocks, lastColumnsFor } from './full-width-rows.ts';
import type { SheetLine } from './sheet-lines.ts';
import type { SheetStyles } from './sheet-styles.ts';
import type { StatusSheetWords } from './words.ts';

/** Rows above the table that stay on the screen: title, info line, header. */
export const headerRowNumber = 3;
/** Points that a name or a telephone number written by hand needs, with its label. */
const signatureRoom = 120;
/** Points that the label, the count and the percentage of a total need; a number without room shows as ###. */
const shareWidths = [110, 45, 50];

/** All rows of the sheet, from the title to the signatures, made of its lines one after another as they are read. */
export function* sheetRows(
  sheet: StatusSheet,
  words: StatusSheetWords,
  styles: SheetStyles,
  measures: SheetMeasures,
  lines: Iterable<SheetLine>,
): Generator<SheetRow> {
  const widths = measures.columns.map(({ width }) => width);
  const body = createBodyRows(sheet, words, styles, measures);
  let rowNumber = 0;

  function row(blocks: readonly RowBlock[], leastHeight: number): SheetRow {
    rowNumber += 1;
    return blockRow(rowNumber, blocks, widths, leastHeight);
  }
  function bar(value: string, style: CellStyle, leastHeight: number): SheetRow {
    return row([{ columns: widths.length, value, style }], leastHeight);
  }

  yield bar(sheet.title, styles.title, 40);
  yield row(infoBlocks(sheet, words, styles, widths), 22);
  yield { ...row(headerBlocks(measures, words, styles), 30), isFiltered: true };
  for (const [line, next] of withNext(lines)) {
    if (line.kind === 'row') {
      const below = next?.kind === 'row' ? next.row : null;
      const printed = body.add(line.row, below, rowNumber + 1);
      rowNumber += printed.length;
      yield* printed;
      continue;
    }
    const ended = body.close();
    const made =
      line.kind === 'share'
        ? row(shareBlocks(line.share, styles, widths), 18)
        : bar(line.text, styles[line.kind], line.kind === 'subtotal' ? 18 : 21);
    yield {
      ...made,
      merges: [...ended, ...made.merges],
      isFiltered: line.kind === 'section' || line.kind === 'subtotal',
    };
  }
  yield bar('', styles.infoLeft, 12);
  yield row(signatureBlocks(words, styles, widths), 26);
}

/** Office and filter on the left; the day on the right, in as many columns as it needs. */
function infoBlocks(
  sheet: StatusSheet,
  words: StatusSheetWords,
  styles: SheetStyles,
  widths: readonly number[],
): readonly RowBlock[] {
  const day = words.asOf(sheet.asOf);
  const right = Math.min(
    lastColumnsFor(day.length + 1, widths, styles.infoRight.fontSize),
    widths.length - 1,
  );
  const texts = [words.office(sheet.office), words.filter(sheet.filterText)].filter((text) => text !== '');
  return [
    { columns: widths.length - right, value: texts.join('　　'), style: styles.infoLeft },
    { columns: right, value: day, style: styles.infoRight },
  ];
}

function headerBlocks(
  measures: SheetMeasures,
  words: StatusSheetWords,
  styles: SheetStyles,
): readonly RowBlock[] {
  return measures.columns.map(({ column }) => ({
    columns: 1,
    value: column === null ? null : words.columns[column],
    style: styles.header,
  }));
}

/** Group and word, count, percentage, each over as many columns as it needs; the rest of the row stays blank. */
function shareBlocks(share: ShareLine, styles: SheetStyles, widths: readonly number[]): readonly RowBlock[] {
  const [labels = 1, counts = 1, percents = 1] = blocksOfWidth(widths, shareWidths);
  const rest = widths.length - labels - counts - percents;
  const { text, count, percent } = share.isSum ? styles.shareSum : styles.share;
  const blocks: RowBlock[] = [
    { columns: labels, value: `${share.group}　${share.word}`, style: text },
    { columns: counts, value: share.count, style: count },
    { columns: percents, value: share.percent, style: percent },
  ];
  return rest === 0 ? blocks : [...blocks, { columns: rest, value: null, style: styles.infoLeft }];
}

/** Side by side where the columns give each of them room to write, otherwise one after another. */
function signatureBlocks(
  words: StatusSheetWords,
  styles: SheetStyles,
  widths: readonly number[],
): readonly RowBlock[] {
  const blocks = evenBlocks(widths, words.signatures.length);
  if (Math.min(...blocks.map(({ width }) => width)) < signatureRoom) {
    return [{ columns: widths.length, value: words.signatures.join('　　　　　　'), style: styles.infoLeft }];
  }
  return words.signatures.map((value, index) => ({
    columns: blocks[index]?.columns ?? 1,
    value,
    style: styles.infoLeft,
  }));
}

function* withNext(lines: Iterable<SheetLine>): Generator<readonly [SheetLine, SheetLine | null]> {
  let before: SheetLine | null = null;
  for (const line of lines) {
    if (before !== null) yield [before, line];
    before = line;
  }
  if (before !== null) yield [before, null];
}
