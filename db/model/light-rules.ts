import { z } from 'zod';
import { daysBetween } from './calendar.ts';
import type { ProgressStatus } from './progress.ts';

export const lights = ['green', 'yellow', 'red', 'grey'] as const;
export type Light = (typeof lights)[number];

/** The office's numbers behind the lights: one row for the whole record. */
export const lightSettingsFields = z.object({
  /** Yellow from this many days before the due day. */
  yellowDays: z.int().min(0).max(365),
  /** Red when the percentage is more than this many points under the expected progress. */
  redGap: z.int().min(0).max(100),
  /** What the status 欠进度 shows by itself. */
  behindLight: z.enum(['yellow', 'red']),
});
export type LightSettings = Readonly<z.infer<typeof lightSettingsFields>>;

export const defaultLightSettings: LightSettings = { yellowDays: 30, redGap: 20, behindLight: 'yellow' };

export interface LightInput {
  readonly status: ProgressStatus | null;
  readonly percent: number | null;
  readonly isDifficult: boolean;
  readonly startsOn: string | null;
  readonly dueOn: string | null;
  readonly asOf: string;
}

/** Expected progress (序时进度): elapsed share of start → due in percent, 0 to 100; null without both days. */
export function expectedPercent(startsOn: string | null, dueOn: string | null, asOf: string): number | null {
  if (startsOn === null || dueOn === null) return null;
  const whole = daysBetween(startsOn, dueOn);
  if (whole <= 0) return asOf >= dueOn ? 100 : 0;
  const share = (daysBetween(startsOn, asOf) / whole) * 100;
  return Math.min(100, Math.max(0, share));
}

/** The light of one cell by the rule of the office. */
export function cellLight(input: LightInput, settings: LightSettings): Light {
  const { status, percent, dueOn, asOf } = input;
  if (status === null || status === 'not-applicable') return 'grey';
  if (status === 'done') return 'green';
  if (dueOn === null) {
    if (status !== 'behind') return 'green';
    return input.isDifficult ? 'red' : settings.behindLight;
  }
  if (asOf > dueOn) return 'red';
  const expected = expectedPercent(input.startsOn, dueOn, asOf);
  if (expected !== null && percent !== null && percent < expected - settings.redGap) return 'red';
  if (status === 'behind') return settings.behindLight;
  if (daysBetween(asOf, dueOn) <= settings.yellowDays) return 'yellow';
  if (expected !== null && percent !== null && percent < expected) return 'yellow';
  return 'green';
}

const severity: Readonly<Record<Light, number>> = { grey: 0, green: 1, yellow: 2, red: 3 };

/** The light of a measure: its worst cell; grey only when no cell has anything to say. */
export function worstLight(cells: readonly Light[]): Light {
  return cells.reduce<Light>((worst, light) => (severity[light] > severity[worst] ? light : worst), 'grey');
}
