import { globSync } from 'node:fs';
import { join } from 'node:path';
import { writeSums } from '../sums.ts';
import { projectRoot } from '../target.ts';
import { buildDeb } from './build-deb.ts';

/** `npm run deb [-- FOLDER …]`: a deb beside each packed Linux folder, those in release if none is named. */
const named = process.argv.slice(2);
const folders = named.length > 0 ? named : globSync(join(projectRoot, 'release/linux*-unpacked'));
try {
  if (folders.length === 0) {
    throw new Error(
      'release 里没有打包好的 Linux 程序文件夹，请先运行 npm run dist:linux。\n' +
        'No packed Linux folder in release: npm run dist:linux makes one.',
    );
  }
  for (const folder of folders) {
    const output = join(folder, '..');
    process.stdout.write(`${buildDeb(folder, output, 6)}\n`);
    writeSums(output);
  }
} catch (thrown) {
  process.stderr.write(`${thrown instanceof Error ? thrown.message : String(thrown)}\n`);
  process.exitCode = 1;
}
