import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stagedFolder, type Target } from '../../electron/packaging/target.ts';
import { archiveFiles, asar } from './packed.ts';

/**
 * Makes an archive into the folder that Electron shows its program in its place, for the double, which runs on plain
 * Node.js: `<root>/app.asar` holds what lies inside the archive, `<root>/app.asar.unpacked` is what lies beside it.
 * Packages are found in either, threads only beside, so a program that looks for them inside does not start.
 */
export function layOutArchive(archive: string, root: string): string {
  const folder = join(root, 'app.asar');
  for (const path of archiveFiles(archive).inside) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), asar.extractFile(archive, path));
  }
  symlinkSync(`${archive}.unpacked`, `${folder}.unpacked`);
  symlinkSync(join(`${archive}.unpacked`, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** A copy of a packed folder's resources in which the native modules are those of this machine. */
export function withOwnBinaries(archive: string, target: Target, root: string): string {
  const copy = join(root, 'resources', 'app.asar');
  mkdirSync(dirname(copy), { recursive: true });
  cpSync(archive, copy);
  cpSync(`${archive}.unpacked`, `${copy}.unpacked`, { recursive: true });
  cpSync(stagedFolder('modules', target), join(`${copy}.unpacked`, 'node_modules'), { recursive: true });
  return copy;
}
