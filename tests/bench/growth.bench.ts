import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { statusSheetWordsZh } from '../../db/documents/status-sheet/words-zh.ts';
import { writeStatusXlsx } from '../../db/documents/status-sheet/write-status-xlsx.ts';
import { makeLongSheet } from '../unit/db/documents/status-sheet/status-sheet-builders.ts';
import { median, printGrowth, timed } from './bench-kit.ts';
import { openBenchWorkspace, type BenchWorkspace } from './bench-workspace.ts';
import { indexAll, openBigWorkspace } from './big-workspace.ts';

/** What a person waits for must not grow with the years behind; what is made must grow no faster than itself. */
const entries = [10_000, 40_000, 160_000];
const worksOnRecord = {
  'one recorded status': [] as number[],
  'plan page': [] as number[],
  'search, part of a word': [] as number[],
  'search, rare word': [] as number[],
  'index of the search': [] as number[],
  verify: [] as number[],
};
for (const count of entries) {
  // As many schools each time, every cell filled from the smallest size on: only the history grows.
  const workspace = await openBigWorkspace(count, 100);
  worksOnRecord['index of the search'].push(await timed(() => indexAll(workspace)));
  worksOnRecord['one recorded status'].push(await middle(200, () => record(workspace)));
  await indexAll(workspace);
  const { reader } = workspace;
  const find = (text: string) => workspace.do(reader, 'search.find', { text, limit: 8 });
  worksOnRecord['plan page'].push(
    await middle(9, () => workspace.do(reader, 'measures.list', { plan: 'guilin-2022' })),
  );
  worksOnRecord['search, part of a word'].push(await middle(50, () => find('业公示')));
  worksOnRecord['search, rare word'].push(await middle(50, () => find('梧桐')));
  worksOnRecord['verify'].push(await timed(() => workspace.do(reader, 'record.verify', {})));
  await workspace.close();
}
for (const [work, ms] of Object.entries(worksOnRecord)) {
  const atMost = work === 'verify' || work.startsWith('index') ? 1.15 : 0.2;
  printGrowth({ work, of: 'entries', sizes: entries, ms, atMost });
}

const photos = [25, 100, 400];
const ingest: number[] = [];
for (const count of photos) {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-growth-'));
  const paths = Array.from({ length: count }, (_, index) => path.join(folder, `${index}.jpg`));
  for (const [index, file] of paths.entries())
    writeFileSync(file, Buffer.alloc(500_000, `${count} ${index} `));
  const workspace = await openBenchWorkspace();
  const about = { measureId: 'G3.7', organizationId: null, caption: '', standsForOn: null };
  ingest.push(await timed(() => workspace.do(workspace.writer, 'evidence.addPaths', { paths, ...about })));
  await workspace.close();
  rmSync(folder, { recursive: true, force: true });
}
printGrowth({ work: 'ingest of files of 0.5 MB', of: 'files', sizes: photos, ms: ingest, atMost: 1.15 });

const rows = [2_500, 10_000, 40_000];
const sheets: number[] = [];
const target = path.join(mkdtempSync(path.join(tmpdir(), 'bench-growth-')), 'sheet.xlsx');
for (const count of rows) {
  const sheet = makeLongSheet(count, () => 60);
  sheets.push(await middle(5, () => writeStatusXlsx(sheet, statusSheetWordsZh, { path: target })));
}
rmSync(path.dirname(target), { recursive: true, force: true });
printGrowth({ work: 'status spreadsheet', of: 'rows', sizes: rows, ms: sheets, atMost: 1.15 });

async function middle(rounds: number, work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await timed(work));
  return median(times);
}

async function record(workspace: BenchWorkspace): Promise<unknown> {
  const entry = {
    status: 'on-track',
    percent: 50,
    note: '现场与材料一致。',
    checkedOn: '2025-09-29',
  } as const;
  return workspace.do(workspace.writer, 'progress.add', {
    ...entry,
    measureId: 'G3.7',
    organizationId: '秀峰区',
    isDifficult: false,
    fileIds: [],
    captions: {},
  });
}
