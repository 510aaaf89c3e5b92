import type { SheetRefusal } from '../../model/sheet-refusal.ts';

/**
 * What a foreign file may cost. Everything read is kept, so `cells` and `characters` together stay well
 * below the worker's heap: a worker that meets its heap limit while an array grows ends the whole process.
 */
export const sheetLimits = {
  fileBytes: 64_000_000,
  entries: 5_000,
  partBytes: 200_000_000,
  totalBytes: 300_000_000,
  /** Inflated to compressed, for parts above `ratioFromBytes`; real sheets stay below 30. */
  ratio: 100,
  ratioFromBytes: 1_000_000,
  sheets: 256,
  rows: 200_000,
  columns: 16_384,
  sheetRows: 1_048_576,
  cells: 500_000,
  cellCharacters: 32_767,
  characters: 16_000_000,
  merges: 50_000,
  relationships: 5_000,
  styles: 65_536,
  xmlDepth: 64,
  xmlAttributes: 100,
  /** One tag, comment or CDATA section. */
  xmlMarkupCharacters: 1_000_000,
} as const;

/** What has been kept so far, over all sheets of one file. */
export interface ReadBudget {
  rows: number;
  cells: number;
  characters: number;
}

export function emptyBudget(): ReadBudget {
  return { rows: 0, cells: 0, characters: 0 };
}

/** The limit that is passed, or null while all are kept. */
export function overspent(budget: ReadBudget): SheetRefusal | null {
  if (budget.rows > sheetLimits.rows) return 'too-many-rows';
  if (budget.cells > sheetLimits.cells) return 'too-many-cells';
  return budget.characters > sheetLimits.characters ? 'too-much-text' : null;
}
