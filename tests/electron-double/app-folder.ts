import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** What the command line says is to be run. */
export interface AppFolder {
  readonly path: string;
  /** The file that package.json names. */
  readonly entry: string;
  readonly name: string;
  readonly version: string;
  readonly isPackaged: boolean;
  readonly resourcesPath: string;
  /** Of `-r`: run before the app. */
  readonly required: readonly string[];
  /** As the app sees it. */
  readonly argv: readonly string[];
}

interface Package {
  readonly name?: string;
  readonly productName?: string;
  readonly version?: string;
  readonly main?: string;
}

/**
 * Reads `electron-double [switches] <app folder> [args…]` as Electron's own default app does. Beside a folder
 * `resources/app.asar` the executable is that program, and everything on the command line is for it.
 */
export function findApp(executable: string, args: readonly string[]): AppFolder {
  const required: string[] = [];
  let at = 0;
  for (; at < args.length; at += 1) {
    const argument = args[at] ?? '';
    if (argument === '-r' || argument === '--require') {
      at += 1;
      required.push(args[at] ?? '');
    } else if (!argument.startsWith('-')) break;
  }
  const beside = join(dirname(executable), 'resources/app.asar');
  const isProgram = isFolder(beside);
  const target = isProgram ? beside : resolve(args[at] ?? '.');
  const path = isFolder(target) ? target : dirname(target);
  const { name, productName, version, main } = isFolder(target) ? readPackage(path) : {};
  const isPackaged = basename(path).endsWith('.asar');
  // A packaged program is started without the folder on its command line.
  const own = isPackaged && !isProgram ? args.filter((_, index) => index !== at) : args;
  return {
    path,
    entry: isFolder(target) ? join(path, main ?? 'index.js') : target,
    name: productName ?? name ?? 'Electron',
    version: version ?? '',
    isPackaged,
    resourcesPath: isPackaged ? dirname(path) : join(dirname(executable), 'resources'),
    required,
    argv: [executable, ...own],
  };
}

function readPackage(folder: string): Package {
  const file = join(folder, 'package.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Package) : {};
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
