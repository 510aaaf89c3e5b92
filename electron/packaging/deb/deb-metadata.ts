import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { projectRoot } from '../target.ts';

/** What the deb says of itself, from electron-builder.yml, so that it says the same whoever packs it. */
export interface DebMetadata {
  readonly name: string;
  readonly version: string;
  readonly maintainer: string;
  readonly synopsis: string;
  readonly description: string;
  readonly section: string;
  readonly depends: readonly string[];
  readonly categories: string;
  readonly desktopEntry: Readonly<Record<string, string>>;
}

interface BuilderConfig {
  readonly executableName: string;
  readonly linux: {
    readonly maintainer: string;
    readonly synopsis: string;
    readonly description: string;
    readonly category: string;
    readonly desktop: { readonly entry: Readonly<Record<string, string>> };
  };
  readonly deb: { readonly packageCategory: string; readonly depends: readonly string[] };
}

export function readDebMetadata(): DebMetadata {
  const { executableName, linux, deb } = parse(
    readFileSync(join(projectRoot, 'electron-builder.yml'), 'utf8'),
  ) as BuilderConfig;
  const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  return {
    name: executableName,
    // In a Debian version what follows a tilde is older than what has none, as a hyphen means in npm.
    version: version.replaceAll('-', '~'),
    maintainer: linux.maintainer,
    synopsis: linux.synopsis,
    description: linux.description,
    section: deb.packageCategory,
    depends: deb.depends,
    categories: linux.category,
    desktopEntry: linux.desktop.entry,
  };
}

/** The menu entry. `StartupWMClass` ties a window to it: Electron takes that name from desktopName. */
export function desktopFile({ name, categories, description, desktopEntry }: DebMetadata): string {
  const entry = {
    Type: 'Application',
    Exec: `/opt/${name}/${name} %U`,
    Icon: name,
    Terminal: 'false',
    StartupWMClass: name,
    Comment: description,
    Categories: `${categories};`,
    ...desktopEntry,
  };
  const lines = Object.entries(entry).map((pair) => pair.join('='));
  return ['[Desktop Entry]', ...lines, ''].join('\n');
}

export function controlFile(
  { name, version, maintainer, synopsis, description, section, depends }: DebMetadata,
  architecture: string,
  installedKilobytes: number,
): string {
  return [
    `Package: ${name}`,
    `Version: ${version}`,
    `Architecture: ${architecture}`,
    `Maintainer: ${maintainer}`,
    `Installed-Size: ${installedKilobytes}`,
    `Depends: ${depends.join(', ')}`,
    `Section: ${section}`,
    'Priority: optional',
    `Description: ${synopsis}`,
    ` ${description}`,
    '',
  ].join('\n');
}

export function copyrightFile({ name }: DebMetadata): string {
  const license = readFileSync(join(projectRoot, 'LICENSE'), 'utf8').trimEnd();
  return `${license}\n\nElectron, Chromium and the packages that ${name} carries have licences of their own:\n/opt/${name}/licenses, /opt/${name}/LICENSE.electron.txt, /opt/${name}/LICENSES.chromium.html\n`;
}
