// `npm test`: everything, one step after the other; a step that fails does not stop the others.
// Plain JavaScript, because it also runs where only an older Node.js is installed.
import { spawn as spawnChild, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { setPriority } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureSystemPackages } from './system-packages.mjs';
import { playwrightCounts, vitestCounts } from './test-counts.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const bin = join(root, 'node_modules', '.bin');
const reports = join(root, 'test-results', 'counts');
// The project's own Node.js lies in node_modules/.bin as well.
const env = { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}` };

if (!existsSync(bin)) {
  console.error('node_modules is missing: run npm ci first.');
  process.exit(1);
}
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const missing = ensureSystemPackages();
const isCompiled = compileInBackground(missing.includes('g++') ? [] : ['x64']);
const results = [
  step('build', check('npm', ['run', '--silent', 'build'])),
  step('types', check('npm', ['run', '--silent', 'types'])),
  step('lint', check('npm', ['run', '--silent', 'lint'])),
  step('format', check('npm', ['run', '--silent', 'format:check'])),
  step('unit', vitest('tests/setup/vitest.config.ts', 'unit.json')),
  step('faults', vitest('tests/setup/vitest.faults.config.ts', 'faults.json')),
  step('screens', playwright('tests/e2e/playwright.config.ts', 'screens.json', ['chromium'])),
];
await isCompiled;
results.push(
  step(
    'packaging',
    playwright('tests/packaging/playwright.config.ts', 'packaging.json', ['chromium', 'g++']),
  ),
);

console.log('');
for (const { name, counts, seconds } of results)
  console.log(`${name.padEnd(9)} ${inWords(counts)} (${seconds} s)`);
const total = results.reduce((sum, { counts }) => add(sum, counts), { passed: 0, failed: 0, skipped: 0 });
console.log(inWords(total));
process.exitCode = total.failed > 0 ? 1 : 0;

/** What packaging needs takes a minute or two of one core, which the other steps mostly leave idle. */
function compileInBackground(arches) {
  if (arches.length === 0) return Promise.resolve();
  const args = ['electron/packaging/glibc/main.ts', ...arches];
  const child = spawnChild('node', args, { cwd: root, env, stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('close', resolve));
  if (child.pid) setPriority(child.pid, 19);
  return ended;
}

function step(name, run) {
  console.log(`\n── ${name} ──`);
  const started = process.uptime();
  const counts = run();
  return { name, counts, seconds: Math.round(process.uptime() - started) };
}

/** A command that as a whole passes or fails. */
function check(command, args) {
  return () => {
    const isDone = spawn(command, args);
    return { passed: isDone ? 1 : 0, failed: isDone ? 0 : 1, skipped: 0 };
  };
}

function vitest(config, report) {
  const file = join(reports, report);
  const args = [
    'run',
    '--config',
    config,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ];
  return () => counted(spawn('vitest', args), vitestCounts(file));
}

/** Without what they need, tests in a browser count as skipped, so that nobody takes them for tested. */
function playwright(config, report, needs) {
  const file = join(reports, report);
  const lacking = needs.filter((name) => missing.includes(name));
  return () => {
    if (lacking.length > 0) return skipAll(config, lacking);
    const args = ['test', '--config', config, '--reporter=list,json'];
    return counted(spawn('playwright', args, { PLAYWRIGHT_JSON_OUTPUT_NAME: file }), playwrightCounts(file));
  };
}

function skipAll(config, lacking) {
  const args = ['test', '--config', config, '--list'];
  const { stdout } = spawnSync('playwright', args, { cwd: root, env, encoding: 'utf8' });
  const listed = Number(/Total: (\d+) test/.exec(stdout ?? '')?.[1] ?? 1);
  console.log(`skipped: ${listed} tests need ${lacking.join(', ')}`);
  return { passed: 0, failed: 0, skipped: listed };
}

/** A runner that ends badly without a failed test to show for it counts as one failure. */
function counted(isDone, counts) {
  if (counts === null) return { passed: 0, failed: 1, skipped: 0 };
  return !isDone && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function spawn(command, args, more = {}) {
  const { status } = spawnSync(command, args, {
    cwd: root,
    env: { ...env, ...more },
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  return status === 0;
}

function add(one, other) {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}

function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
