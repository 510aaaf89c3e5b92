// Plain JavaScript, for whatever Node.js a person has: where an Electron runtime is, and fetching it once. Electron's
// own package is never loaded to find out, because that starts a download without an end.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const answerMs = 3000;
const fetchMs = 120_000;

const programs = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' };

/** The program of an installed runtime, or null. ELECTRON_OVERRIDE_DIST_PATH names a folder that holds one. */
export function findElectron(modules, env) {
  const override = env['ELECTRON_OVERRIDE_DIST_PATH'];
  const program = programs[process.platform] ?? 'electron';
  if (override) return existing(join(override, program));
  try {
    const name = readFileSync(join(modules, 'electron', 'path.txt'), 'utf8').trim();
    return existing(join(modules, 'electron', 'dist', name));
  } catch {
    return null;
  }
}

/**
 * Fetches the runtime with Electron's own checked installer if its server answers at once. It is tried once for each
 * server, so that a computer without network is not asked again at every start.
 */
export async function fetchElectron(modules, node, env) {
  const installer = join(modules, 'electron', 'install.js');
  const server = env['ELECTRON_MIRROR'] || env['npm_config_electron_mirror'] || defaultServer;
  const tried = join(modules, '.cache', 'electron-fetch.txt');
  if (env['CI'] || !existsSync(installer) || read(tried) === server) return null;
  mkdirSync(dirname(tried), { recursive: true });
  writeFileSync(tried, server);
  if (!(await doesAnswer(server))) return null;
  process.stderr.write('正在取得桌面窗口所需的 Electron（约 110 MB，只取一次）……\n');
  spawnSync(node, [installer], { stdio: ['ignore', 'ignore', 'inherit'], timeout: fetchMs, env });
  return findElectron(modules, env);
}

const defaultServer = 'https://github.com/electron/electron/releases/download/';

async function doesAnswer(server) {
  try {
    await fetch(server, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(answerMs) });
    return true;
  } catch {
    return false;
  }
}

function existing(path) {
  return existsSync(path) ? path : null;
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
