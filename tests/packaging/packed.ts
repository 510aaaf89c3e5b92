import { globSync, lstatSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { packagingCache, type Target } from '../../electron/packaging/target.ts';

/** The packed folders under test; arm64 is among them only where its compiler is installed. */
export const checkFolder = join(packagingCache, 'check');
export const linux: Target = { platform: 'linux', arch: 'x64' };
export const linuxArm: Target = { platform: 'linux', arch: 'arm64' };
export const windows: Target = { platform: 'win32', arch: 'x64' };

export function packedFolder({ platform, arch }: Target): string {
  const name = platform === 'win32' ? 'win' : arch === 'x64' ? 'linux' : `linux-${arch}`;
  return join(checkFolder, `${name}-unpacked`);
}

export function archiveOf(target: Target): string {
  return join(packedFolder(target), 'resources', 'app.asar');
}

interface AsarEntry {
  readonly files?: Readonly<Record<string, AsarEntry>>;
  readonly unpacked?: boolean;
}

interface Asar {
  getRawHeader(archive: string): { readonly header: AsarEntry; readonly headerString: string };
  extractFile(archive: string, path: string): Buffer;
}

/** CommonJS that its own types describe as something else. */
export const asar = createRequire(import.meta.url)('@electron/asar') as Asar;

/** The files that an archive names, those inside it and those that lie unpacked beside it. */
export function archiveFiles(archive: string): {
  readonly inside: readonly string[];
  readonly unpacked: readonly string[];
} {
  const inside: string[] = [];
  const unpacked: string[] = [];
  const walk = ({ files = {} }: AsarEntry, folder: string): void => {
    for (const [name, entry] of Object.entries(files)) {
      if (entry.files) walk(entry, `${folder}${name}/`);
      else (entry.unpacked === true ? unpacked : inside).push(folder + name);
    }
  };
  walk(asar.getRawHeader(archive).header, '');
  return { inside: inside.toSorted(), unpacked: unpacked.toSorted() };
}

/** Every file under a folder, in order. */
export function filesUnder(folder: string): readonly string[] {
  return globSync('**/*', { cwd: folder })
    .filter((path) => !lstatSync(join(folder, path)).isDirectory())
    .toSorted();
}
