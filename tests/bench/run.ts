import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import path from 'node:path';
import type { BenchLine, GrowthLine } from './bench-kit.ts';

/**
 * `npm run bench` runs every *.bench.ts by itself and writes the tables that README quotes; `npm run bench -- record
 * million` runs the named ones alone and writes nothing.
 */
const folder = import.meta.dirname;
const ending = '.bench.ts';
const names = readdirSync(folder)
  .filter((name) => name.endsWith(ending))
  .map((name) => name.slice(0, -ending.length));
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !names.includes(name));
if (unknown.length > 0) throw new Error(`no bench ${unknown.join(', ')}; there are ${names.join(', ')}`);

const loadBefore = loadavg()[0] ?? 0;
const built = spawnSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });
if (built.status !== 0) throw new Error('the programs could not be built');
const printed = (asked.length > 0 ? asked : names).flatMap((name) => linesOf(name));
const lines = said<BenchLine>('bench ');
const growth = said<GrowthLine>('growth ');
const notes = printed.filter((line) => line.startsWith('note ')).map((line) => line.slice('note '.length));

const memory = `${(totalmem() / 1024 ** 3).toFixed(0)} GB`;
const table = [
  `\`npm run bench\` on ${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${memory}, ${process.platform}, Node ${process.versions.node}, load ${loadBefore.toFixed(1)} before; both sides in one run. Read the ratios, not the milliseconds.`,
  '',
  '| work | baseline | ours, ms | baseline, ms | ratio | keep within |',
  '|---|---|---|---|---|---|',
  ...lines.map(row),
  '',
  ...notes.flatMap((note) => [note, '']),
  ...(growth.length > 0 ? growthTable() : []),
].join('\n');
if (asked.length === 0) writeFileSync(path.join(folder, 'results.md'), table);
console.log(table);

function linesOf(name: string): readonly string[] {
  const run = spawnSync(process.execPath, [path.join(folder, `${name}${ending}`)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (run.status !== 0) throw new Error(`${name} ended with ${run.status}`);
  return run.stdout.split('\n');
}

function said<T>(start: string): readonly T[] {
  return printed
    .filter((line) => line.startsWith(start))
    .map((line) => JSON.parse(line.slice(start.length)) as T);
}

function row(line: BenchLine): string {
  const ratio = line.oursMs / line.baselineMs;
  const digits = line.keepWithin < 1 ? 4 : 2;
  const cells = [
    line.work,
    line.baseline,
    number(line.oursMs),
    number(line.baselineMs),
    ratio.toFixed(digits),
  ];
  return `| ${[...cells, `${line.keepWithin}×${ratio > line.keepWithin ? ' — missed' : ''}`].join(' | ')} |`;
}

function growthTable(): readonly string[] {
  return [
    'Growth: each work at n, 4n and 16n; an exponent of 0 does not grow, of 1 grows as its size does.',
    '',
    '| work | n, 4n, 16n | ms | exponent | at most |',
    '|---|---|---|---|---|',
    ...growth.map(({ work, of, sizes, ms, exponent, atMost }) => {
      const cells = [work, `${sizes.join(', ')} ${of}`, ms.map(number).join(', '), exponent.toFixed(2)];
      return `| ${[...cells, `${atMost}${exponent > atMost ? ' — missed' : ''}`].join(' | ')} |`;
    }),
    '',
  ];
}

function number(ms: number): string {
  return ms < 10 ? ms.toFixed(2) : ms.toFixed(0);
}
