import { z } from 'zod';

/** The office's rules for visits: one row for the whole record. */
export const visitRuleFields = z.object({
  /** Regular visits that each school gets in a term; 0 counts none. */
  regularPerTerm: z.int().min(0).max(20),
  /** Days after a visit by which it is sealed. */
  recordWithinDays: z.int().min(0).max(60),
  /** Days after a visit by which what was advised without a day of its own is checked on the spot. */
  checkWithinDays: z.int().min(0).max(365),
});
export type VisitRule = Readonly<z.infer<typeof visitRuleFields>>;

/** A frequent rule of districts: two regular visits a term, the record in two days, the check within thirty. */
export const visitRulePresets = {
  district: { regularPerTerm: 2, recordWithinDays: 2, checkWithinDays: 30 },
  monthly: { regularPerTerm: 5, recordWithinDays: 2, checkWithinDays: 30 },
  none: { regularPerTerm: 0, recordWithinDays: 7, checkWithinDays: 60 },
} as const satisfies Readonly<Record<string, VisitRule>>;
export type VisitRulePreset = keyof typeof visitRulePresets;
export const visitRulePresetNames = [
  'district',
  'monthly',
  'none',
] as const satisfies readonly VisitRulePreset[];
export const defaultVisitRule: VisitRule = visitRulePresets.district;

export function visitPresetOf(rule: VisitRule): VisitRulePreset | null {
  return (
    visitRulePresetNames.find((name) => {
      const preset = visitRulePresets[name];
      return (
        preset.regularPerTerm === rule.regularPerTerm &&
        preset.recordWithinDays === rule.recordWithinDays &&
        preset.checkWithinDays === rule.checkWithinDays
      );
    }) ?? null
  );
}
