import type { CallOutput } from '../../db/contract/calls.ts';
import type { AppError } from '../../db/model/result.ts';
import type { SearchKind } from '../../db/model/search.ts';
import type { Client } from '../client/client.ts';
import type { GetStore, SetStore } from './store.ts';

export type SearchAnswer = CallOutput<'search.find'>;

export interface SearchSlice {
  readonly isSearchOpen: boolean;
  readonly searchText: string;
  /** Only this kind, and all of it that is shown at once; null for a few of each. */
  readonly searchKind: SearchKind | null;
  /** The answer to what was typed last; null until there is one. */
  readonly searchAnswer: SearchAnswer | null;
  /** What `searchAnswer` answers. */
  readonly searchAnswered: string;
  readonly searchError: AppError | null;
  /** What was opened from since the start, the newest first. */
  readonly recentSearches: readonly string[];
  readonly openSearch: () => void;
  /** `isFound`: something was opened, so the question is worth remembering. */
  readonly closeSearch: (isFound: boolean) => void;
  readonly changeSearch: (text: string) => void;
  readonly chooseSearchKind: (kind: SearchKind | null) => void;
}

const typingMs = 120;
const indexingMs = 1500;
const fewOfEach = 6;
const manyOfOne = 100;
const mostRecent = 8;

/** 检索: one question at a time; an index that is still being made is asked again until it is whole. */
export function createSearchSlice(set: SetStore, get: GetStore, client: Client): SearchSlice {
  let lastRequest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function askSoon(ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void ask(), ms);
  }

  async function ask(): Promise<void> {
    const request = ++lastRequest;
    const { searchText: text, searchKind: kind } = get();
    const scope = kind === null ? { limit: fewOfEach } : { kinds: [kind], limit: manyOfOne };
    const result = await client.call('search.find', { text, ...scope });
    if (request !== lastRequest || !get().isSearchOpen) return;
    if (!result.ok) return set({ searchError: result.error });
    set({ searchAnswer: result.value, searchAnswered: text.trim(), searchError: null });
    const { indexed, total, waitingFiles } = result.value.index;
    if (indexed < total || waitingFiles > 0) askSoon(indexingMs);
  }

  return {
    isSearchOpen: false,
    searchText: '',
    searchKind: null,
    searchAnswer: null,
    searchAnswered: '',
    searchError: null,
    recentSearches: [],
    openSearch() {
      set({ isSearchOpen: true, searchKind: null });
      void ask();
    },
    closeSearch(isFound) {
      clearTimeout(timer);
      const text = get().searchText.trim();
      const others = get().recentSearches.filter((recent) => recent !== text);
      set({
        isSearchOpen: false,
        ...(isFound && text !== '' ? { recentSearches: [text, ...others].slice(0, mostRecent) } : {}),
      });
    },
    changeSearch(text) {
      set({ searchText: text, searchKind: null });
      askSoon(typingMs);
    },
    chooseSearchKind(kind) {
      set({ searchKind: kind });
      void ask();
    },
  };
}
