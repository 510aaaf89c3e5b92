import type { LightSettings } from './light-rules.ts';

export const lightPresetNames = ['pace', 'near-and-behind', 'late-and-overdue'] as const;
export type LightPresetName = (typeof lightPresetNames)[number];

/**
 * Rules that are in use, as far as the numbers can say them. `pace`: close to the day or a little behind is yellow,
 * far behind is red. `near-and-behind`: close to the day is yellow, any lag is red. `late-and-overdue`: any lag is
 * yellow, red only when the day has passed.
 */
export const lightPresets: Readonly<Record<LightPresetName, LightSettings>> = {
  pace: { yellowDays: 30, redGap: 20, behindLight: 'yellow' },
  'near-and-behind': { yellowDays: 30, redGap: 0, behindLight: 'red' },
  'late-and-overdue': { yellowDays: 0, redGap: 100, behindLight: 'yellow' },
};

/** The preset whose numbers these are; null for numbers of the office's own. */
export function presetOf(settings: LightSettings): LightPresetName | null {
  return (
    lightPresetNames.find((name) => {
      const { yellowDays, redGap, behindLight } = lightPresets[name];
      return (
        yellowDays === settings.yellowDays &&
        redGap === settings.redGap &&
        behindLight === settings.behindLight
      );
    }) ?? null
  );
}
