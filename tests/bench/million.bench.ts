import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { statusSheetWordsZh } from '../../db/documents/status-sheet/words-zh.ts';
import { writeStatusXlsx } from '../../db/documents/status-sheet/write-status-xlsx.ts';
import { databasePath } from '../../db/services/workspace-paths.ts';
import { openReadDb } from '../../db/sql/driver.ts';
import { browserOptions } from '../e2e/browser-options.ts';
import { printingIsMissing } from '../support/office.ts';
import { startHost } from '../support/host.ts';
import { makeLongSheet } from '../unit/db/documents/status-sheet/status-sheet-builders.ts';
import { indexAll, openBigWorkspace } from './big-workspace.ts';
import { median, percentile, printLine, printNote, timed } from './bench-kit.ts';
import { printVisitLine } from './visit-line.ts';
import { noteOf } from './bulk-entries.ts';

/** Opening and searching a workspace with a million entries of 2,000 schools. */
const entries = Number(process.env['BENCH_ENTRIES'] ?? 1_000_000);
const words = entries.toLocaleString('en');
const workspace = await openBigWorkspace(entries);

const indexMs = await timed(() => indexAll(workspace));
printNote(`Index of ${words} notes, made once in the background: ${(indexMs / 1000).toFixed(0)} s.`);

// Parts of one to six characters of real notes, and two words at once.
const parts = Array.from({ length: 200 }, (_, round) => {
  const note = noteOf((round * 4_909 + 13) % entries).replaceAll(/[，；：。]/g, ' ');
  const from = (round * 7) % 30;
  const part = note.slice(from, from + 1 + (round % 6)).trim();
  return round % 10 === 9 ? `${part} ${note.slice(-5, -2).trim()}` : part;
}).filter((part) => part !== '');
const ours: number[] = [];
for (const text of parts)
  ours.push(await timed(() => workspace.do(workspace.reader, 'search.find', { text, limit: 8 })));
const reader = openReadDb(databasePath(workspace.path));
const scans = parts.slice(0, 12).map(async (text) => {
  const like = text.split(' ').map((part) => `%${part}%`);
  const where = like.map(() => 'note LIKE ?').join(' AND ');
  return timed(() => reader.get(`SELECT count(*) FROM progress WHERE ${where}`, ...like));
});
printLine({
  work: `search in ${words} notes, p95`,
  oursMs: percentile(ours, 0.95),
  baseline: 'LIKE scan, p95',
  baselineMs: percentile(await Promise.all(scans), 0.95),
  keepWithin: 0.01,
});
reader.close();
await printVisitLine(workspace, words);
await workspace.release();

const home = {
  home: path.join(workspace.path, '../home'),
  settings: path.join(workspace.path, '../set'),
  workspace: workspace.path,
};
mkdirSync(home.home);
const { launchOptions } = browserOptions;
const browser = await chromium.launch({ ...launchOptions, args: [...launchOptions.args] });
// The first start makes the backup that is due after so many entries; the others are those of every day.
const opened: number[] = [];
for (let round = 0; round < 4; round += 1) {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  let host: Awaited<ReturnType<typeof startHost>> | null = null;
  const ms = await timed(async () => {
    host = await startHost(home, { isOpening: true });
    await page.goto(host.link);
    await page.locator('tbody td[data-column=code]').first().waitFor();
  });
  if (round > 0) opened.push(ms);
  else printNote(`The first start of it, with the backup that is due: ${(ms / 1000).toFixed(1)} s.`);
  await context.close();
  await (host as Awaited<ReturnType<typeof startHost>> | null)?.stop();
}
await browser.close();

if (printingIsMissing === null) {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-ledger-'));
  const ledger = path.join(folder, 'ledger.xlsx');
  await writeStatusXlsx(
    makeLongSheet(100_000, () => 40),
    statusSheetWordsZh,
    { path: ledger },
  );
  const office = () =>
    spawnSync('soffice', [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      'csv',
      '--outdir',
      folder,
      ledger,
    ]);
  office();
  printLine({
    work: `open a workspace of ${words} entries to first rows on the page`,
    oursMs: median(opened),
    baseline: 'LibreOffice loading a ledger of 100,000 rows',
    baselineMs: await timed(office),
    keepWithin: 0.2,
  });
  rmSync(folder, { recursive: true, force: true });
} else
  printNote(
    `Opening ${words} entries: ${(median(opened) / 1000).toFixed(1)} s; no baseline, ${printingIsMissing}.`,
  );
workspace.remove();
