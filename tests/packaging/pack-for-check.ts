import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildSqlite } from '../../electron/packaging/glibc/build-sqlite.ts';
import { buildProgram, packProgram } from '../../electron/packaging/pack.ts';
import { checkFolder, linux, linuxArm, windows } from './packed.ts';
import { makeStubRuntime } from './stub-runtime.ts';

/** Builds the program and packs it for every target, as a release does but for the runtime. */
const hasArmCompiler = spawnSync('aarch64-linux-gnu-g++', ['--version']).status === 0;
const linuxTargets = hasArmCompiler ? [linux, linuxArm] : [linux];

rmSync(checkFolder, { recursive: true, force: true });
await Promise.all(linuxTargets.map(buildSqlite));
buildProgram();
await packStubbed([windows]);
await packStubbed(linuxTargets);

async function packStubbed(targets: typeof linuxTargets): Promise<void> {
  const [first = linux] = targets;
  const runtime = join(checkFolder, `stub-${first.platform}`);
  makeStubRuntime(runtime, first);
  await packProgram({ targets, output: checkFolder, folderOnly: { runtime } });
}
