// Plain JavaScript for any Node.js: builds what is older than its sources.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { stop } from './launcher-words.mjs';

/** Builds those of the named parts that need it; false after saying why one could not be built. */
export function buildStale(root, names, node) {
  return names.every((name) => !isStale(root, name) || buildPart(root, name, node));
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

function isStale(root, part) {
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

function buildPart(root, part, node) {
  const { needs, command } = parts[part];
  if (!existsSync(join(root, 'node_modules', needs))) {
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
