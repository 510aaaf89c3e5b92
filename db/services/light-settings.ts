import { defaultLightSettings, type LightSettings } from '../model/light-rules.ts';
import type { ReadDb } from '../sql/driver.ts';

/** The office's numbers behind the lights. */
export function lightSettings(_db: ReadDb): LightSettings {
  return defaultLightSettings;
}
