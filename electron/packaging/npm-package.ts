import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { packagingCache, projectRoot } from './target.ts';

interface LockedPackage {
  readonly version: string;
  readonly integrity: string;
}

/**
 * The folder of one npm package at exactly the version in package-lock.json: the installed one if there is one, else
 * fetched from the registry once. Bytes that differ from the lock's hash are refused.
 */
export function npmPackage(name: string): string {
  const locked = lockedPackage(name);
  const installed = join(projectRoot, 'node_modules', name);
  if (versionIn(installed) === locked.version) return installed;
  const kept = join(packagingCache, 'npm', name.replaceAll(/[@/]/g, '-').replace(/^-/, ''), locked.version);
  if (!existsSync(kept)) fetchPackage(name, locked, kept);
  return kept;
}

function lockedPackage(name: string): LockedPackage {
  const lock = JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, LockedPackage>>;
  };
  const found = lock.packages[`node_modules/${name}`];
  if (found === undefined) throw new Error(`package-lock.json does not name ${name}.`);
  return found;
}

function versionIn(folder: string): string | null {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return null;
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }).version;
}

function fetchPackage(name: string, { version, integrity }: LockedPackage, folder: string): void {
  const fresh = `${folder}.${process.pid}`;
  mkdirSync(fresh, { recursive: true });
  try {
    // npm is a script on Windows, which only a shell starts.
    execFileSync('npm', ['pack', '--silent', `${name}@${version}`, '--pack-destination', fresh], {
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
    const archive = readdirSync(fresh).find((file) => file.endsWith('.tgz'));
    if (archive === undefined) throw new Error(`npm pack brought no archive of ${name}.`);
    const hash = createHash('sha512')
      .update(readFileSync(join(fresh, archive)))
      .digest('base64');
    if (`sha512-${hash}` !== integrity) {
      throw new Error(
        `${name}@${version} 与 package-lock.json 记录的校验值不符，已停止。\n` +
          `${name}@${version} does not match its hash in package-lock.json.`,
      );
    }
    execFileSync('tar', ['-xzf', archive], { cwd: fresh });
    renameSync(join(fresh, 'package'), folder);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** Copies one package without what only developers read. */
export function copyPackage(name: string, to: string): void {
  cpSync(npmPackage(name), to, {
    recursive: true,
    dereference: true,
    filter: (path) => !/\.(?:d\.[cm]?ts|h|map)$|[\\/](?:README\.md|include|glib-2\.0)$/.test(path),
  });
}
