import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { Arch, type AfterPackContext } from 'electron-builder';
import { afterPack } from '../../electron/packaging/after-pack.ts';
import { npmPackage } from '../../electron/packaging/npm-package.ts';
import { linux, packedFolder } from './packed.ts';

test('packing ends where a native module is missing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'wb-after-pack-'));
  await expect(afterPack(contextOf(folder))).rejects.toThrow(
    'The package lacks better-sqlite3/prebuilds/linux-x64.node',
  );
  rmSync(folder, { recursive: true });
});

test('packing ends where a native module needs a newer C library', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'wb-after-pack-'));
  const modules = 'resources/app.asar.unpacked/node_modules';
  const binary = `${modules}/better-sqlite3/prebuilds/linux-x64.node`;
  cpSync(join(packedFolder(linux), modules, '@img'), join(folder, modules, '@img'), { recursive: true });
  mkdirSync(dirname(join(folder, binary)), { recursive: true });
  cpSync(join(npmPackage('better-sqlite3'), 'prebuilds/linux-x64.node'), join(folder, binary));
  await expect(afterPack(contextOf(folder))).rejects.toThrow('dlopen needs GLIBC_2.34');
  rmSync(folder, { recursive: true });
});

/** Of the context only what is read. */
function contextOf(appOutDir: string): AfterPackContext {
  return { appOutDir, arch: Arch.x64, electronPlatformName: 'linux' } as AfterPackContext;
}
