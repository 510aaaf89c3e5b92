import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Arch, build, type Configuration, DIR_TARGET, Platform } from 'electron-builder';
import { drawIcons } from './icons.ts';
import { writeLicenses } from './licenses.ts';
import { stageModules } from './stage-modules.ts';
import { projectRoot, type Target } from './target.ts';

export interface PackOptions {
  readonly targets: readonly Target[];
  /** Where the result goes; in it `linux-unpacked`, `linux-arm64-unpacked`, `win-unpacked`. */
  readonly output: string;
  /** Only the folder that an installer would lay down, with this runtime in place of a downloaded one. */
  readonly folderOnly?: { readonly runtime: string };
}

/** Builds pages and processes into dist. */
export function buildProgram(): void {
  for (const [script, ...args] of [
    ['node_modules/vite/bin/vite.js', 'build', '--config', 'renderer/vite.config.ts', '--logLevel', 'warn'],
    ['electron/build.ts'],
  ]) {
    const { status } = spawnSync(process.execPath, [script ?? '', ...args], {
      cwd: projectRoot,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    if (status !== 0) throw new Error('生成程序失败，原因见上。\nThe build failed; the reason stands above.');
  }
}

/** Packs what lies in dist for these targets, all of one platform; what a target needs besides is made first. */
export async function packProgram({ targets, output, folderOnly }: PackOptions): Promise<void> {
  const platform = targets[0]?.platform === 'win32' ? Platform.WINDOWS : Platform.LINUX;
  await drawIcons();
  await Promise.all(targets.map(stageModules));
  for (const target of targets) writeLicenses(target);
  const config: Configuration = {
    extends: join(projectRoot, 'electron-builder.yml'),
    directories: { output },
    // The deb's folder under /opt is named after the product, and is to be written in ASCII.
    ...(platform === Platform.LINUX ? { productName: 'supervision-workbench' } : {}),
    ...(folderOnly ? { electronDist: folderOnly.runtime } : {}),
  };
  const arches = targets.map(({ arch }) => Arch[arch]);
  await build({
    projectDir: projectRoot,
    targets: platform.createTarget(folderOnly ? DIR_TARGET : null, ...arches),
    config,
    publish: 'never',
  });
}
