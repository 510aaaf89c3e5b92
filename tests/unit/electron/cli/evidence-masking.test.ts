import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CallOutput } from '../../../../db/contract/calls.ts';
import { cameraPhoto } from '../../../support/camera-photos.ts';
import { runWb, type Ran } from './run-wb.ts';

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'wb-mask-'));
  const who = ['--office', '示例督导办', '--name', '示例督学'];
  await wb('init', '--workspace', '工作区', '--plan', 'guilin-2022', ...who);
});
afterAll(() => rmSync(folder, { recursive: true }));

function wb(...args: readonly string[]): Promise<Ran> {
  return runWb(folder, ...args);
}

test('a picture is masked, its original taken out with a reason, and the history says who did and why', async () => {
  const photo = await cameraPhoto('jpeg');
  writeFileSync(join(folder, '课堂.jpg'), photo);
  const added = await wb('evidence', 'add', '课堂.jpg', '--measure', 'G3.7', '--json');
  const id = (JSON.parse(added.out) as CallOutput<'evidence.addPaths'>).evidence[0]?.id ?? '';
  const boxes = ['--box', '0.1,0.1,0.3,0.4', '--box', '0.6,0,0.4,1'];
  const masked = await wb('evidence', 'mask', id, '--file', '1', ...boxes, '--json');
  const { maskId, fileId } = JSON.parse(masked.out) as CallOutput<'evidence.mask'>;
  const list = await wb('evidence', 'list');
  const out = ['--out', '取出.jpg'];
  const taken = await wb('evidence', 'original', id, '--file', '1', '--reason', '核对人数', ...out);
  const protect = ['--purpose', '智慧校园验收', '--until', '2027-08-31', '--sealed', 'no'];
  const protectedFile = await wb('evidence', 'protect', id, ...protect);
  const unmasked = await wb('evidence', 'unmask', maskId, '--reason', '框错了');
  const history = await wb('history', '--of', id);

  expect([masked.code, fileId]).toEqual([0, `${id}.0.${maskId.slice(-8)}`]);
  expect(list.out).toContain('课堂-遮挡.jpg');
  expect([taken.code, taken.err]).toEqual([0, '']);
  expect(taken.out).toMatch(/已取出到 .*取出\.jpg\n$/);
  expect(readFileSync(join(folder, '取出.jpg'))).toEqual(photo);
  expect([protectedFile.code, unmasked.code]).toEqual([0, 0]);
  for (const told of ['撤除遮挡', '修改用途与保留期限', '查看原件 核对人数', '遮挡图片', '收入佐证']) {
    expect(history.out).toContain(told);
  }
  expect((await wb('verify')).code).toBe(0);
});

test('boxes and files that cannot be, and an original without a reason, are wrong usage', async () => {
  const usage = await Promise.all([
    wb('evidence', 'mask', 'x', '--box', '0.1,0.2,3,0.4'),
    wb('evidence', 'mask', 'x', '--file', '0', '--box', '0,0,1,1'),
    wb('evidence', 'original', 'x', '--out', 'y'),
  ]);
  expect(usage.map(({ code, err }) => [code, err.split('\n')[0]])).toEqual([
    [2, '--box <x,y,w,h...> 的内容“0.1,0.2,3,0.4”不对：应为四个 0 到 1 的数，如 0.1,0.2,0.3,0.25'],
    [2, '--file <n> 的内容“0”不对：应为 1 到 50 的整数'],
    [2, '缺少必填选项 --reason <text>'],
  ]);
  const refused = await wb('evidence', 'mask', 'x', '--box', '0,0,1,1', '--json');
  expect([refused.code, refused.out]).toEqual([1, expect.stringContaining('evidence-not-found')]);
});
