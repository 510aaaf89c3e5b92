import type { Item } from './form.ts';

/** A number, a text, a day, a choice, or the choices of a question of several; null is not answered, which is not 0. */
export type Answer = string | number | readonly string[] | null;

/** By the name of the question; a repeat has a list of rows. Groups do not nest here: names are unique in a form. */
export interface Answers {
  readonly [name: string]: Answer | readonly Answers[];
}

/** Which row of each repeat around it something stands in, by the name of the repeat. */
export type Rows = ReadonlyMap<string, number>;
export const noRows: Rows = new Map();

/** An item of a form with the names of the repeats around it, the outermost first. */
export interface Placed {
  readonly item: Item;
  readonly repeats: readonly string[];
  /** The groups and repeats around it, the innermost first. */
  readonly around: readonly string[];
}

export function placeItems(items: readonly Item[]): ReadonlyMap<string, Placed> {
  const placed = new Map<string, Placed>();
  const place = (list: readonly Item[], repeats: readonly string[], around: readonly string[]): void => {
    for (const item of list) {
      placed.set(item.name, { item, repeats, around });
      if (item.kind === 'group') place(item.items, repeats, [item.name, ...around]);
      if (item.kind === 'repeat') place(item.items, [...repeats, item.name], [item.name, ...around]);
    }
  };
  place(items, [], []);
  return placed;
}

/** The answers of the row that something stands in; null where there is no such row. */
export function answersAt(answers: Answers, repeats: readonly string[], rows: Rows): Answers | null {
  let at: Answers | null = answers;
  for (const repeat of repeats) at = rowsOf(at, repeat)[rows.get(repeat) ?? -1] ?? null;
  return at;
}

export function rowsOf(answers: Answers | null, repeat: string): readonly Answers[] {
  const rows = answers?.[repeat];
  return isRows(rows) ? rows : [];
}

function isRows(rows: Answers[string] | undefined): rows is readonly Answers[] {
  return Array.isArray(rows) && rows.every((row) => typeof row === 'object' && row !== null);
}

/** All ways to stand in these repeats that agree with the rows already known. */
export function everyRow(answers: Answers, repeats: readonly string[], known: Rows): readonly Rows[] {
  let found: readonly Rows[] = [known];
  for (const [depth, repeat] of repeats.entries()) {
    if (known.has(repeat)) continue;
    found = found.flatMap((rows) => {
      const around = answersAt(answers, repeats.slice(0, depth), rows);
      return rowsOf(around, repeat).map((_, index) => new Map(rows).set(repeat, index));
    });
  }
  return found;
}
