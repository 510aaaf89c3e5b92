import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'rolldown';
import { compileLibrary } from '../db/library/compile-library.ts';

/**
 * Builds every process (dist/node and, for the window, dist/desktop) and the built-in content (dist/library.json). The
 * result is put in place at the end, so that a build that fails leaves the one before.
 */
const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const fresh = join(dist, `.building-${process.pid}`);
const entries = {
  serve: 'electron/serve/main.ts',
  wb: 'electron/cli/wb.ts',
  'core-worker': 'electron/host/core-worker.ts',
  'sheet-worker': 'db/documents/foreign-sheet/sheet-worker.ts',
  'file-text-worker': 'db/evidence/file-text-worker.ts',
};

try {
  await buildProcesses();
  writeLibrary();
  putInPlace();
} finally {
  rmSync(fresh, { recursive: true, force: true });
}

async function buildProcesses(): Promise<void> {
  const external = ['better-sqlite3', 'sharp', 'electron', /^node:/];
  const common = { cwd: root, platform: 'node', external, logLevel: 'warn' } as const;
  await build({
    ...common,
    input: entries,
    output: {
      dir: join(fresh, 'node'),
      format: 'esm',
      entryFileNames: '[name].js',
      chunkFileNames: 'shared/[name]-[hash].js',
      sourcemap: true,
    },
  });
  await build({
    ...common,
    input: { main: 'electron/desktop/main.ts' },
    output: {
      dir: join(fresh, 'desktop'),
      format: 'esm',
      entryFileNames: '[name].js',
      chunkFileNames: '[name]-[hash].js',
      sourcemap: true,
    },
  });
  // A sandboxed preload must be one CommonJS file.
  await build({
    ...common,
    input: { preload: 'electron/desktop/preload.ts' },
    output: { dir: join(fresh, 'desktop'), format: 'cjs', entryFileNames: '[name].cjs' },
  });
}

function writeLibrary(): void {
  const folder = join(root, 'db/library');
  const files = globSync('**/*.yaml', { cwd: folder }).map((name) => join(folder, name));
  const library = compileLibrary(
    files.map((path) => ({ path: relative(folder, path), text: readFileSync(path, 'utf8') })),
  );
  writeFileSync(join(fresh, 'library.json'), JSON.stringify(library));
}

function putInPlace(): void {
  const old = join(fresh, 'old');
  mkdirSync(old);
  renameSync(join(fresh, 'library.json'), join(dist, 'library.json'));
  for (const folder of ['node', 'desktop']) {
    const built = join(dist, folder);
    if (existsSync(built)) renameSync(built, join(old, folder));
    renameSync(join(fresh, folder), built);
  }
}
