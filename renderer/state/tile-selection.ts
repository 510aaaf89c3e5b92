/** Which pictures are meant: one has the keyboard, any number are chosen. */
export interface TileSelection {
  readonly currentId: string | null;
  /** Where a range begins. */
  readonly anchorId: string | null;
  readonly chosenIds: ReadonlySet<string>;
}

export const noSelection: TileSelection = { currentId: null, anchorId: null, chosenIds: new Set() };

/** What an act is meant for: what is chosen, else the current one. */
export function meantIds({ currentId, chosenIds }: TileSelection): readonly string[] {
  if (chosenIds.size > 0) return [...chosenIds];
  return currentId === null ? [] : [currentId];
}

/** Goes there; with `isRange` all from the anchor to there are chosen, else none. */
export function goTo(
  selection: TileSelection,
  id: string,
  { order, isRange }: { readonly order: readonly string[]; readonly isRange: boolean },
): TileSelection {
  if (!isRange) return { currentId: id, anchorId: id, chosenIds: new Set() };
  const anchorId = selection.anchorId ?? selection.currentId ?? id;
  const ends = [order.indexOf(anchorId), order.indexOf(id)].toSorted((one, other) => one - other);
  const [first = 0, last = 0] = ends;
  return { currentId: id, anchorId, chosenIds: new Set(order.slice(Math.max(0, first), last + 1)) };
}

/** Chooses one more, or no longer. */
export function toggle({ chosenIds }: TileSelection, id: string): TileSelection {
  const ids = new Set(chosenIds);
  if (!ids.delete(id)) ids.add(id);
  return { currentId: id, anchorId: id, chosenIds: ids };
}

/**
 * After a change of what there is: what is gone is no longer meant, and its neighbour gets the keyboard. As long as
 * nobody went to any, none is meant.
 */
export function repaired(
  selection: TileSelection,
  { before, order }: { readonly before: readonly string[]; readonly order: readonly string[] },
): TileSelection {
  const there = new Set(order);
  const chosenIds = new Set([...selection.chosenIds].filter((id) => there.has(id)));
  const isSame = chosenIds.size === selection.chosenIds.size;
  const { currentId } = selection;
  if (currentId === null || there.has(currentId)) return isSame ? selection : { ...selection, chosenIds };
  const at = Math.max(0, before.indexOf(currentId));
  const after = before.slice(at).find((id) => there.has(id));
  const next = after ?? before.slice(0, at).findLast((id) => there.has(id)) ?? null;
  return { currentId: next, anchorId: next, chosenIds };
}

/** Where a key leads among tiles that stand in sections, each with lines of so many columns; null for other keys. */
export function tileAfterKey(
  key: string,
  at: number,
  { sizes, columns }: { readonly sizes: readonly number[]; readonly columns: number },
): number | null {
  const count = sizes.reduce((sum, size) => sum + size, 0);
  switch (key) {
    case 'ArrowRight':
      return Math.min(count - 1, at + 1);
    case 'ArrowLeft':
      return Math.max(0, at - 1);
    case 'ArrowDown':
    case 'ArrowUp':
      return inNextLine(at, linesOf(sizes, columns), key === 'ArrowDown' ? 1 : -1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

interface Line {
  readonly start: number;
  readonly size: number;
}

function linesOf(sizes: readonly number[], columns: number): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const size of sizes) {
    for (let done = 0; done < size; done += columns) {
      lines.push({ start: start + done, size: Math.min(columns, size - done) });
    }
    start += size;
  }
  return lines;
}

/** The same place in the next line, or its last one; where no line follows, it stays. */
function inNextLine(at: number, lines: readonly Line[], step: 1 | -1): number {
  const index = lines.findIndex(({ start, size }) => at >= start && at < start + size);
  const here = lines[index];
  const next = lines[index + step];
  if (!here || !next) return at;
  return next.start + Math.min(at - here.start, next.size - 1);
}
