import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { setupWorkspace, temporaryFolder } from '../../../support/workspace.ts';

function writeCsv(text: string, encoding: 'utf8' | 'gb18030' = 'utf8'): string {
  const file = path.join(temporaryFolder(), '学校名册.csv');
  writeFileSync(file, encoding === 'utf8' ? text : gb18030(text));
  return file;
}

/** Enough of GB18030 for these words, made by asking the decoder. */
function gb18030(text: string): Buffer {
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, readonly number[]>();
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1)
      table.set(decoder.decode(new Uint8Array([high, low])), [high, low]);
  }
  return Buffer.from(
    Array.from(text).flatMap((character) => table.get(character) ?? [character.charCodeAt(0)]),
  );
}

const good =
  '单位名称,办学类型,上级单位\n育才小学,小学,秀峰区\n滨江中学,初中,象山区\n滨江中学附属幼儿园,幼儿园,滨江中学\n';

test('a dry run tells what it would do and does nothing', async () => {
  const workspace = await setupWorkspace();
  const tried = await workspace.do('organizations.import', { path: writeCsv(good), isDryRun: true });
  expect(tried).toEqual({
    encoding: 'utf-8',
    isDryRun: true,
    organizationIds: [],
    created: [
      { nameZh: '育才小学', kind: 'primary-school', parentName: '秀峰区' },
      { nameZh: '滨江中学', kind: 'junior-high', parentName: '象山区' },
      { nameZh: '滨江中学附属幼儿园', kind: 'kindergarten', parentName: '滨江中学' },
    ],
    existing: [],
    problems: [],
  });
  expect((await workspace.do('organizations.list', { text: '滨江' })).total).toBe(0);
});

test('the same in GB18030 is created once, parents of the file included, and known the second time', async () => {
  const workspace = await setupWorkspace();
  const file = writeCsv(good, 'gb18030');
  const first = await workspace.do('organizations.import', { path: file, isDryRun: false });
  const again = await workspace.do('organizations.import', { path: file, isDryRun: false });
  const { rows } = await workspace.do('organizations.list', { text: '滨江' });
  expect([first.encoding, first.created.length, again.created.length, again.existing.length]).toEqual([
    'gb18030',
    3,
    0,
    3,
  ]);
  expect(Object.fromEntries(rows.map(({ nameZh, parentName }) => [nameZh, parentName]))).toEqual({
    滨江中学: '象山区',
    滨江中学附属幼儿园: '滨江中学',
  });
});

test('one wrong row stops the whole file, with sheet, row and column of each problem', async () => {
  const workspace = await setupWorkspace();
  const file = writeCsv(`${good},小学,秀峰区\n城北小学,小学,无此区\n`);
  const answer = await workspace.try('organizations.import', { path: file, isDryRun: false });
  expect(answer).toMatchObject({ ok: false, error: { code: 'import-has-problems', details: { count: 2 } } });
  const tried = await workspace.do('organizations.import', { path: file, isDryRun: true });
  expect(tried.problems.map(({ row, problem, severity }) => ({ row, problem, severity }))).toEqual([
    { row: 5, problem: 'name-missing', severity: 'error' },
    { row: 6, problem: 'parent-unknown', severity: 'error' },
  ]);
  expect((await workspace.do('organizations.list', { text: '滨江' })).total).toBe(0);
});

test('a file that is no spreadsheet is refused with the reason', async () => {
  const workspace = await setupWorkspace();
  const file = path.join(temporaryFolder(), '台账.xlsx');
  writeFileSync(file, Buffer.from('d0cf11e0a1b11ae1', 'hex'));
  expect(await workspace.try('organizations.import', { path: file, isDryRun: true })).toMatchObject({
    ok: false,
    error: { code: 'import-refused', details: { reason: expect.any(String) } },
  });
  expect(await workspace.try('organizations.import', { path: `${file}.none`, isDryRun: true })).toMatchObject(
    {
      ok: false,
      error: { code: 'file-not-found' },
    },
  );
});
