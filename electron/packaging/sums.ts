import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes SHA256SUMS.txt beside the installers, in the form that `sha256sum -c` reads, so that an office can see that
 * what it got on a stick is what was made.
 */
export function writeSums(folder: string): void {
  const lines = globSync('*.{exe,zip,deb,tar.gz}', { cwd: folder })
    .toSorted()
    .map(
      (name) =>
        `${createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex')}  ${name}\n`,
    );
  writeFileSync(join(folder, 'SHA256SUMS.txt'), lines.join(''));
}
