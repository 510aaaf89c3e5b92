import { join } from 'node:path';
import { buildProgram, packProgram } from './pack.ts';
import { writeSums } from './sums.ts';
import { projectRoot, type Target } from './target.ts';

/**
 * `npm run dist:linux`, `npm run dist:win`: the installers and their hashes, in release. Electron and electron-builder's tools are
 * fetched, from ELECTRON_MIRROR and ELECTRON_BUILDER_BINARIES_MIRROR where these are set.
 */
const targetsOf: Readonly<Record<string, readonly Target[]>> = {
  linux: [
    { platform: 'linux', arch: 'x64' },
    { platform: 'linux', arch: 'arm64' },
  ],
  win: [{ platform: 'win32', arch: 'x64' }],
};
const targets = targetsOf[process.argv[2] ?? ''];
if (targets === undefined) {
  process.stderr.write(
    '用法：npm run dist:linux 或 npm run dist:win\nUsage: npm run dist:linux or dist:win\n',
  );
  process.exitCode = 2;
} else {
  try {
    buildProgram();
    await packProgram({ targets, output: join(projectRoot, 'release') });
    writeSums(join(projectRoot, 'release'));
  } catch (thrown) {
    process.stderr.write(`${thrown instanceof Error ? thrown.message : String(thrown)}\n`);
    process.exitCode = 1;
  }
}
