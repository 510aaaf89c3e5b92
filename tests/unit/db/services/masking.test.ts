import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { blobPath } from '../../../../db/evidence/vault.ts';
import { cameraPhoto } from '../../../support/camera-photos.ts';
import { buildDocx } from '../../../support/documents.ts';
import {
  openTestWorkspace,
  setupWorkspace,
  temporaryFolder,
  type TestWorkspace,
} from '../../../support/workspace.ts';

const leftHalf = { x: 0, y: 0, width: 0.5, height: 1 };
const all = { x: 0, y: 0, width: 1, height: 1 };

async function add(workspace: TestWorkspace, name: string, bytes: Buffer): Promise<string> {
  const file = path.join(temporaryFolder(), name);
  writeFileSync(file, bytes);
  const added = await workspace.do('evidence.addPaths', { paths: [file], measureId: 'G3.7' });
  return added.evidence[0]?.id ?? '';
}

async function setup() {
  const workspace = await setupWorkspace();
  const photo = await cameraPhoto('jpeg');
  return { workspace, photo, evidenceId: await add(workspace, '课堂.jpg', photo) };
}

/** What an ordinary file id gives out. */
async function shown(workspace: TestWorkspace, fileId: string) {
  const { path: file, name, isOriginal } = await workspace.do('files.locate', { fileId });
  const { channels } = await sharp(file).stats();
  return { name, isOriginal, mean: Math.round(channels[0]?.mean ?? 0) };
}

test('a mask takes the place of its picture, the newest that stands counts, and taking it away brings back the former', async () => {
  const { workspace, photo, evidenceId } = await setup();
  const fileId = `${evidenceId}.0`;
  expect(await shown(workspace, fileId)).toMatchObject({ name: '课堂.jpg' });
  const first = await workspace.do('evidence.mask', { evidenceId, boxes: [leftHalf] });
  const half = await shown(workspace, fileId);
  expect([half.name, half.isOriginal, half.mean < 80]).toEqual(['课堂-遮挡.jpg', false, true]);
  const second = await workspace.do('evidence.mask', { evidenceId, boxes: [all] });
  expect((await shown(workspace, second.fileId)).mean).toBe(0);

  const detail = await workspace.do('evidence.get', { evidenceId });
  expect(detail.files[0]).toMatchObject({
    fileId: second.fileId,
    name: '课堂-遮挡.jpg',
    protection: 'masked',
    mask: { id: second.maskId, boxes: [all] },
    state: 'sound',
    picture: { widthPx: 80, heightPx: 60, takenAt: '2025-05-18T09:12:03' },
  });
  await workspace.do('evidence.removeMask', { maskId: second.maskId, reason: '框得太大' });
  expect(await shown(workspace, fileId)).toEqual(half);
  await workspace.do('evidence.restoreMask', { maskId: second.maskId });
  expect((await shown(workspace, fileId)).mean).toBe(0);
  for (const { maskId } of [first, second]) {
    await workspace.do('evidence.removeMask', { maskId, reason: '误操作' });
  }
  const { rows } = await workspace.do('evidence.list', {});
  expect(rows[0]?.files).toMatchObject([{ fileId, name: '课堂.jpg', protection: 'none' }]);
  const { path: original, sha256 } = await workspace.do('files.locate', { fileId });
  expect(original).toBe(blobPath(workspace.path, sha256));
  expect(readFileSync(original)).toEqual(photo);
  expect(await workspace.do('record.verify', {})).toMatchObject({
    isClean: true,
    files: 3,
    unclaimedFiles: 0,
  });
});

test('an original is seen only after it is recorded who sees it and why, and only in the same run', async () => {
  const { workspace, photo, evidenceId } = await setup();
  await workspace.do('evidence.mask', { evidenceId, boxes: [all] });
  const { fileId, name } = await workspace.do('evidence.openOriginal', { evidenceId, reason: ' 核对人数 ' });
  const located = await workspace.do('files.locate', { fileId });
  expect([name, located.isOriginal]).toEqual(['课堂.jpg', true]);
  expect(readFileSync(located.path)).toEqual(photo);
  const { files } = await workspace.do('evidence.get', { evidenceId });
  expect(files[0]?.accesses).toMatchObject([{ actorName: '测试员甲', reason: '核对人数' }]);
  const history = await workspace.do('history.list', { subjectId: evidenceId });
  expect(history.rows.map(({ intent, partName, actorName }) => [intent, partName, actorName])).toEqual([
    ['evidence.openOriginal', '核对人数', '测试员甲'],
    ['evidence.mask', '', '测试员甲'],
    ['evidence.add', '', '测试员甲'],
  ]);

  const [accessId = '', signature = ''] = fileId.split('.');
  const guesses = [
    accessId,
    `${accessId}.${'0'.repeat(32)}`,
    `${accessId}.${'é'.repeat(32)}`,
    `x.${signature}`,
  ];
  for (const guess of guesses) {
    expect(await workspace.try('files.locate', { fileId: guess })).toMatchObject({
      error: { code: 'file-not-found' },
    });
  }
  await workspace.close();
  const later = await openTestWorkspace(
    workspace.path,
    { ...workspace.deps, grantKey: 'of another run' },
    workspace.clock,
  );
  expect(await later.try('files.locate', { fileId })).toMatchObject({ error: { code: 'file-not-found' } });
  expect(await later.do('record.verify', {})).toMatchObject({ isClean: true });
});

test('purpose, retention and a seal are edited one by one; a sealed file is neither given out nor found by its words', async () => {
  const workspace = await setupWorkspace();
  const paragraph = '<w:p><w:r><w:t>留守儿童花名册</w:t></w:r></w:p>';
  const evidenceId = await add(workspace, '花名册.docx', await buildDocx(paragraph));
  for (let round = 0; round < 4; round += 1) await workspace.do('search.update', {});
  const find = async () => (await workspace.do('search.find', { text: '留守儿童' })).hits.length;
  expect(await find()).toBe(1);

  const { seen } = await workspace.do('evidence.get', { evidenceId });
  const place = { evidenceId, fileIndex: 0, seen };
  await workspace.do('evidence.protectFile', { ...place, changes: { purpose: '核对资助名单' } });
  const next = (await workspace.do('evidence.get', { evidenceId })).seen;
  const changes = { retainUntilOn: '2027-08-31', isSealed: true } as const;
  await workspace.do('evidence.protectFile', { ...place, seen: next, changes });
  expect((await workspace.do('evidence.get', { evidenceId })).files[0]).toMatchObject({
    purpose: '核对资助名单',
    ...changes,
    protection: 'sealed',
  });
  for (const name of ['files.locate', 'files.text'] as const) {
    expect(await workspace.try(name, { fileId: `${evidenceId}.0` })).toMatchObject({
      error: { code: 'file-sealed', details: { file: '花名册.docx' } },
    });
  }
  expect(await find()).toBe(0);
  const { fileId } = await workspace.do('evidence.openOriginal', { evidenceId, reason: '核对' });
  expect((await workspace.do('files.text', { fileId })).text).toBe('留守儿童花名册');
});

test('what cannot be masked is refused and leaves nothing behind', async () => {
  const { workspace, evidenceId } = await setup();
  const broken = await add(workspace, '坏图.jpg', Buffer.from('ffd8ffe0', 'hex'));
  const boxes = [all];
  const codes = [];
  for (const ask of [
    workspace.try('evidence.mask', { evidenceId: broken, boxes }),
    workspace.try('evidence.mask', { evidenceId, fileIndex: 1, boxes }),
    workspace.try('evidence.mask', { evidenceId: 'x', boxes }),
    workspace.try('evidence.removeMask', { maskId: 'x', reason: '无' }),
    workspace.try('evidence.openOriginal', { evidenceId, fileIndex: 7, reason: '看' }),
    workspace.try('evidence.protectFile', { evidenceId, fileIndex: 7, seen: 0, changes: {} }),
  ]) {
    const answer = await ask;
    codes.push(answer.ok ? 'ok' : answer.error.code);
  }
  expect(codes).toEqual([
    'picture-unreadable',
    'file-not-found',
    'evidence-not-found',
    'mask-not-found',
    'file-not-found',
    'file-not-found',
  ]);
  await workspace.do('evidence.trash', { evidenceId });
  expect(await workspace.try('evidence.mask', { evidenceId, boxes })).toMatchObject({
    error: { code: 'evidence-in-trash' },
  });
  expect(await workspace.do('record.verify', {})).toMatchObject({ isClean: true, unclaimedFiles: 0 });
});

test('a masked copy that is gone is told of, and nothing of the original is shown in its place', async () => {
  const { workspace, evidenceId } = await setup();
  await workspace.do('evidence.mask', { evidenceId, boxes: [all] });
  const { path: copy } = await workspace.do('files.locate', { fileId: `${evidenceId}.0` });
  rmSync(copy);
  expect((await workspace.do('evidence.get', { evidenceId })).files[0]?.state).toBe('missing');
  expect((await workspace.do('files.state', {})).missing).toEqual([
    { evidenceId, caption: '', name: '课堂-遮挡.jpg', state: 'missing' },
  ]);
  expect((await workspace.do('record.verify', {})).problems).toMatchObject([
    { code: 'evidence-file-missing', details: { claimant: `evidence ${evidenceId}` } },
  ]);
  expect((await workspace.do('files.locate', { fileId: `${evidenceId}.0` })).path).toBe(copy);
});
