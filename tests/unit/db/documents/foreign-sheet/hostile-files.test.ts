import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readForeignSheetWithDeadline } from '../../../../../db/documents/foreign-sheet/read-in-worker.ts';
import { oneSheet } from '../../../../support/hostile-sheets.ts';
import { hostileParts, strangeWorkbooks } from './hostile-parts.ts';
import { hostileZips } from './hostile-zips.ts';

const source = new URL('../../../../../db/documents/foreign-sheet/', import.meta.url);
const workerUrl = new URL('sheet-worker.ts', source);
const folder = mkdtempSync(join(tmpdir(), 'hostile-sheets-'));
const largestGrowthMb = 300;
const refusedFiles = Object.entries({ ...hostileZips, ...hostileParts });
const readFiles = Object.entries(strangeWorkbooks);
const names = [...refusedFiles, ...readFiles].map(([name]) => name);
const answers = new Map<string, unknown>();
let growthMb = Infinity;

/** A process of its own, so that only the reading counts: each file in a worker, as the product does it. */
const readAll = `
  import { readForeignSheetWithDeadline } from ${JSON.stringify(new URL('read-in-worker.ts', source).href)};
  const workerUrl = new URL(${JSON.stringify(workerUrl.href)});
  const before = process.resourceUsage().maxRSS;
  const answers = [];
  for (const path of process.argv.slice(1)) {
    const result = await readForeignSheetWithDeadline(path, { workerUrl, deadlineMs: 60_000, name: 'x' });
    if (!result.ok) answers.push([result.error.code, result.error.details.reason]);
    else answers.push(result.value.sheets.flatMap((sheet) => sheet.rows).flatMap((row) =>
      row.cells.map((cell) => [cell.column + row.number, cell.text, cell.kind])));
  }
  console.log(JSON.stringify({ answers, growthKb: process.resourceUsage().maxRSS - before }));
`;

beforeAll(async () => {
  for (const [name, [, build]] of [...refusedFiles, ...readFiles]) writeFileSync(pathOf(name), await build());
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--input-type=module',
    '-e',
    readAll,
    ...names.map(pathOf),
  ]);
  const report: { readonly answers: readonly unknown[]; readonly growthKb: number } = JSON.parse(stdout);
  report.answers.forEach((answer, at) => answers.set(names[at] ?? '', answer));
  growthMb = report.growthKb / 1024;
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(refusedFiles.map(([name, [reason]]) => [name, reason]))('%s is refused: %s', (name, reason) => {
  expect(answers.get(name)).toEqual(['import-refused', reason]);
});

test.each(readFiles)('%s is read', (name, [cells]) => {
  expect(answers.get(name)).toEqual(cells);
});

test('reading all of them, one after the other, takes no more memory than promised', () => {
  expect(growthMb).toBeLessThan(largestGrowthMb);
});

test('the refusal names the part it was found in', async () => {
  const result = await readOne(pathOf('a document type'));
  expect(result).toEqual({
    ok: false,
    error: { code: 'import-refused', details: { reason: 'doctype', part: 'xl/worksheets/sheet1.xml' } },
  });
});

test('past the deadline the reading ends with its reason', async () => {
  expect(await readOne(pathOf('more cells than are read'), { deadlineMs: 1 })).toEqual({
    ok: false,
    error: { code: 'import-refused', details: { reason: 'deadline', part: '' } },
  });
});

test('at the heap limit the reading ends with its reason and the process goes on', async () => {
  expect(await readOne(pathOf('more cells than are read'), { maxHeapMb: 24 })).toEqual({
    ok: false,
    error: { code: 'import-refused', details: { reason: 'out-of-memory', part: '' } },
  });
});

test('a text that is kept does not keep the XML around it', async () => {
  const path = join(folder, 'sparse.xlsx');
  const text = '灵川县第一小学一年级一班教室';
  const row = `<row><c t="inlineStr"><is><t>${text}</t></is></c></row><!--${'-x'.repeat(8_000)}-->`;
  writeFileSync(path, await oneSheet(`<sheetData>${row.repeat(3_000)}</sheetData>`, [], true));
  const result = await readOne(path, { maxHeapMb: 32 });
  const texts = result.ok ? result.value.sheets[0]?.rows.map((one) => one.cells[0]?.text) : result.error;
  expect(texts).toEqual(Array.from({ length: 3_000 }, () => text));
});

test('what is no file is not opened', async () => {
  mkdirSync(join(folder, 'folder.xlsx'));
  symlinkSync('/dev/zero', join(folder, 'endless.xlsx'));
  expect([
    await readOne(join(folder, 'missing.xlsx')),
    await readOne(join(folder, 'folder.xlsx')),
    await readOne(join(folder, 'endless.xlsx')),
  ]).toEqual([
    { ok: false, error: { code: 'file-not-found', details: { path: join(folder, 'missing.xlsx') } } },
    { ok: false, error: { code: 'import-refused', details: { reason: 'unreadable', part: '' } } },
    { ok: false, error: { code: 'import-refused', details: { reason: 'unreadable', part: '' } } },
  ]);
});

function pathOf(name: string): string {
  return join(folder, `${names.indexOf(name)}.xlsx`);
}

function readOne(path: string, limits: { readonly deadlineMs?: number; readonly maxHeapMb?: number } = {}) {
  return readForeignSheetWithDeadline(path, { workerUrl, deadlineMs: 25_000, name: '名单.xlsx', ...limits });
}
