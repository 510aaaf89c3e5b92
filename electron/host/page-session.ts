import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Ids } from '../../db/model/ids.ts';
import { writeAtomically } from './write-atomically.ts';

const pageSessionSchema = z.object({
  port: z.int().min(1).max(65_535),
  secret: z.string().regex(/^[0-9a-f]{64}$/),
});
export type PageSession = z.infer<typeof pageSessionSchema>;

/**
 * The port and cookie of the last browser host, in a file that only this person can read. A host that comes back
 * at both is found again by a page that is still open, with text on it that could not be kept.
 */
export function readPageSession(settingsFolder: string): PageSession | null {
  try {
    return pageSessionSchema.parse(JSON.parse(readFileSync(sessionFile(settingsFolder), 'utf8')));
  } catch {
    return null;
  }
}

/** A settings folder that cannot be written is no reason to stop: then an open page needs a new link. */
export function keepPageSession(settingsFolder: string, session: PageSession): void {
  try {
    writeAtomically(sessionFile(settingsFolder), `${JSON.stringify(session)}\n`);
  } catch {
    return;
  }
}

export function newSecret(ids: Ids): string {
  return ids.randomHex(32);
}

function sessionFile(settingsFolder: string): string {
  return path.join(settingsFolder, 'page-session.json');
}
