import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot, type Target } from '../../electron/packaging/target.ts';

/** What an Electron binary carries for its fuses: a mark, version 1, their number, and each one's state. */
const fuseMark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
export const fuseNames = [
  'runAsNode',
  'enableCookieEncryption',
  'enableNodeOptionsEnvironmentVariable',
  'enableNodeCliInspectArguments',
  'enableEmbeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
] as const;
/** As Electron ships them, so that every state that differs in a packed program was really set. */
const shippedStates = '10110001';

/**
 * A folder that electron-builder takes for Electron where the real one cannot be fetched: the files that it renames,
 * deletes or writes into. It cannot be run.
 */
export function makeStubRuntime(folder: string, { platform }: Target): void {
  mkdirSync(join(folder, 'locales'), { recursive: true });
  mkdirSync(join(folder, 'resources'));
  const version = JSON.parse(
    readFileSync(join(projectRoot, 'node_modules/electron/package.json'), 'utf8'),
  ) as { readonly version: string };
  const wire = Buffer.concat([
    Buffer.from(fuseMark),
    Buffer.from([1, shippedStates.length]),
    Buffer.from(shippedStates),
  ]);
  const texts = {
    version: version.version,
    LICENSE: 'stub',
    'LICENSES.chromium.html': 'stub',
    'icudtl.dat': 'stub',
    'resources.pak': 'stub',
  };
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
  for (const language of ['de', 'en-US', 'fr', 'zh-CN', 'zh-TW']) {
    writeFileSync(join(folder, 'locales', `${language}.pak`), 'stub');
  }
  if (platform === 'win32') {
    // Any real program: its resources are what the hash of the archive is written into.
    const program = readFileSync(join(projectRoot, 'node_modules/electron-winstaller/vendor/7z-x64.exe'));
    writeFileSync(join(folder, 'electron.exe'), Buffer.concat([program, wire]));
    return;
  }
  const script = '#!/bin/sh\necho "This is a stub of Electron." >&2\nexit 70\n';
  writeFileSync(join(folder, 'electron'), Buffer.concat([Buffer.from(script), wire]), { mode: 0o755 });
  for (const name of ['chrome-sandbox', 'chrome_crashpad_handler']) {
    writeFileSync(join(folder, name), script, { mode: 0o755 });
  }
  copyFileSync(join(folder, 'resources.pak'), join(folder, 'chrome_100_percent.pak'));
}

/** The state of each fuse in a binary. */
export function readFuses(binary: string): Readonly<Record<string, boolean>> {
  const bytes = readFileSync(binary);
  const start = bytes.indexOf(fuseMark) + fuseMark.length + 2;
  return Object.fromEntries(fuseNames.map((name, index) => [name, bytes[start + index] === 0x31]));
}
