import { type Target } from '../target.ts';
import { buildSqlite } from './build-sqlite.ts';
import { elfVersions } from './elf-versions.ts';
import { newestVersions } from './floor.ts';

/** `npm run glibc [-- x64] [-- arm64]`: builds the Linux modules, both if none is named, and says what they need. */
const asked = process.argv.slice(2);
const arches = (['x64', 'arm64'] as const).filter((arch) => asked.length === 0 || asked.includes(arch));
if (asked.some((word) => word !== 'x64' && word !== 'arm64')) {
  process.stderr.write('用法：npm run glibc [-- x64 | arm64]\nUsage: npm run glibc [-- x64 | arm64]\n');
  process.exitCode = 2;
} else {
  await Promise.all(arches.map(buildOne));
}

async function buildOne(arch: Target['arch']): Promise<void> {
  try {
    const path = await buildSqlite({ platform: 'linux', arch });
    const needs = Object.entries(newestVersions(elfVersions(path) ?? [])).map((pair) => pair.join(' '));
    process.stdout.write(`${arch}: ${path}\n  ${needs.join(', ')}\n`);
  } catch (thrown) {
    process.stderr.write(`${thrown instanceof Error ? thrown.message : String(thrown)}\n`);
    process.exitCode = 1;
  }
}
