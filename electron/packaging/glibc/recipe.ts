import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { packagingCache, projectRoot, type Target } from '../target.ts';

const modules = join(projectRoot, 'node_modules');
const sqlitePackage = join(modules, 'better-sqlite3');
const shims = import.meta.dirname;

export interface Step {
  readonly output: string;
  readonly compiler: 'gcc' | 'g++';
  readonly args: readonly string[];
}

/** How better-sqlite3 is built against the older C library. The same recipe always names the same file. */
export interface Recipe {
  readonly triplet: string;
  /** Independent of each other, the longest first. */
  readonly compile: readonly Step[];
  readonly link: Step;
  /** The finished module, in a folder that carries the hash of everything that goes into it. */
  readonly product: string;
}

/**
 * The flags are those of better-sqlite3's gyp files and of node-gyp, with two differences: the shims, and no -flto
 * for the single C++ file, because versions that are chosen by assembler lines do not survive its partitioning.
 */
export function glibcRecipe({ arch }: Target): Recipe {
  const triplet = arch === 'x64' ? 'x86_64-linux-gnu' : 'aarch64-linux-gnu';
  const common = [
    '-D_LARGEFILE_SOURCE',
    '-D_FILE_OFFSET_BITS=64',
    '-DNDEBUG',
    '-fPIC',
    '-pthread',
    '-O3',
    '-fno-omit-frame-pointer',
    '-include',
    join(shims, 'old-glibc.h'),
  ];
  const sqlite: Step = {
    output: 'sqlite3.o',
    compiler: 'gcc',
    args: [
      ...common,
      ...sqliteDefines(),
      '-std=c99',
      '-w',
      '-c',
      join(sqlitePackage, 'deps/sqlite3/sqlite3.c'),
    ],
  };
  const addon: Step = {
    output: 'better_sqlite3.o',
    compiler: 'g++',
    args: [
      ...common,
      '-DNODE_GYP_MODULE_NAME=better_sqlite3',
      '-DBUILDING_NODE_EXTENSION',
      '-DNAPI_VERSION=10',
      '-DNAPI_DISABLE_CPP_EXCEPTIONS',
      '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS',
      '-std=c++20',
      '-fno-rtti',
      '-fno-exceptions',
      '-fvisibility=hidden',
      '-fvisibility-inlines-hidden',
      `-I${join(modules, 'node-api-headers/include')}`,
      `-I${join(modules, 'node-addon-api')}`,
      `-I${join(sqlitePackage, 'deps/sqlite3')}`,
      '-c',
      join(sqlitePackage, 'src/better_sqlite3.cpp'),
    ],
  };
  const stat: Step = {
    output: 'old-stat.o',
    compiler: 'gcc',
    args: [...common, '-c', join(shims, 'old-stat.c')],
  };
  const badNew: Step = {
    output: 'old-new.o',
    compiler: 'g++',
    args: [...common, '-c', join(shims, 'old-new.cpp')],
  };
  const link: Step = {
    output: 'better_sqlite3.node',
    compiler: 'g++',
    args: [
      '-shared',
      '-pthread',
      '-s',
      '-Wl,-Bsymbolic',
      '-Wl,--exclude-libs,ALL',
      ...[addon, sqlite, stat, badNew].map(({ output }) => output),
      // Before 2.34 these two are libraries of their own, and the module must bring them in by itself.
      '-Wl,--push-state,--no-as-needed',
      '-l:libpthread.so.0',
      '-l:libdl.so.2',
      '-Wl,--pop-state',
    ],
  };
  const compile = [sqlite, addon, stat, badNew];
  const hash = hashOf(triplet, [...compile, link]);
  return {
    triplet,
    compile,
    link,
    product: join(packagingCache, 'glibc', `${triplet}-${hash}`, link.output),
  };
}

/** Read from the package, so that the same SQLite is built as the one that its author ships. */
function sqliteDefines(): readonly string[] {
  const text = readFileSync(join(sqlitePackage, 'deps/defines.gypi'), 'utf8');
  const defines = [...text.matchAll(/^\s+'([A-Z][A-Z0-9_]*(?:=[^']*)?)',$/gm)].map(
    ([, define]) => `-D${define}`,
  );
  if (defines.length === 0)
    throw new Error('deps/defines.gypi of better-sqlite3 has another form than expected.');
  return defines;
}

function hashOf(triplet: string, steps: readonly Step[]): string {
  const hash = createHash('sha256');
  const inputs = [
    ...['package.json', 'deps/sqlite3/sqlite3.c'].map((name) => join(sqlitePackage, name)),
    ...['node-api-headers', 'node-addon-api'].map((name) => join(modules, name, 'package.json')),
    ...readdirSync(shims)
      .filter((name) => /\.(?:h|c|cpp)$/.test(name))
      .map((name) => join(shims, name)),
  ];
  hash.update(JSON.stringify([triplet, steps]).replaceAll(projectRoot, ''));
  for (const path of inputs) hash.update(readFileSync(path));
  return hash.digest('hex').slice(0, 16);
}
