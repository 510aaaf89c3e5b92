import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, release, tmpdir } from 'node:os';
import path from 'node:path';
import { notTried } from './not-tried.ts';
import type { FaultRow } from './report-row.ts';

/**
 * `npm run faults`: every fault at full scale, and the table of what came of it. `npm run faults -- kill-nine` tries
 * those of such files alone and puts their lines in the place of what the table said of them.
 */
const windowFuzz = 'window-fuzz';
const chosen = process.argv.slice(2);
const results = path.join(import.meta.dirname, 'results.md');
const { rows, isPassed } = tryFaults();
const lines = new Map([...(chosen.length > 0 ? earlierLines() : []), ...rows.map(lineOf)]);
const table = [
  `\`npm run faults\` on ${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${process.platform} ${release()}, Node ${process.versions.node}. A seed repeats the choices of its row (\`FAULT_SEED\`); moments of a kill differ all the same.`,
  '',
  ...(isPassed ? [] : ['**At least one test of this run failed; the table is not to be trusted.**', '']),
  '| fault | how | tried | seed | lost | undetected | where |',
  '|---|---|---|---|---|---|---|',
  ...[...lines.keys()].toSorted().map((fault) => lines.get(fault)),
  '',
  'Not tried:',
  '',
  ...notTried.map((text) => `- ${text}`),
  '',
].join('\n');
writeFileSync(results, table);
console.log(table);
process.exitCode = isPassed ? 0 : 1;

function tryFaults(): { readonly rows: readonly FaultRow[]; readonly isPassed: boolean } {
  const work = mkdtempSync(path.join(tmpdir(), 'workbench-rows-'));
  const file = path.join(work, 'rows');
  writeFileSync(file, '');
  const env = { ...process.env, FAULT_SCALE: 'full', FAULT_ROWS: file };
  const runs = [
    // The hosts that are harmed are the built ones.
    ['npm', 'run', '--silent', 'build'],
    ...(isOnlyWindow()
      ? []
      : [['vitest', 'run', '--config', 'tests/setup/vitest.faults.config.ts', ...chosen]]),
    ...(isWithWindow()
      ? [['playwright', 'test', '--config', 'tests/e2e/playwright.config.ts', '--project=window', windowFuzz]]
      : []),
  ];
  const statuses = runs.map(
    ([command = '', ...args]) =>
      spawnSync(command, args, {
        stdio: ['ignore', 'inherit', 'inherit'],
        env,
        shell: process.platform === 'win32',
      }).status,
  );
  const written = readFileSync(file, 'utf8').split('\n');
  rmSync(work, { recursive: true });
  const found = written.filter((text) => text !== '').map((text) => JSON.parse(text) as FaultRow);
  return { rows: found, isPassed: statuses.every((status) => status === 0) };
}

/** The window's messages are thrown at by a story, since they need the window. */
function isWithWindow(): boolean {
  return chosen.length === 0 || chosen.includes(windowFuzz);
}

function isOnlyWindow(): boolean {
  return chosen.length === 1 && chosen[0] === windowFuzz;
}

function lineOf({ fault, how, tried, seed, lost, undetected, where }: FaultRow): readonly [string, string] {
  const counts = tried.startsWith('skipped') ? ['—', '—'] : [lost, undetected];
  const cells = [fault, how, tried, seed ?? '—', ...counts, where === '' ? '—' : where];
  return [fault, `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`];
}

/** The lines of the table as it is, by their fault; however wide its columns are laid out. */
function earlierLines(): readonly (readonly [string, string])[] {
  const text = existsSync(results) ? readFileSync(results, 'utf8') : '';
  return text.split('\n').flatMap((line) => {
    const cells = line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim());
    const [fault = ''] = cells;
    return fault === '' || fault === 'fault' || /^-+$/.test(fault)
      ? []
      : [[fault, `| ${cells.join(' | ')} |`]];
  });
}
