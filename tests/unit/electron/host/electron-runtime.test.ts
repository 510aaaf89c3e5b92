import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fetchElectron, findElectron } from '../../../../electron/host/electron-runtime.mjs';
import { temporaryFolder } from '../../../support/workspace.ts';

/** node_modules with Electron's package, whose installer leaves a runtime, or fails. */
function modulesWith(installer: string): string {
  const modules = temporaryFolder();
  mkdirSync(join(modules, 'electron/dist'), { recursive: true });
  writeFileSync(join(modules, 'electron/install.js'), installer);
  return modules;
}

const leavesRuntime = `
  const { writeFileSync } = require('node:fs');
  const { join } = require('node:path');
  writeFileSync(join(__dirname, 'dist/electron'), '');
  writeFileSync(join(__dirname, 'path.txt'), 'electron');`;

test('a runtime is found where Electron’s package noted it, or where a variable says', () => {
  const modules = modulesWith('');
  expect(findElectron(modules, {})).toBeNull();
  writeFileSync(join(modules, 'electron/path.txt'), 'electron');
  expect(findElectron(modules, {})).toBeNull();
  const program = join(modules, 'electron/dist/electron');
  writeFileSync(program, '');
  chmodSync(program, 0o755);
  expect(findElectron(modules, {})).toBe(program);
  expect(findElectron(modules, { ELECTRON_OVERRIDE_DIST_PATH: join(modules, 'electron/dist') })).toBe(
    program,
  );
  expect(findElectron(modules, { ELECTRON_OVERRIDE_DIST_PATH: join(modules, 'nowhere') })).toBeNull();
});

test('a server that does not answer is asked once, and then no more', async () => {
  const modules = modulesWith(leavesRuntime);
  const env = { ELECTRON_MIRROR: 'http://127.0.0.1:9/' };
  expect(await fetchElectron(modules, process.execPath, env)).toBeNull();
  expect(readFileSync(join(modules, '.cache/electron-fetch.txt'), 'utf8')).toBe(env.ELECTRON_MIRROR);
  expect(await fetchElectron(modules, process.execPath, env)).toBeNull();
  expect(findElectron(modules, {})).toBeNull();
});

test('a server that answers is fetched from, with Electron’s own installer', async () => {
  const modules = modulesWith(leavesRuntime);
  const { createServer } = await import('node:http');
  const server = createServer((_request, response) => response.end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const env = { ...process.env, CI: '', ELECTRON_MIRROR: `http://127.0.0.1:${port}/` };
  const found = await fetchElectron(modules, process.execPath, env);
  server.close();
  expect(found).toBe(join(modules, 'electron/dist/electron'));
});

test('a machine that only builds and tests fetches nothing', async () => {
  const modules = modulesWith(leavesRuntime);
  expect(await fetchElectron(modules, process.execPath, { CI: 'true' })).toBeNull();
});
