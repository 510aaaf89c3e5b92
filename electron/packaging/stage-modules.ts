import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildSqlite } from './glibc/build-sqlite.ts';
import { copyPackage, npmPackage } from './npm-package.ts';
import { stagedFolder, type Target, targetName } from './target.ts';

/** The packages that carry one platform's binaries of sharp. */
export function platformPackages(target: Target): readonly string[] {
  const name = targetName(target);
  return target.platform === 'win32'
    ? [`@img/sharp-${name}`]
    : [`@img/sharp-${name}`, `@img/sharp-libvips-${name}`];
}

/**
 * Lays down the native modules of one target, and of no other, as they lie under node_modules. On Linux SQLite is the
 * one that is built for glibc 2.28, under the name by which better-sqlite3 looks for its prebuilt binary.
 */
export async function stageModules(target: Target): Promise<void> {
  const folder = stagedFolder('modules', target);
  const sqlite =
    target.platform === 'linux'
      ? await buildSqlite(target)
      : join(npmPackage('better-sqlite3'), 'prebuilds', `${targetName(target)}.node`);
  rmSync(folder, { recursive: true, force: true });
  for (const name of platformPackages(target)) copyPackage(name, join(folder, name));
  const place = join(folder, 'better-sqlite3', 'prebuilds', `${targetName(target)}.node`);
  mkdirSync(dirname(place), { recursive: true });
  cpSync(sqlite, place);
}
