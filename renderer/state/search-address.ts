import type { SearchHit } from '../../db/contract/search-calls.ts';

/** Where a hit opens: the page on which the thing itself stands, an entry at its unit in the timeline. */
export function addressOf(hit: SearchHit): string {
  switch (hit.kind) {
    case 'plan':
      return `/plan/${hit.planCode}`;
    case 'measure':
      return `/measure/${hit.id}`;
    case 'progress':
      return `/measure/${hit.measureId ?? ''}?${new URLSearchParams({ unit: hit.organizationId ?? '', entry: hit.id })}`;
    case 'evidence':
      return `/evidence?${new URLSearchParams({ id: hit.id })}`;
    case 'organization':
      return `/organizations/${hit.id}`;
    case 'indicator':
      return `/indicator/${hit.id}`;
  }
}
