import type { StatusSheet, StatusSheetRow } from '../../model/status-sheet.ts';
import type { ShareLine } from './counts.ts';
import { countRows, shareLines } from './counts.ts';
import type { StatusSheetWords } from './words.ts';

/** The body of the sheet from top to bottom, before any file format; screen and file are both made of these. */
export type SheetLine =
  | { readonly kind: 'section'; readonly text: string }
  | { readonly kind: 'row'; readonly row: StatusSheetRow; readonly heading: string }
  | { readonly kind: 'subtotal'; readonly text: string }
  | { readonly kind: 'total'; readonly text: string }
  | { readonly kind: 'share'; readonly share: ShareLine };

/** Sections without rows are left out; a sheet without any says so in one line. */
export function* sheetLines(sheet: StatusSheet, words: StatusSheetWords): Generator<SheetLine> {
  const sections = sheet.sections.filter((section) => section.rows.length > 0);
  if (sections.length === 0) yield { kind: 'section', text: words.nothing };
  for (const section of sections) {
    const counts = countRows(section.rows, words);
    yield { kind: 'section', text: words.sectionHeading(section.heading, counts.measures) };
    for (const row of section.rows) yield { kind: 'row', row, heading: section.heading };
    yield { kind: 'subtotal', text: words.subtotal(counts) };
  }
  if (sections.length > 0)
    yield* totalLines(
      sections.flatMap((section) => section.rows),
      words,
    );
}

function* totalLines(rows: readonly StatusSheetRow[], words: StatusSheetWords): Generator<SheetLine> {
  const counts = countRows(rows, words);
  yield { kind: 'total', text: words.totalHeading(counts) };
  for (const share of shareLines(words.lightShares, counts.lights, words)) yield { kind: 'share', share };
  for (const share of shareLines(words.statusShares, counts.statuses, words)) yield { kind: 'share', share };
}

export function rowCount(sheet: StatusSheet): number {
  return sheet.sections.reduce((sum, section) => sum + section.rows.length, 0);
}
