import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { CallInput } from '../../../../db/contract/calls.ts';
import { openReadDb } from '../../../../db/sql/driver.ts';
import { buildDocx } from '../../../support/documents.ts';
import { indexAll as index } from '../../../support/search.ts';
import {
  openTestWorkspace,
  setupWorkspace,
  temporaryFolder,
  type TestWorkspace,
} from '../../../support/workspace.ts';

async function find(workspace: TestWorkspace, text: string, more: Partial<CallInput<'search.find'>> = {}) {
  const { hits } = await workspace.do('search.find', { text, ...more });
  return hits.map(({ kind, titleZh, measureCode, context, marks }) => ({
    kind,
    what: kind === 'measure' ? measureCode : titleZh,
    marked: marks.map(([start, end]) => context.slice(start, end)).join('|'),
  }));
}

async function record(workspace: TestWorkspace, measure: string, note: string, checkedOn = '2025-05-10') {
  const { id: organizationId } = await workspace.do('organizations.get', { organization: '秀峰区' });
  const entry = {
    measureId: measure,
    organizationId,
    status: 'behind',
    percent: 20,
    note,
    checkedOn,
  } as const;
  const { progressId } = await workspace.do('progress.add', entry);
  return progressId;
}

test('the fixed questions find what they are known to', async () => {
  const workspace = await setupWorkspace({ planCodes: ['guilin-2022'] });
  await record(workspace, 'G3.7', '已建３所，機房投入使用，Smart campus ready。');
  await index(workspace);
  const questions = [
    '智慧',
    '慧',
    '數字（智慧）校園',
    'szxy',
    'ｇ3.7',
    '秀峰',
    'xfq',
    '機房',
    '3所',
    'ready',
    '房投',
  ];
  const found = await Promise.all(
    questions.map(async (text) => [text, (await find(workspace, text)).slice(0, 1)[0]] as const),
  );
  expect(Object.fromEntries(found)).toEqual({
    智慧: { kind: 'measure', what: 'G3.7', marked: '智慧' },
    慧: { kind: 'measure', what: 'G3.7', marked: '慧' },
    '數字（智慧）校園': { kind: 'measure', what: 'G3.7', marked: '数字（智慧）校园' },
    szxy: { kind: 'measure', what: 'G3.7', marked: '数字|校园' },
    'ｇ3.7': { kind: 'measure', what: 'G3.7', marked: 'G3.7' },
    秀峰: { kind: 'organization', what: '秀峰区', marked: '秀峰' },
    xfq: { kind: 'organization', what: '秀峰区', marked: '秀峰区' },
    機房: { kind: 'progress', what: expect.stringContaining('校园'), marked: '機房' },
    '3所': { kind: 'progress', what: expect.stringContaining('校园'), marked: '３所' },
    ready: { kind: 'progress', what: expect.stringContaining('校园'), marked: 'ready' },
    房投: { kind: 'progress', what: expect.stringContaining('校园'), marked: '房投' },
  });
});

test('every part of a note of any length finds it, as many times as it stands in the record', async () => {
  const workspace = await setupWorkspace({ planCodes: ['guilin-2022'] });
  const notes = [
    '校园安全检查已完成',
    '安全校园创建，园区整改',
    '食堂安全，校外培训机构检查',
    '校舍维修3处，校园网全覆盖',
  ];
  for (const note of notes) await record(workspace, 'G3.7', note);
  await index(workspace);
  const parts = notes.flatMap((note) =>
    [1, 2, 3, 5].flatMap((length) =>
      Array.from(note, (_, at) => note.slice(at, at + length).replace(/^，|，.*$/g, '')),
    ),
  );
  const wrong: string[] = [];
  for (const part of new Set(parts.filter((text) => text !== ''))) {
    const expected = notes.filter((note) => note.includes(part)).length;
    const { hits, totals } = await workspace.do('search.find', { text: part, kinds: ['progress'] });
    if (hits.length !== expected || totals[0]?.count !== expected)
      wrong.push(`${part} ${hits.length}/${expected}`);
  }
  expect(wrong).toEqual([]);
});

test('names come first, then texts by day, and only what was chosen', async () => {
  const workspace = await setupWorkspace({ planCodes: ['guilin-2022'] });
  await record(workspace, 'G3.7', '荔浦市的数据较早', '2025-01-10');
  await record(workspace, 'G3.7', '荔浦市的数据较新', '2025-05-10');
  await index(workspace);
  const { hits, totals } = await workspace.do('search.find', { text: '荔浦市' });
  expect(hits.map(({ kind, day }) => [kind, day])).toEqual([
    ['organization', null],
    ['measure', null],
    ['progress', '2025-05-10'],
    ['progress', '2025-01-10'],
  ]);
  expect(totals).toEqual([
    { kind: 'measure', count: 1, isMore: false },
    { kind: 'organization', count: 1, isMore: false },
    { kind: 'progress', count: 2, isMore: false },
  ]);
  expect(await find(workspace, '忻府区')).toEqual([]);
});

test('what is withdrawn or put right leaves the index, and what is restored comes back', async () => {
  const workspace = await setupWorkspace({ planCodes: ['guilin-2022'] });
  const progressId = await record(workspace, 'G3.7', '原来的说法');
  await index(workspace);
  const { rows } = await workspace.do('progress.list', { measureId: 'G3.7' });
  const counts = async () => {
    await index(workspace);
    return [(await find(workspace, '原来的说法')).length, (await find(workspace, '更正的说法')).length];
  };
  const before = await counts();
  await workspace.do('progress.withdraw', { progressId, reason: '记重了' });
  const withdrawn = await counts();
  await workspace.do('progress.restore', { progressId });
  const restored = await counts();
  const [row] = rows;
  await workspace.do('progress.correct', {
    progressId,
    organizationId: row?.organizationId ?? '',
    reason: '核对台账',
    status: 'behind',
    percent: 10,
    note: '更正的说法',
    checkedOn: row?.checkedOn ?? '',
  });
  expect({ before, withdrawn, restored, corrected: await counts() }).toEqual({
    before: [1, 0],
    withdrawn: [0, 0],
    restored: [1, 0],
    corrected: [0, 1],
  });
});

test('the index is no part of the record: thrown away, damaged or behind, it is made again', async () => {
  const workspace = await setupWorkspace({ planCodes: ['guilin-2022'] });
  await record(workspace, 'G3.7', '只此一处');
  const { digest } = await workspace.do('record.digest', {});
  expect((await workspace.do('search.find', { text: '只此一处' })).index.indexed).toBe(0);
  await index(workspace);
  expect((await find(workspace, '只此一处')).length).toBe(1);
  await workspace.close();
  const path = join(workspace.path, 'search.sqlite');
  expect(existsSync(path)).toBe(true);
  writeFileSync(path, 'not a database at all, but long enough to be looked at'.repeat(100));
  const again = await openTestWorkspace(workspace.path, workspace.deps, workspace.clock);
  expect(await find(again, '只此一处')).toEqual([]);
  const view = await index(again);
  expect((await find(again, '只此一处')).length).toBe(1);
  expect([view.indexed, (await again.do('record.digest', {})).digest]).toEqual([view.total, digest]);
  expect((await again.do('record.verify', {})).isClean).toBe(true);
  const main = openReadDb(join(workspace.path, 'workbench.sqlite'));
  expect(main.all("SELECT name FROM sqlite_schema WHERE name LIKE 'search%'")).toEqual([]);
  main.close();
});

test('the words inside evidence are found, whatever names the file; a scan is told as one without words', async () => {
  const workspace = await setupWorkspace({ planCodes: ['guilin-2022'] });
  const folder = temporaryFolder();
  const [notice, table, broken] = ['通知.txt', '台账.docx', '扫描.pdf'].map((name) => join(folder, name));
  writeFileSync(notice ?? '', '关于做好學生視力監測的通知\n请各校于５月前上报。');
  writeFileSync(table ?? '', await buildDocx('<w:p><w:r><w:t>食堂陪餐制度落实情况</w:t></w:r></w:p>'));
  writeFileSync(broken ?? '', '%PDF-1.4 nothing in it');
  for (const measureId of ['G3.7', 'G9.3'])
    await workspace.do('evidence.addPaths', { paths: [notice ?? ''], measureId, caption: '' });
  await workspace.do('evidence.addPaths', { paths: [table ?? '', broken ?? ''], measureId: 'G3.7' });
  const view = await index(workspace);
  const files = async (text: string) =>
    (await workspace.do('search.find', { text, kinds: ['evidence'] })).hits.map(
      ({ field, titleZh, measureCode }) => [field, titleZh, measureCode],
    );
  expect([await files('视力监测'), await files('陪餐制'), await files('台账')]).toEqual([
    [
      ['file-text', '通知.txt', 'G9.3'],
      ['file-text', '通知.txt', 'G3.7'],
    ],
    [['file-text', '台账.docx', 'G3.7']],
    [['file-name', '台账.docx', 'G3.7']],
  ]);
  expect([view.waitingFiles, view.wordlessFiles + view.unreadableFiles]).toEqual([0, 1]);
});
