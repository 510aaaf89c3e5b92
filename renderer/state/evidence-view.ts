import type { CallInput } from '../../db/contract/calls.ts';
import type { MediaKind } from '../../db/model/media-kind.ts';

/** What is looked for beyond the plain list. */
export const evidenceStates = ['without-measure', 'duplicate', 'trashed'] as const;
export type EvidenceState = (typeof evidenceStates)[number];

/** What narrows the evidence; days as a person writes them, both ends included. */
export interface EvidenceFilter {
  readonly plan?: string | undefined;
  readonly measureId?: string | undefined;
  readonly organizationId?: string | undefined;
  readonly kind?: MediaKind | undefined;
  readonly text?: string | undefined;
  readonly recordedFrom?: string | undefined;
  readonly recordedTo?: string | undefined;
  readonly standsForFrom?: string | undefined;
  readonly standsForTo?: string | undefined;
  readonly state?: EvidenceState | undefined;
}

export interface EvidenceView {
  readonly filter: EvidenceFilter;
  readonly look: 'grid' | 'table';
  /** The piece that is current in the list, and whether it is looked at beside it. */
  readonly currentId: string | null;
  readonly isOpen: boolean;
}

export const initialEvidenceView: EvidenceView = { filter: {}, look: 'grid', currentId: null, isOpen: false };

/** The filter as the record is asked; entry days become moments of this computer's clock. */
export function askedEvidence(filter: EvidenceFilter): CallInput<'evidence.list'> {
  const { recordedFrom, recordedTo, state, ...plain } = filter;
  const asked = Object.fromEntries(
    Object.entries(plain).filter(([, value]) => value !== undefined && value !== ''),
  );
  return {
    ...asked,
    ...(recordedFrom && { recordedFromMs: startOfDay(recordedFrom, 0) }),
    ...(recordedTo && { recordedBeforeMs: startOfDay(recordedTo, 1) }),
    isWithoutMeasure: state === 'without-measure',
    isDuplicate: state === 'duplicate',
    isTrashed: state === 'trashed',
  };
}

function startOfDay(day: string, daysLater: number): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + daysLater).getTime();
}

/** The index that a key leads to in a grid of so many columns, or null when it is none of its keys. */
export function indexAfterKey(key: string, index: number, count: number, columns: number): number | null {
  const to = targetOf(key, index, count, columns);
  return to === null ? null : Math.min(count - 1, Math.max(0, to));
}

function targetOf(key: string, index: number, count: number, columns: number): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'j':
    case 'J':
      return index + 1;
    case 'ArrowLeft':
    case 'k':
    case 'K':
      return index - 1;
    case 'ArrowDown':
      return index + columns < count ? index + columns : index;
    case 'ArrowUp':
      return index - columns >= 0 ? index - columns : index;
    case 'PageDown':
      return index + columns * pageLines;
    case 'PageUp':
      return index - columns * pageLines;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

const pageLines = 3;
