import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { writeAtomically } from './write-atomically.ts';

const settingsSchema = z.object({ recentPaths: z.array(z.string()) });
type SettingsFile = z.infer<typeof settingsSchema>;

const recentLimit = 8;

/** What this person's programs remember between starts. */
export interface Settings {
  /** Workspaces opened before, the last one first. */
  readonly recentPaths: () => readonly string[];
  /** A settings folder that cannot be written is no reason to stop: then nothing is remembered. */
  readonly remember: (workspacePath: string) => void;
}

/** Settings in a file; one that is missing or unreadable counts as empty, and is replaced at the next change. */
export function openSettings(file: string): Settings {
  return {
    recentPaths: () => read(file).recentPaths,
    remember: (workspacePath) => {
      const others = read(file).recentPaths.filter((path) => path !== workspacePath);
      const recentPaths = [workspacePath, ...others].slice(0, recentLimit);
      try {
        writeAtomically(file, `${JSON.stringify({ recentPaths }, null, 2)}\n`);
      } catch {
        return;
      }
    },
  };
}

function read(file: string): SettingsFile {
  try {
    return settingsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { recentPaths: [] };
  }
}
