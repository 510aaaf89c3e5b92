import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { type Target, targetName } from '../target.ts';
import { assertOldGlibc } from './floor.ts';
import { glibcRecipe, type Recipe, type Step } from './recipe.ts';

/**
 * Builds better-sqlite3 for one Linux target so that it loads with glibc 2.28 (UOS 20, Kylin V10), unless the same
 * recipe was built before; answers the path of the module. What is answered has passed the check of its symbols.
 */
export async function buildSqlite(target: Target): Promise<string> {
  const recipe = glibcRecipe(target);
  if (!existsSync(recipe.product)) await build(recipe, target);
  return recipe.product;
}

async function build(recipe: Recipe, target: Target): Promise<void> {
  process.stderr.write(`正在为 ${targetName(target)} 编译 better-sqlite3（glibc 2.28），约需一两分钟……\n`);
  const folder = dirname(recipe.product);
  const fresh = `${folder}.${process.pid}`;
  mkdirSync(fresh, { recursive: true });
  try {
    await runSteps(recipe, fresh);
    await run(recipe.triplet, recipe.link, fresh);
    assertOldGlibc([join(fresh, recipe.link.output)]);
    for (const { output } of recipe.compile) rmSync(join(fresh, output));
    rmSync(folder, { recursive: true, force: true });
    renameSync(fresh, folder);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** As many at a time as there are cores. */
async function runSteps({ triplet, compile }: Recipe, folder: string): Promise<void> {
  const waiting = [...compile];
  async function work(): Promise<void> {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift())
      await run(triplet, step, folder);
  }
  await Promise.all(Array.from({ length: Math.min(waiting.length, availableParallelism()) }, work));
}

async function run(triplet: string, { compiler, args, output }: Step, folder: string): Promise<void> {
  const command = `${triplet}-${compiler}`;
  const child = spawn(command, [...args, '-o', output], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', () => reject(new Error(missingCompiler(triplet, command))));
    child.on('exit', resolve);
  });
  if (code !== 0) throw new Error(`${command} could not make ${output}; the reason stands above.`);
}

function missingCompiler(triplet: string, command: string): string {
  const name = triplet.startsWith('aarch64') && process.arch === 'x64' ? 'g++-aarch64-linux-gnu' : 'g++';
  return (
    `找不到编译器 ${command}。请先安装：sudo apt-get install ${name}\n` +
    `The compiler ${command} is missing: sudo apt-get install ${name}`
  );
}
