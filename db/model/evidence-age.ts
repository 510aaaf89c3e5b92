import { daysBetween } from './calendar.ts';

/** Evidence whose newest piece is older than this is 佐证久未更新. */
export const staleEvidenceDays = 90;

export const evidenceAges = ['none', 'stale'] as const;
export type EvidenceAge = (typeof evidenceAges)[number];

/** Whether a measure lacks evidence, or new evidence; null: neither. */
export function evidenceAge(
  measure: { readonly evidenceCount: number; readonly lastEvidenceOn: string | null },
  asOf: string,
): EvidenceAge | null {
  if (measure.evidenceCount === 0 || measure.lastEvidenceOn === null) return 'none';
  return daysBetween(measure.lastEvidenceOn, asOf) > staleEvidenceDays ? 'stale' : null;
}
