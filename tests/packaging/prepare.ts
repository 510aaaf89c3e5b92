import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../../electron/packaging/target.ts';

/** Packs in a process of its own, where Node.js itself reads the sources and not the test runner. */
// oxlint-disable-next-line import/no-default-export -- Playwright calls the default export of its global setup.
export default function prepare(): void {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('The packed programs are checked on Linux x64, where they can also be started.');
  }
  execFileSync(process.execPath, [join(import.meta.dirname, 'pack-for-check.ts')], {
    cwd: projectRoot,
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
