// Plain JavaScript, because it runs on whatever Node.js a person has: finds out what is missing, says it in
// words, builds what is older than its sources, and hands over to the project's own Node.js.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const modules = join(root, 'node_modules');
const oldestNode = [22, 14];
const projectNode = [24, 0];

/**
 * Runs one built program with the arguments of this one and ends with its exit code.
 * `entry`: file in dist/node; `parts`: what has to be built for it, of `node` and `renderer`.
 */
export function runProgram(entry, parts) {
  if (!existsSync(join(modules, 'better-sqlite3')) || !existsSync(join(modules, 'zod'))) {
    return stop('缺少依赖包（node_modules）。请先在项目文件夹运行：npm install', 'Run npm install first.');
  }
  const node = findNode();
  if (node === null) {
    return stop(
      `当前的 Node.js 是 ${process.versions.node}，需要 ${oldestNode.join('.')} 以上，项目自带的 Node.js 也没有装上。` +
        '请运行 npm install（不要加 --omit=optional），或安装 Node.js 24。',
      'This Node.js is too old: run npm install with optional packages, or install Node.js 24.',
    );
  }
  for (const part of parts.filter(isStale)) {
    if (!buildPart(part, node)) return;
  }
  const args = ['--enable-source-maps', join(root, 'dist', 'node', entry), ...process.argv.slice(2)];
  const child = spawn(node, args, { stdio: 'inherit' });
  // A terminal sends Ctrl+C to both by itself.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
  child.on('error', (error) => stop(`无法启动 ${node}：${error.message}`, error.message));
  child.on('exit', (code) => process.exit(code ?? 1));
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

const parts = {
  node: {
    product: 'dist/node/wb.js',
    sources: ['db', 'electron', 'package.json'],
    needs: 'rolldown',
    command: ['--experimental-strip-types', '--disable-warning=ExperimentalWarning', 'electron/build.ts'],
  },
  renderer: {
    product: 'dist/renderer/index.html',
    sources: ['renderer', 'db/model', 'db/contract', 'package.json'],
    needs: 'vite',
    command: [
      'node_modules/vite/bin/vite.js',
      'build',
      '--config',
      'renderer/vite.config.ts',
      '--logLevel',
      'warn',
    ],
  },
};

function isStale(part) {
  const { product, sources } = parts[part];
  const built = statSync(join(root, product), { throwIfNoEntry: false });
  return built === undefined || sources.some((source) => newest(join(root, source)) > built.mtimeMs);
}

// The newest change in a file or folder; a folder's own time tells of removed files.
function newest(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function buildPart(part, node) {
  const { needs, command } = parts[part];
  if (!existsSync(join(modules, needs))) {
    stop(
      `程序尚未生成，缺少 ${needs}。请运行：npm install`,
      `Not built yet, and ${needs} is missing: npm install`,
    );
    return false;
  }
  process.stderr.write(part === 'node' ? '正在生成程序……\n' : '正在生成页面……\n');
  const { status } = spawnSync(node, command, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) stop('生成失败，原因见上。', 'The build failed; the reason stands above.');
  return status === 0;
}

function stop(zh, en) {
  process.stderr.write(`${zh}\n${en}\n`);
  process.exitCode = 1;
}
