import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** The stories run against what is built from the sources as they are now. */
// oxlint-disable-next-line import/no-default-export -- Playwright calls the default export of its global setup.
export default function buildOnce(): void {
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
}
