import { realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * One spelling per folder: `~` and relative paths start at the person's home, links are followed where the
 * folder exists.
 */
export function workspacePath(text: string, home: string): string {
  const trimmed = text.trim();
  const absolute = /^~(?=$|[/\\])/.test(trimmed) ? join(home, trimmed.slice(1)) : resolve(home, trimmed);
  try {
    return realpathSync(absolute);
  } catch {
    return absolute;
  }
}
