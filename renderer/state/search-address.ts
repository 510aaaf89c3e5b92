import type { SearchHit } from '../../db/contract/search-calls.ts';

/** Where a hit opens: the page on which the thing itself stands; an entry in the timeline, a record in its visit. */
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
    case 'visit':
      return visitAddress(hit.id, { at: textItems[hit.field] });
    case 'record':
      return visitAddress(hit.visit?.id ?? '', { at: recordItem(hit), record: hit.id });
  }
}

/** The items of a visit in which its texts are written; all else that it is found by stands above them. */
const textItems: Partial<Readonly<Record<SearchHit['field'], string>>> = {
  situation: 'notes',
  highlights: 'advice',
  feedback: 'advice',
  'school-opinion': 'advice',
  advice: 'advice',
  summary: 'closing',
};

function recordItem({ record }: SearchHit): string | undefined {
  if (record?.kind === 'answers') return record.formId ?? undefined;
  return record?.kind === 'note' ? 'notes' : 'problems';
}

function visitAddress(
  visitId: string,
  { at, record }: { readonly at?: string | undefined; readonly record?: string },
) {
  const place = new URLSearchParams({ ...(at && { at }), ...(record && { record }) }).toString();
  return `/visit/${visitId}${place && `?${place}`}`;
}
