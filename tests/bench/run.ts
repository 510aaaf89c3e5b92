import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import type { BenchLine } from './bench-kit.ts';

/** `npm run bench`: runs every *.bench.ts by itself and writes the table that README quotes. */
const folder = import.meta.dirname;
const lines = readdirSync(folder)
  .filter((name) => name.endsWith('.bench.ts'))
  .flatMap((name) => linesOf(path.join(folder, name)));
const table = [
  `\`npm run bench\` on ${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), Node ${process.versions.node}; both sides in one run. Read the ratios, not the milliseconds.`,
  '',
  '| work | baseline | ours, ms | baseline, ms | ratio | keep within |',
  '|---|---|---|---|---|---|',
  ...lines.map(row),
  '',
].join('\n');
writeFileSync(path.join(folder, 'results.md'), table);
console.log(table);

function linesOf(file: string): readonly BenchLine[] {
  const run = spawnSync(process.execPath, [file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  if (run.status !== 0) throw new Error(`${path.basename(file)} ended with ${run.status}`);
  return run.stdout
    .split('\n')
    .filter((line) => line.startsWith('bench '))
    .map((line) => JSON.parse(line.slice('bench '.length)) as BenchLine);
}

function row(line: BenchLine): string {
  const ratio = line.oursMs / line.baselineMs;
  const cells = [line.work, line.baseline, number(line.oursMs), number(line.baselineMs), ratio.toFixed(2)];
  return `| ${[...cells, `${line.keepWithin}×${ratio > line.keepWithin ? ' — missed' : ''}`].join(' | ')} |`;
}

function number(ms: number): string {
  return ms < 10 ? ms.toFixed(2) : ms.toFixed(0);
}
