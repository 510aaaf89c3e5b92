import { useState } from 'react';
import { meantIds, noSelection, repaired, type TileSelection } from '../../../state/tile-selection.ts';
import type { Tile, TileSection } from './tile-model.ts';

export interface TileChoice {
  readonly selection: TileSelection;
  readonly select: (selection: TileSelection) => void;
  /** The one with the keyboard. */
  readonly current: Tile | null;
  /** What an act is meant for. */
  readonly meant: readonly Tile[];
}

/** What is chosen among the tiles of all sections; what disappears is no longer chosen. */
export function useTileSelection(sections: readonly TileSection[]): TileChoice {
  const tiles = sections.flatMap((section) => section.tiles);
  const order = tiles.map(({ id }) => id);
  const [state, setState] = useState<{
    readonly selection: TileSelection;
    readonly order: readonly string[];
  }>({
    selection: noSelection,
    order: [],
  });
  const isSame = state.order.length === order.length && order.every((id, at) => id === state.order[at]);
  const selection = isSame ? state.selection : repaired(state.selection, { before: state.order, order });
  // What there is has changed: React draws again at once with what is then chosen.
  if (!isSame) setState({ selection, order });
  const meantSet = new Set(meantIds(selection));
  return {
    selection,
    select: (next) => setState({ selection: next, order }),
    current: tiles.find(({ id }) => id === selection.currentId) ?? null,
    meant: tiles.filter(({ id }) => meantSet.has(id)),
  };
}
