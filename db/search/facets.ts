import type { SearchKind } from '../model/search.ts';

/** Words of the index that say what a document is and where it belongs; no text has one of them. */
export function kindFacet(kind: SearchKind): string {
  return `n${kind}`;
}

export function planFacet(planId: string): string {
  return `p${planId.replaceAll('-', '')}`;
}

/** Of a unit: the city it belongs to. */
export function cityFacet(cityId: string | null): string {
  return cityId === null ? 'cnone' : `c${cityId.replaceAll('-', '')}`;
}

export function inFacets(facets: readonly string[]): string {
  return `facets : (${facets.map((facet) => `"${facet}"`).join(' OR ')})`;
}
