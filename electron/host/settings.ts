import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { preferencesFields, type Language, type Preferences } from '../../db/model/preferences.ts';
import { err, ok, type Result } from '../../db/model/result.ts';
import { writeAtomically } from './write-atomically.ts';

/** A field that cannot be read counts as never set, and the others stay. */
const settingsSchema = z.object({
  recentPaths: z.array(z.string()).catch([]),
  preferences: z
    .object({
      language: preferencesFields.shape.language.optional().catch(undefined),
      fontSize: preferencesFields.shape.fontSize.optional().catch(undefined),
    })
    .catch({}),
});
type SettingsFile = z.infer<typeof settingsSchema>;

const recentLimit = 8;
const usualFontSize = 14;

/** What this person's programs remember between starts. */
export interface Settings {
  /** Workspaces opened before, the last one first. */
  readonly recentPaths: () => readonly string[];
  /** A settings folder that cannot be written is no reason to stop: then nothing is remembered. */
  readonly remember: (workspacePath: string) => void;
  readonly preferences: () => Preferences;
  /** Refused with `preferences-not-kept` where the settings folder cannot be written. */
  readonly prefer: (change: Partial<Preferences>) => Result<Preferences>;
}

/**
 * Settings in a file; one that is missing or unreadable counts as empty, and is replaced at the next change.
 * `startLanguage` holds until the person has chosen one.
 */
export function openSettings(file: string, startLanguage: Language): Settings {
  const write = (settings: SettingsFile): void =>
    writeAtomically(file, `${JSON.stringify(settings, null, 2)}\n`);

  function preferences(): Preferences {
    const { language, fontSize } = read(file).preferences;
    return { language: language ?? startLanguage, fontSize: fontSize ?? usualFontSize };
  }

  return {
    recentPaths: () => read(file).recentPaths,
    remember: (workspacePath) => {
      const settings = read(file);
      const others = settings.recentPaths.filter((path) => path !== workspacePath);
      try {
        write({ ...settings, recentPaths: [workspacePath, ...others].slice(0, recentLimit) });
      } catch {
        return;
      }
    },
    preferences,
    prefer: (change) => {
      const settings = read(file);
      try {
        write({ ...settings, preferences: { ...settings.preferences, ...change } });
      } catch {
        return err('preferences-not-kept', { file });
      }
      return ok(preferences());
    },
  };
}

function read(file: string): SettingsFile {
  try {
    return settingsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { recentPaths: [], preferences: {} };
  }
}
