import { deriveId } from '../model/ids.ts';
import { defaultLightSettings, type LightSettings } from '../model/light-rules.ts';
import type { ReadDb } from '../sql/driver.ts';
import { findLightRule } from '../sql/light-queries.ts';

/** The one rule of a record; every laptop names it alike, so edits meet in one place. */
export const lightRuleId = deriveId('light_rule', 'office');

/** The numbers behind every light that is computed now: those of the office, or the usual ones. */
export function lightSettings(db: ReadDb): LightSettings {
  const rule = findLightRule(db, lightRuleId);
  if (!rule) return defaultLightSettings;
  const { yellowDays, redGap, behindLight } = rule;
  return { yellowDays, redGap, behindLight };
}
