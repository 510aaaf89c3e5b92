import type { SearchHit } from '../../../db/contract/search-calls.ts';
import { searchKinds, type SearchKind } from '../../../db/model/search.ts';
import type { SearchAnswer } from '../../state/search-slice.ts';

/** A line of the list that the keyboard can stand on. */
export type SearchRow =
  | { readonly key: string; readonly type: 'hit'; readonly hit: SearchHit }
  | { readonly key: string; readonly type: 'all'; readonly kind: SearchKind }
  | { readonly key: string; readonly type: 'recent'; readonly text: string };

export interface SearchGroup {
  readonly kind: SearchKind;
  readonly count: number;
  readonly isMore: boolean;
  readonly rows: readonly SearchRow[];
}

/** Hits by kind; a kind of which there are more than are shown ends with the way to all of them. */
export function groupsOf(answer: SearchAnswer, only: SearchKind | null): readonly SearchGroup[] {
  const byKind = Map.groupBy(answer.hits, ({ kind }) => kind);
  return searchKinds.flatMap((kind) => {
    const total = answer.totals.find((one) => one.kind === kind);
    const hits = byKind.get(kind) ?? [];
    if (!total || hits.length === 0) return [];
    const rows: SearchRow[] = hits.map((hit) => ({ key: `${kind}-${hit.id}`, type: 'hit', hit }));
    if (only === null && (total.count > hits.length || total.isMore))
      rows.push({ key: `${kind}-all`, type: 'all', kind });
    return [{ kind, count: total.count, isMore: total.isMore, rows }];
  });
}
