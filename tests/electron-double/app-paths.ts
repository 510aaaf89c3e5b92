import { existsSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';

type PathOf = (name: string) => string;

const folders: Readonly<Record<string, (pathOf: PathOf, appName: string) => string>> = {
  home: () => homedir(),
  appData: () => process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'),
  userData: (pathOf, appName) => join(pathOf('appData'), appName),
  sessionData: (pathOf) => pathOf('userData'),
  logs: (pathOf) => join(pathOf('userData'), 'logs'),
  crashDumps: (pathOf) => join(pathOf('userData'), 'Crashpad'),
  temp: () => tmpdir(),
  exe: () => process.execPath,
  desktop: () => join(homedir(), 'Desktop'),
  documents: () => join(homedir(), 'Documents'),
  downloads: () => join(homedir(), 'Downloads'),
  music: () => join(homedir(), 'Music'),
  pictures: () => join(homedir(), 'Pictures'),
  videos: () => join(homedir(), 'Videos'),
};

/** The folders that Electron names, on Linux. */
export class AppPaths {
  readonly #own = new Map<string, string>();

  get(name: string, appName: string): string {
    const folder = folders[name];
    if (folder === undefined) throw new Error(`Failed to get '${name}' path`);
    return this.#own.get(name) ?? folder((other) => this.get(other, appName), appName);
  }

  /** As documented: the folder has to be there already. */
  set(name: string, path: string): void {
    if (folders[name] === undefined) throw new Error(`Failed to set path '${name}'`);
    if (!isAbsolute(path)) throw new Error('Path must be absolute');
    if (!existsSync(path)) throw new Error(`Failed to set path '${name}': ${path} does not exist`);
    this.#own.set(name, path);
  }
}
