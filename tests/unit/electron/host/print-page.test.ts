import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { recordSheetHtml } from '../../../../db/documents/record-sheet/record-sheet-html.ts';
import { printPage } from '../../../../electron/host/print-page.ts';
import { findBrowsers } from '../../../../electron/host/find-browsers.ts';
import { thisMachine } from '../../../../electron/host/this-machine.ts';
import { pdfPages, pdfTextIsMissing } from '../../../support/office.ts';
import { temporaryFolder } from '../../../support/workspace.ts';
import { at, makeSheet } from '../../db/documents/record-sheet/sheet-builders.ts';

const browserIsMissing =
  findBrowsers(thisMachine(), existsSync).length === 0 ? 'no Chromium, Chrome or Edge is installed' : null;

afterEach(() => vi.unstubAllEnvs());

test('a long record sheet fits A4: no word is lost, and every page has its number', async ({ skip }) => {
  const missing = browserIsMissing ?? pdfTextIsMissing;
  skip(missing !== null, missing ?? '');
  const folder = temporaryFolder();
  const path = join(folder, '记录表.pdf');
  const { visit, forms } = makeSheet();
  const situation = `${'查看作业公示栏、课程表和教师备课本。'.repeat(120)}情况末`;
  const sheet = makeSheet({
    visit: { ...visit, situation },
    forms: forms.flatMap((form) => Array.from({ length: 6 }, () => form)),
    notes: Array.from({ length: 40 }, (_, n) => ({ atMs: at(9, n), text: `第${n}条末`, measureCode: '' })),
    files: Array.from({ length: 40 }, (_, n) => ({
      name: `${'IMG'.repeat(20)}_${n}末.jpg`,
      caption: '',
      sha256: '0'.repeat(64),
      atMs: at(10, n),
    })),
  });
  const printed = await printPage(recordSheetHtml(sheet), path);
  expect(printed).toMatchObject({ ok: true, value: { path } });
  const pages = await pdfPages(path);
  const all = pages.join('');
  const words = [
    '情况末',
    ...sheet.notes.map(({ text }) => text),
    ...sheet.files.map((_, n) => `_${n}末.jpg`),
  ];
  expect(words.filter((word) => !all.includes(word))).toEqual([]);
  expect(pages.map((page, n) => page.includes(`第${n + 1}页，共${pages.length}页`))).toEqual(
    pages.map(() => true),
  );
  expect(pages.at(-1)).toContain('学校负责人签名：');
  expect(readdirSync(folder)).toEqual(['记录表.pdf']);
});

test('without a browser nothing is written and the error says so', async () => {
  vi.stubEnv('PATH', ['', '/nowhere'].join(delimiter));
  const path = join(temporaryFolder(), '记录表.pdf');
  expect(await printPage('<p>一</p>', path)).toEqual({
    ok: false,
    error: { code: 'no-printer', details: { path } },
  });
  expect(existsSync(path)).toBe(false);
});
