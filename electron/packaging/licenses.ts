import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { npmPackage } from './npm-package.ts';
import { platformPackages } from './stage-modules.ts';
import { projectRoot, stagedFolder, type Target } from './target.ts';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/**
 * Lays down the licence of the program and those of all that it carries. Listed is every package that a source file
 * imports, with all that it depends on: rather one too many than one too few.
 */
export function writeLicenses(target: Target): void {
  const folder = stagedFolder('licenses', target);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(join(projectRoot, 'LICENSE'), join(folder, 'supervision-workbench.txt'));
  for (const name of ['lgpl-3.0.txt', 'gpl-3.0.txt']) {
    cpSync(join(import.meta.dirname, 'licenses', name), join(folder, name));
  }
  const carried = [
    ...closure(importedPackages()).map((name) => join(projectRoot, 'node_modules', name)),
    ...platformPackages(target).map(npmPackage),
  ];
  writeFileSync(join(folder, 'third-party.txt'), carried.map(notice).join(`\n${'='.repeat(80)}\n\n`));
}

/** The packages that the program's own sources import by name. */
function importedPackages(): readonly string[] {
  const sources = globSync(['db/**/*.ts', 'electron/{host,desktop}/**/*.ts', 'renderer/**/*.{ts,tsx}'], {
    cwd: projectRoot,
  }).filter((path) => !/\.(?:config|d)\.ts$/.test(path));
  const names = new Set<string>();
  for (const source of sources) {
    for (const [, name = ''] of readFileSync(join(projectRoot, source), 'utf8').matchAll(
      /from '((?:@[\w.-]+\/)?[a-z][\w.-]*)(?:\/[^']*)?'/g,
    )) {
      if (existsSync(manifestPath(name)) && name !== 'electron') names.add(name);
    }
  }
  return [...names];
}

function closure(names: readonly string[]): readonly string[] {
  const found = new Set<string>();
  const waiting = [...names];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found.has(name) || !existsSync(manifestPath(name))) continue;
    found.add(name);
    waiting.push(...Object.keys(readManifest(manifestPath(name)).dependencies ?? {}));
  }
  return [...found].toSorted();
}

function manifestPath(name: string): string {
  return join(projectRoot, 'node_modules', name, 'package.json');
}

function readManifest(path: string): Manifest {
  return JSON.parse(readFileSync(path, 'utf8')) as Manifest;
}

/** The text of a file, or of every file in a folder of them. */
function textsAt(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [readFileSync(path, 'utf8').trim()];
  return readdirSync(path).flatMap((name) => textsAt(join(path, name)));
}

/** Name, version and licence texts; libvips lists those of its parts in its README. */
function notice(folder: string): string {
  const { name, version, license = '' } = readManifest(join(folder, 'package.json'));
  const texts = readdirSync(folder).filter((file) =>
    name.startsWith('@img/sharp-')
      ? /^(?:licen[cs]e|readme)/i.test(file)
      : /^(?:licen[cs]e|notice)/i.test(file),
  );
  const words = texts.flatMap((file) => textsAt(join(folder, file)));
  return [`${name} ${version} (${license})`, ...words, ''].join('\n\n');
}
