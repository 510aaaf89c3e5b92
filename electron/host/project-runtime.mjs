// Plain JavaScript, because it runs on whatever Node.js a person has: finds out what is missing, says it in
// words, builds what is older than its sources, and hands over to the project's own Node.js or to Electron.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildStale } from './build-stale.mjs';
import { fetchElectron, findElectron } from './electron-runtime.mjs';
import { stop } from './launcher-words.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const modules = join(root, 'node_modules');
const oldestNode = [22, 14];
const projectNode = [24, 0];
/** A window that ends badly so soon never came up. */
const earlyMs = 10_000;

/**
 * Runs one built program with the arguments of this one and ends with its exit code.
 * `entry`: file in dist/node; `parts`: what has to be built for it, of `node` and `renderer`.
 */
export function runProgram(entry, parts, args = process.argv.slice(2)) {
  const node = prepare(parts);
  if (node === null) return;
  run(node, ['--enable-source-maps', join(root, 'dist', 'node', entry), ...args], (code) =>
    process.exit(code),
  );
}

/**
 * The window where an Electron runtime is installed or was quickly fetched, else the page in the browser; `--browser`
 * asks for the page. A window that does not come up is no end either.
 */
export async function runWorkbench() {
  const args = process.argv.slice(2).filter((arg) => arg !== '--browser');
  const parts = ['node', 'renderer'];
  const node = prepare(parts);
  if (node === null) return;
  const isForBrowser = args.length < process.argv.length - 2;
  const electron = isForBrowser
    ? null
    : (findElectron(modules, process.env) ?? (await fetchElectron(modules, node, process.env)));
  if (electron === null) return runProgram('serve.js', parts, args);

  process.stdout.write('桌面窗口（Electron）\n');
  const started = performance.now();
  run(electron, [root, ...args], (code, isAskedToEnd) => {
    if (code === 0 || isAskedToEnd || performance.now() - started > earlyMs) process.exit(code);
    process.stderr.write(`桌面窗口没有启动成功（代码 ${code}），改用浏览器。\n`);
    runProgram('serve.js', parts, args);
  });
}

// The Node.js to run with, after all parts are built; null after saying what is missing.
function prepare(parts) {
  if (!existsSync(join(modules, 'better-sqlite3')) || !existsSync(join(modules, 'zod'))) {
    stop('缺少依赖包（node_modules）。请先在项目文件夹运行：npm install', 'Run npm install first.');
    return null;
  }
  const node = findNode();
  if (node === null) {
    stop(
      `当前的 Node.js 是 ${process.versions.node}，需要 ${oldestNode.join('.')} 以上，项目自带的 Node.js 也没有装上。` +
        '请运行 npm install（不要加 --omit=optional），或安装 Node.js 24。',
      'This Node.js is too old: run npm install with optional packages, or install Node.js 24.',
    );
    return null;
  }
  return buildStale(root, parts, node) ? node : null;
}

function run(program, args, onEnd) {
  const child = spawn(program, args, { stdio: 'inherit' });
  let isAskedToEnd = false;
  const pass = (signal) => {
    isAskedToEnd = true;
    // A terminal sends Ctrl+C to both by itself.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, pass);
  const end = (code) => {
    for (const signal of signals) process.off(signal, pass);
    onEnd(code, isAskedToEnd);
  };
  child.on('error', (error) => {
    stop(`无法启动 ${program}：${error.message}`, error.message);
    end(1);
  });
  child.on('exit', (code) => end(code ?? 1));
}

// The project's Node.js if it is installed and this one is not as new; null if neither will do.
function findNode() {
  if (isAtLeast(projectNode)) return process.execPath;
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const own = join(modules, `node-${system}-${process.arch}`, 'bin', file);
  if (existsSync(own)) return own;
  return isAtLeast(oldestNode) ? process.execPath : null;
}

function isAtLeast([major, minor]) {
  const [ownMajor, ownMinor] = process.versions.node.split('.').map(Number);
  return ownMajor === major ? ownMinor >= minor : ownMajor > major;
}
