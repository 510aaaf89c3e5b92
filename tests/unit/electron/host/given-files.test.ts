import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import exifr from 'exifr';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CallInput, CallName, CallOutput } from '../../../../db/contract/calls.ts';
import { startBrowserHost, type BrowserHost } from '../../../../electron/serve/browser-host.ts';
import { cameraPhoto } from '../../../support/camera-photos.ts';
import { programFromSource, type TestProgram } from './built-from-source.ts';

let program: TestProgram;
let host: BrowserHost;

beforeAll(async () => {
  program = programFromSource();
  const started = await startBrowserHost(program.files, 0);
  if (!started.ok) throw new Error(started.error.code);
  host = started.value;
  await call('workspaces.create', {
    path: join(program.folder, '工作区'),
    office: '示例督导办',
    actorName: '示例',
    actorRole: '',
    planCodes: ['guilin-2022'],
    isWithSample: false,
  });
});
afterAll(async () => {
  await host.close();
  rmSync(program.folder, { recursive: true });
});

async function call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> {
  const answer = await host.workbench.call(name, input);
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`);
  return answer.value;
}

async function add(name: string, bytes: Buffer): Promise<string> {
  const file = join(program.folder, name);
  writeFileSync(file, bytes);
  return (await call('evidence.addPaths', { paths: [file], measureId: 'G3.7' })).evidence[0]?.id ?? '';
}

async function given(fileId: string, kind: 'original' | 'thumb' | 'preview' = 'original') {
  const located = await host.workbench.locate(fileId, kind);
  if (!located.ok) throw new Error(located.error.code);
  return { name: located.value.name, bytes: readFileSync(located.value.path) };
}

test('a picture is given out without place and device, and as it was taken in only by an act that is recorded', async () => {
  const photo = await cameraPhoto('jpeg');
  const evidenceId = await add('课堂.jpg', photo);
  const plain = await given(`${evidenceId}.0`);
  expect([plain.name, await exifr.parse(plain.bytes)]).toEqual(['课堂.jpg', undefined]);
  expect(plain.bytes.toString('latin1')).not.toMatch(/SECRET/);
  const { fileId } = await call('evidence.openOriginal', { evidenceId, reason: '取证' });
  expect((await given(fileId)).bytes).toEqual(photo);
  const { rows } = await call('history.list', { subjectId: evidenceId });
  expect(rows[0]).toMatchObject({ intent: 'evidence.openOriginal', partName: '取证' });
});

async function brightness(bytes: Buffer): Promise<number> {
  return Math.max(...(await sharp(bytes).raw().toBuffer()));
}

test('of a masked picture only the masked copy is given out, small, large and as a file', async () => {
  const evidenceId = await add('合影.png', await cameraPhoto('png'));
  const before = await given(`${evidenceId}.0`, 'thumb');
  await call('evidence.mask', { evidenceId, boxes: [{ x: 0, y: 0, width: 1, height: 1 }] });
  const after = await Promise.all(
    (['thumb', 'preview', 'original'] as const).map(async (kind) =>
      brightness((await given(`${evidenceId}.0`, kind)).bytes),
    ),
  );
  expect([await brightness(before.bytes), ...after]).toEqual([255, 0, 0, 0]);
  expect((await given(`${evidenceId}.0`)).name).toBe('合影-遮挡.png');
});

test('a picture that cannot be read, and a sealed file, are not given out', async () => {
  const broken = await add('坏图.jpg', Buffer.from('ffd8ffe1ffff', 'hex'));
  const sealed = await add('名单.txt', Buffer.from('名单'));
  await call('evidence.protectFile', { evidenceId: sealed, seen: 0, changes: { isSealed: true } });
  const answers = await Promise.all(
    [broken, sealed].map((id) => host.workbench.locate(`${id}.0`, 'original')),
  );
  expect(answers.map((answer) => !answer.ok && answer.error.code)).toEqual([
    'picture-unreadable',
    'file-sealed',
  ]);
});
