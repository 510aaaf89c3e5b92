import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePhoto, makeTurnedPhoto } from '../../../support/photos.ts';
import { runWb, type Ran } from './run-wb.ts';

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'wb-inbox-'));
  await wb('init', '--workspace', '工作区', '--office', '示例督导办', '--name', '示例督学');
});
afterAll(() => rmSync(folder, { recursive: true }));

function wb(...args: readonly string[]): Promise<Ran> {
  return runWb(folder, ...args);
}

test('a folder is taken in with the folders below, told apart, once each, and never changed', async () => {
  const card = join(folder, '相机卡');
  mkdirSync(join(card, '100D'), { recursive: true });
  const turned = await makeTurnedPhoto();
  writeFileSync(join(card, '100D', '操场.jpg'), turned);
  writeFileSync(join(card, '100D', '操场-副本.jpg'), turned);
  writeFileSync(join(card, '教室.jpg'), await makePhoto('#2266aa'));
  writeFileSync(join(card, '说明.txt'), '不收');
  writeFileSync(join(card, '.隐藏.jpg'), await makePhoto('#aa0000'));
  symlinkSync(join(card, '教室.jpg'), join(card, '链接.jpg'));
  await wb('evidence', 'add', join(card, '教室.jpg'), '--measure', 'G3.7');

  const added = await wb('inbox', 'add', '相机卡');
  const again = await wb('--lang', 'en', 'inbox', 'add', '相机卡', '--json');
  const list = await wb('inbox', 'list');
  const missing = await wb('inbox', 'add', '没有的文件夹');
  expect(added).toEqual({
    code: 0,
    out: [
      '已收下 2 个文件，等待归类。',
      '其中 1 个与已有佐证内容相同。',
      '1 个文件内容相同的已在收件箱里，没有重复收下。',
      '1 个文件不是照片、录像、录音、PDF 或办公文档，没有收。',
      '',
    ].join('\n'),
    err: '',
  });
  expect((JSON.parse(again.out) as { files: { state: string }[] }).files.map(({ state }) => state)).toEqual([
    'waiting',
    'waiting',
    'waiting',
  ]);
  expect(list.out.split('\n').map((line) => line.split(/ {2,}/))).toEqual([
    ['拍摄时间', '建议归入', '文件', '说明', '已有相同文件'],
    expect.anything(),
    ['2025-05-18 09:12:03', '—', '操场-副本.jpg'],
    ['—', '—', '教室.jpg', '教室.jpg'],
    ['共 2 条'],
    [''],
  ]);
  expect([missing.code, missing.err.split('\n')[0]]).toEqual([1, expect.stringContaining('没有的文件夹')]);
  expect(readFileSync(join(card, '100D', '操场.jpg')).equals(turned)).toBe(true);
});
