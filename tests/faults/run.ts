import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, release, tmpdir } from 'node:os';
import path from 'node:path';
import type { FaultRow } from './fault-row.ts';
import { notTried } from './not-tried.ts';

/** `npm run faults`: every fault at full scale, and the table of what came of it. */
const folder = import.meta.dirname;
const work = mkdtempSync(path.join(tmpdir(), 'workbench-rows-'));
const rowsFile = path.join(work, 'rows');
writeFileSync(rowsFile, '');
const { status } = spawnSync('vitest', ['run', '--config', 'tests/setup/vitest.faults.config.ts'], {
  stdio: ['ignore', 'inherit', 'inherit'],
  env: { ...process.env, FAULT_SCALE: 'full', FAULT_ROWS: rowsFile },
  shell: process.platform === 'win32',
});
const rows = readFileSync(rowsFile, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as FaultRow)
  .toSorted((a, b) => (a.fault < b.fault ? -1 : 1));
rmSync(work, { recursive: true });

const table = [
  `\`npm run faults\` on ${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${process.platform} ${release()}, Node ${process.versions.node}. A seed repeats the choices of its row (\`FAULT_SEED\`); moments of a kill differ all the same.`,
  '',
  ...(status === 0 ? [] : ['**At least one test of this run failed; the table is not to be trusted.**', '']),
  '| fault | how | tried | seed | lost | undetected | where |',
  '|---|---|---|---|---|---|---|',
  ...rows.map(tableLine),
  '',
  'Not tried:',
  '',
  ...notTried.map((text) => `- ${text}`),
  '',
].join('\n');
writeFileSync(path.join(folder, 'results.md'), table);
console.log(table);
process.exitCode = status ?? 1;

function tableLine({ fault, how, tried, seed, lost, undetected, where }: FaultRow): string {
  const isSkipped = tried.startsWith('skipped');
  const counts = isSkipped ? ['—', '—'] : [lost, undetected];
  const cells = [fault, how, tried, seed ?? '—', ...counts, where === '' ? '—' : where];
  return `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
}
