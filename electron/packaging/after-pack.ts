import { globSync } from 'node:fs';
import { join, sep } from 'node:path';
import { Arch, type AfterPackContext } from 'electron-builder';
import { assertOldGlibc } from './glibc/floor.ts';

/**
 * electron-builder calls this for every folder that it assembled. A folder without its native modules, or with one
 * that the target systems cannot load, ends the packing.
 */
export async function afterPack({ appOutDir, arch, electronPlatformName }: AfterPackContext): Promise<void> {
  const modules = join(appOutDir, 'resources', 'app.asar.unpacked', 'node_modules');
  const name = `${electronPlatformName}-${Arch[arch]}`;
  const native = globSync('**/*.{node,so,so.*,dll}', { cwd: modules }).map((path) =>
    path.split(sep).join('/'),
  );
  for (const needed of [`better-sqlite3/prebuilds/${name}.node`, `@img/sharp-${name}/`]) {
    if (!native.some((path) => path.startsWith(needed))) {
      throw new Error(
        `打包缺少 ${needed}，请用 npm run dist:linux 或 dist:win 打包。\n` +
          `The package lacks ${needed}: pack with npm run dist:linux or dist:win.`,
      );
    }
  }
  if (electronPlatformName === 'linux') {
    assertOldGlibc(native.map((path) => join(modules, path)));
  }
}
