import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { CallInput } from '../../../../db/contract/calls.ts';
import { blobPath } from '../../../../db/evidence/vault.ts';
import { buildDocx } from '../../../support/documents.ts';
import { makePhoto } from '../../../support/photos.ts';
import { setupWorkspace, temporaryFolder, type TestWorkspace } from '../../../support/workspace.ts';

interface Piece {
  readonly name: string;
  readonly bytes: string | Buffer;
  readonly measureId?: string;
  readonly organizationId?: string;
  readonly caption?: string;
  readonly standsForOn?: string;
}

/** Takes a file in as evidence of G3.7; answers the new id. */
async function add(workspace: TestWorkspace, { name, bytes, ...about }: Piece): Promise<string> {
  const file = path.join(temporaryFolder(), name);
  writeFileSync(file, bytes);
  const added = await workspace.do('evidence.addPaths', { paths: [file], measureId: 'G3.7', ...about });
  return added.evidence[0]?.id ?? '';
}

async function namesOf(workspace: TestWorkspace, filter: CallInput<'evidence.list'>) {
  const { rows, total } = await workspace.do('evidence.list', filter);
  expect(total).toBe(rows.length);
  return rows.flatMap(({ files }) => files.map(({ name }) => name)).toSorted();
}

test('evidence is found by plan, measure, unit, kind, words, days and by what it lacks', async () => {
  const workspace = await setupWorkspace();
  const photo = await makePhoto('#123456');
  await add(workspace, { name: '教室.jpg', bytes: photo, organizationId: '秀峰区', caption: '三年级教室' });
  await add(workspace, { name: '教室2.jpg', bytes: photo, measureId: 'G3.5', standsForOn: '2025-03-01' });
  await add(workspace, { name: '通知.docx', bytes: await buildDocx(''), standsForOn: '2025-05-01' });
  const loose = await add(workspace, { name: '说明.TXT', bytes: '文字' });
  await workspace.do('evidence.unlink', { evidenceId: loose, measureId: 'G3.7' });
  const { rows } = await workspace.do('evidence.list', {});
  const at = rows[0]?.recordedAtMs ?? 0;

  const found = [
    await namesOf(workspace, { plan: 'xinzhou-reform' }),
    await namesOf(workspace, { plan: 'guilin-2022' }),
    await namesOf(workspace, { measureId: 'G3.5' }),
    await namesOf(workspace, { organizationId: '秀峰区' }),
    await namesOf(workspace, { kind: 'picture' }),
    await namesOf(workspace, { kind: 'document' }),
    await namesOf(workspace, { kind: 'other' }),
    await namesOf(workspace, { text: '三年级' }),
    await namesOf(workspace, { text: '.txt' }),
    await namesOf(workspace, { standsForFrom: '2025-03-01', standsForTo: '2025-04-30' }),
    await namesOf(workspace, { recordedFromMs: at + 1 }),
    await namesOf(workspace, { recordedBeforeMs: at + 1, kind: 'text' }),
    await namesOf(workspace, { isWithoutMeasure: true }),
    await namesOf(workspace, { isDuplicate: true }),
    await namesOf(workspace, { isTrashed: true }),
  ];
  expect(found).toEqual([
    [],
    ['教室.jpg', '教室2.jpg', '通知.docx'],
    ['教室2.jpg'],
    ['教室.jpg'],
    ['教室.jpg', '教室2.jpg'],
    ['通知.docx'],
    [],
    ['教室.jpg'],
    ['说明.TXT'],
    ['教室2.jpg'],
    [],
    ['说明.TXT'],
    ['说明.TXT'],
    ['教室.jpg', '教室2.jpg'],
    [],
  ]);
  const second = await workspace.do('evidence.list', { limit: 1, offset: 1 });
  expect([second.total, second.rows]).toEqual([4, [rows[1]]]);
});

test('one piece of evidence tells its files, where else they stand, and every measure it belongs to', async () => {
  const workspace = await setupWorkspace();
  const photo = await makePhoto('#123456');
  const first = await add(workspace, { name: '教室.jpg', bytes: photo, caption: '三年级教室' });
  const twin = await add(workspace, { name: '副本.jpg', bytes: photo });
  await workspace.do('evidence.link', { evidenceId: first, measureId: 'G3.5' });
  await workspace.do('evidence.link', { evidenceId: first, measureId: 'G3.5' });
  const found = await workspace.do('evidence.get', { evidenceId: first });
  expect(found.measures.map(({ code }) => code).toSorted()).toEqual(['G3.5', 'G3.7']);
  expect(found.files).toEqual([
    {
      fileId: `${first}.0`,
      protection: 'none',
      mask: null,
      purpose: '',
      retainUntilOn: null,
      isSealed: false,
      accesses: [],
      name: '教室.jpg',
      size: photo.length,
      mediaType: 'image/jpeg',
      kind: 'picture',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      state: 'sound',
      picture: { widthPx: 64, heightPx: 64, takenAt: null, orientation: 1 },
      duplicates: [{ evidenceId: twin, caption: '', name: '副本.jpg' }],
    },
  ]);
});

test('a link that was taken away can be given again, and the record stays sound', async () => {
  const workspace = await setupWorkspace();
  const evidenceId = await add(workspace, { name: '一.txt', bytes: '一' });
  for (let round = 0; round < 2; round += 1) {
    await workspace.do('evidence.unlink', { evidenceId, measureId: 'G3.7' });
    expect(await namesOf(workspace, { measureId: 'G3.7' })).toEqual([]);
    await workspace.do('evidence.link', { evidenceId, measureId: 'G3.7' });
    expect(await namesOf(workspace, { measureId: 'G3.7' })).toEqual(['一.txt']);
  }
  expect((await workspace.do('record.verify', {})).problems).toEqual([]);
});

test('what is in the trash counts nowhere, cannot be changed, loses nothing and comes back whole', async () => {
  const workspace = await setupWorkspace();
  const evidenceId = await add(workspace, { name: '一.txt', bytes: '一', caption: '说明' });
  const before = await workspace.do('evidence.get', { evidenceId });
  await workspace.do('evidence.trash', { evidenceId, reason: '重复' });
  expect([await namesOf(workspace, {}), await namesOf(workspace, { isTrashed: true })]).toEqual([
    [],
    ['一.txt'],
  ]);
  const refused = await Promise.all([
    workspace.try('evidence.trash', { evidenceId }),
    workspace.try('evidence.update', { evidenceId, seen: before.seen, changes: { caption: '别的' } }),
    workspace.try('evidence.link', { evidenceId, measureId: 'G3.5' }),
    workspace.try('evidence.unlink', { evidenceId, measureId: 'G3.7' }),
  ]);
  expect(refused.map((answer) => (answer.ok ? 'done' : answer.error.code))).toEqual(
    Array.from({ length: 4 }, () => 'evidence-in-trash'),
  );
  const { path: blob } = await workspace.do('files.locate', { fileId: `${evidenceId}.0` });
  expect(blob).toContain(before.files[0]?.sha256);

  await workspace.do('evidence.restore', { evidenceId });
  await workspace.do('evidence.restore', { evidenceId });
  const { seen: _, ...after } = await workspace.do('evidence.get', { evidenceId });
  expect({ ...after, seen: before.seen }).toEqual(before);
  expect((await workspace.do('record.verify', {})).problems).toEqual([]);
});

test('files that are gone, changed or named by nothing are told, and nothing of it is mended in silence', async () => {
  const workspace = await setupWorkspace();
  const ids = [
    await add(workspace, { name: '没了.txt', bytes: '没了' }),
    await add(workspace, { name: '改了.txt', bytes: '改了' }),
    await add(workspace, { name: '还在.txt', bytes: '还在' }),
  ];
  const hashes: string[] = [];
  for (const evidenceId of ids) {
    const { files } = await workspace.do('evidence.get', { evidenceId });
    hashes.push(files[0]?.sha256 ?? '');
  }
  rmSync(blobPath(workspace.path, hashes[0] ?? ''));
  writeFileSync(blobPath(workspace.path, hashes[1] ?? ''), '改了很多');
  const orphan = 'cd'.repeat(32);
  mkdirSync(path.dirname(blobPath(workspace.path, orphan)), { recursive: true });
  writeFileSync(blobPath(workspace.path, orphan), 'abc');

  const state = await workspace.do('files.state', {});
  expect({
    ...state,
    missing: state.missing.map(({ name, state: found }) => `${name} ${found}`).toSorted(),
  }).toEqual({
    missing: ['改了.txt damaged', '没了.txt missing'],
    missingTotal: 2,
    unclaimedTotal: 1,
    unclaimedBytes: 3,
    unclaimed: [`evidence/cd/${orphan}`],
  });
  const states = [];
  for (const evidenceId of ids) {
    states.push((await workspace.do('evidence.get', { evidenceId })).files[0]?.state);
  }
  expect(states).toEqual(['missing', 'damaged', 'sound']);
});

test('the words of a stored document are given as text, as many as are asked for', async () => {
  const workspace = await setupWorkspace();
  const body = '<w:p><w:r><w:t>关于开展督导的通知</w:t></w:r></w:p>';
  const id = await add(workspace, { name: '通知.docx', bytes: await buildDocx(body) });
  const photo = await add(workspace, { name: '图.jpg', bytes: await makePhoto('#123456') });
  expect([
    await workspace.do('files.text', { fileId: `${id}.0` }),
    await workspace.do('files.text', { fileId: `${id}.0`, limit: 4 }),
    await workspace.try('files.text', { fileId: `${photo}.0` }),
    await workspace.try('files.text', { fileId: 'unknown' }),
  ]).toEqual([
    { text: '关于开展督导的通知', isTruncated: false },
    { text: '关于开展', isTruncated: true },
    { ok: false, error: { code: 'file-text-refused', details: { file: '图.jpg', reason: 'not-text' } } },
    { ok: false, error: { code: 'file-not-found', details: { file: 'unknown' } } },
  ]);
});
