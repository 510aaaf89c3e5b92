import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { projectRoot, type Target, targetName } from '../../electron/packaging/target.ts';
import {
  archiveFiles,
  archiveOf,
  asar,
  filesUnder,
  linux,
  linuxArm,
  packedFolder,
  windows,
} from './packed.ts';

const megabyte = 1024 * 1024;
const sharpPackages: Readonly<Record<string, readonly string[]>> = {
  'linux-x64': ['@img/sharp-libvips-linux-x64', '@img/sharp-linux-x64'],
  'linux-arm64': ['@img/sharp-libvips-linux-arm64', '@img/sharp-linux-arm64'],
  'win32-x64': ['@img/sharp-win32-x64'],
};
const binaries: Readonly<Record<string, readonly string[]>> = {
  'linux-x64': [
    '@img/sharp-libvips-linux-x64/lib/libvips-cpp.so.8.18.7',
    '@img/sharp-linux-x64/lib/sharp-linux-x64-0.35.5.node',
    'better-sqlite3/prebuilds/linux-x64.node',
  ],
  'linux-arm64': [
    '@img/sharp-libvips-linux-arm64/lib/libvips-cpp.so.8.18.7',
    '@img/sharp-linux-arm64/lib/sharp-linux-arm64-0.35.5.node',
    'better-sqlite3/prebuilds/linux-arm64.node',
  ],
  'win32-x64': [
    '@img/sharp-win32-x64/lib/libvips-42.dll',
    '@img/sharp-win32-x64/lib/libvips-cpp-8.18.7.dll',
    '@img/sharp-win32-x64/lib/sharp-win32-x64-0.35.5.node',
    'better-sqlite3/prebuilds/win32-x64.node',
  ],
};

for (const target of [linux, linuxArm, windows]) {
  const name = targetName(target);
  test.describe(name, () => {
    test.skip(() => !existsSync(packedFolder(target)), 'needs g++-aarch64-linux-gnu');

    test(`${name}: the archive holds window, page and package.json, and nothing else`, () => {
      expect(archiveFiles(archiveOf(target)).inside).toEqual(
        ['package.json', ...built('dist/desktop'), ...built('dist/renderer')].toSorted(),
      );
    });

    test(`${name}: threads, content and packages lie beside it, and nothing else`, () => {
      const beside = filesUnder(`${archiveOf(target)}.unpacked`);
      expect(beside).toEqual(archiveFiles(archiveOf(target)).unpacked);
      const threads = ['core-worker', 'file-text-worker', 'sheet-worker'].map(
        (thread) => `dist/node/${thread}.js`,
      );
      const own = ['dist/library.json', 'dist/node/package.json', ...threads];
      expect(beside.filter((path) => !path.startsWith('node_modules/'))).toEqual(
        [...own, ...built('dist/node/shared')].toSorted(),
      );
    });

    test(`${name}: the packages that run, with this platform's binaries only`, () => {
      const files = packageFiles(target);
      expect([...new Set(files.map(packageOf))].toSorted()).toEqual(
        [
          '@img/colour',
          ...(sharpPackages[name] ?? []),
          'better-sqlite3',
          'detect-libc',
          'semver',
          'sharp',
        ].toSorted(),
      );
      expect(files.filter((path) => /\.(?:node|dll|exe|dylib|wasm|so[\d.]*)$/.test(path))).toEqual(
        binaries[name],
      );
    });

    test(`${name}: nothing that only developers read`, () => {
      const files = [...archiveFiles(archiveOf(target)).inside, ...filesUnder(packedFolder(target))];
      expect(files.filter(isForDevelopers)).toEqual([]);
    });

    test(`${name}: what is packed as the program says which program it is, without scripts`, () => {
      const found: unknown = JSON.parse(asar.extractFile(archiveOf(target), 'package.json').toString('utf8'));
      expect(found).toMatchObject({
        name: 'supervision-workbench',
        main: 'dist/desktop/main.js',
        type: 'module',
        desktopName: 'supervision-workbench.desktop',
      });
      expect(found).not.toHaveProperty('scripts');
      expect(found).not.toHaveProperty('devDependencies');
    });

    test(`${name}: the runtime under the program's name, in two languages, with licences`, () => {
      const top = filesUnder(packedFolder(target)).filter((path) => !path.startsWith('resources/'));
      const common = [
        'LICENSE.electron.txt',
        'LICENSES.chromium.html',
        'icudtl.dat',
        'licenses/gpl-3.0.txt',
        'licenses/lgpl-3.0.txt',
        'licenses/supervision-workbench.txt',
        'licenses/third-party.txt',
        'locales/en-US.pak',
        'locales/zh-CN.pak',
        'resources.pak',
        'version',
      ];
      const own =
        target.platform === 'win32'
          ? ['supervision-workbench.exe']
          : ['chrome-sandbox', 'chrome_100_percent.pak', 'chrome_crashpad_handler', 'supervision-workbench'];
      expect(top).toEqual([...common, ...own].toSorted());
    });

    test(`${name}: what is added to Electron is between 20 and 32 MB`, () => {
      const sizes = filesUnder(join(packedFolder(target), 'resources')).map(
        (path) => statSync(join(packedFolder(target), 'resources', path)).size,
      );
      const total = sizes.reduce((sum, size) => sum + size, 0) / megabyte;
      expect(total).toBeGreaterThan(20);
      expect(total).toBeLessThan(32);
    });
  });
}

/** What a build left in a folder of dist, without the maps. */
function built(folder: string): readonly string[] {
  return filesUnder(join(projectRoot, folder))
    .filter((path) => !path.endsWith('.map'))
    .map((path) => `${folder}/${path}`);
}

function packageFiles(target: Target): readonly string[] {
  return filesUnder(join(`${archiveOf(target)}.unpacked`, 'node_modules'));
}

function packageOf(path: string): string {
  const [first = '', second = ''] = path.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}

function isForDevelopers(path: string): boolean {
  return (
    /\.(?:map|[cm]?ts|tsx|cc|cpp|c|h|gyp|gypi|yml|yaml|sh)$/.test(path) ||
    /(?:^|\/)(?:tests?|docs?|src|deps|README[^/]*|CHANGELOG[^/]*|tsconfig[^/]*)(?:\/|$)/i.test(path)
  );
}
