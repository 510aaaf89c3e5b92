import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { blobPath } from '../../../../db/evidence/vault.ts';
import { makePhoto, writePhoto } from '../../../support/photos.ts';
import { setupWorkspace, temporaryFolder, type TestWorkspace } from '../../../support/workspace.ts';
import { ingestStream } from '../../../../db/evidence/vault.ts';
import { Readable } from 'node:stream';

async function dropFile(workspace: TestWorkspace, subjectId: string, name: string, colour: string) {
  const photo = await makePhoto(colour);
  const options = { name, partName: workspace.deps.ids.next(), maxBytes: 1_000_000 };
  const stored = await ingestStream(workspace.path, Readable.from([photo]), options);
  if (!stored.ok) throw new Error('not ingested');
  const { isKnown: _, ...file } = stored.value;
  return workspace.do('drafts.addFile', { call: 'progress.add', subjectId, file: { ...file, name } });
}

test('dropped photos wait as drafts, then become evidence of the entry and of its measure in one step', async () => {
  const workspace = await setupWorkspace();
  const measure = await workspace.do('measures.get', { measure: 'G3.7' });
  const organizationId = measure.cells[0]?.organizationId ?? '';
  const place = { call: 'progress.add', subjectId: measure.id };
  const first = await dropFile(workspace, measure.id, '教室.jpg', '#111111');
  const second = await dropFile(workspace, measure.id, '机房.jpg', '#222222');
  const twice = await dropFile(workspace, measure.id, '教室 (1).jpg', '#111111');
  await workspace.do('drafts.put', { ...place, field: 'note', value: '两间都看了' });
  await workspace.do('drafts.discardFile', { fileId: twice.file.fileId });
  expect([first.isKnown, twice.isKnown]).toEqual([false, true]);

  const recorded = await workspace.do('progress.add', {
    measureId: measure.id,
    organizationId,
    status: 'on-track',
    percent: 60,
    note: '两间都看了',
    checkedOn: '2025-05-19',
    fileIds: [first.file.fileId, second.file.fileId],
    captions: { [first.file.fileId]: '三年级教室' },
  });
  const listed = await workspace.do('evidence.list', { measureId: measure.id });
  expect(
    listed.rows
      .map(({ caption, standsForOn, files, progressIds, measureCodes }) => ({
        caption,
        standsForOn,
        names: files.map(({ name }) => name),
        progressIds,
        measureCodes,
      }))
      .toSorted((a, b) => (a.names.join() < b.names.join() ? -1 : 1)),
  ).toEqual(
    [
      {
        caption: '三年级教室',
        standsForOn: '2025-05-19',
        names: ['教室.jpg'],
        progressIds: [recorded.progressId],
        measureCodes: ['G3.7'],
      },
      {
        caption: '',
        standsForOn: '2025-05-19',
        names: ['机房.jpg'],
        progressIds: [recorded.progressId],
        measureCodes: ['G3.7'],
      },
    ].toSorted((a, b) => (a.names.join() < b.names.join() ? -1 : 1)),
  );
  expect(await workspace.do('drafts.get', place)).toEqual({ fields: [], files: [] });
  expect((await workspace.do('record.verify', {})).problems).toEqual([]);
});

test('a discarded file can be brought back', async () => {
  const workspace = await setupWorkspace();
  const dropped = await dropFile(workspace, 'm1', '门口.jpg', '#333333');
  await workspace.do('drafts.discardFile', { fileId: dropped.file.fileId });
  expect((await workspace.do('drafts.get', { call: 'progress.add', subjectId: 'm1' })).files).toEqual([]);
  await workspace.do('drafts.restoreFile', { fileId: dropped.file.fileId });
  expect((await workspace.do('drafts.get', { call: 'progress.add', subjectId: 'm1' })).files).toEqual([
    dropped.file,
  ]);
});

test('an entry whose photo is unknown is not recorded, not even half', async () => {
  const workspace = await setupWorkspace();
  const measure = await workspace.do('measures.get', { measure: 'G3.7' });
  const known = await dropFile(workspace, measure.id, '甲.jpg', '#444444');
  const answer = await workspace.try('progress.add', {
    measureId: measure.id,
    organizationId: measure.cells[0]?.organizationId ?? '',
    status: 'done',
    percent: null,
    note: '',
    checkedOn: '2025-05-19',
    fileIds: [known.file.fileId, 'unknown'],
  });
  expect(answer).toEqual({ ok: false, error: { code: 'file-not-found', details: { file: 'unknown' } } });
  expect((await workspace.do('progress.list', {})).rows).toEqual([]);
  expect((await workspace.do('drafts.get', { call: 'progress.add', subjectId: measure.id })).files).toEqual([
    known.file,
  ]);
});

test('a dropped photo whose bytes are gone is told before anything is recorded', async () => {
  const workspace = await setupWorkspace();
  const measure = await workspace.do('measures.get', { measure: 'G3.7' });
  const dropped = await dropFile(workspace, measure.id, '甲.jpg', '#888888');
  const { path: blob } = await workspace.do('files.locate', { fileId: dropped.file.fileId });
  writeFileSync(blob, '');
  const answer = await workspace.try('evidence.add', {
    fileIds: [dropped.file.fileId],
    measureId: measure.id,
  });
  expect(answer).toEqual({ ok: false, error: { code: 'file-damaged', details: { file: '甲.jpg' } } });
  expect((await workspace.do('evidence.list', {})).rows).toEqual([]);
});

test('files of this machine go in by path; the original bytes can be located by their id', async () => {
  const workspace = await setupWorkspace();
  const folder = temporaryFolder();
  const paths = [
    await writePhoto(folder, '一.jpg', '#555555'),
    await writePhoto(folder, '二.jpg', '#666666'),
  ];
  const added = await workspace.do('evidence.addPaths', {
    paths,
    measureId: 'G3.7',
    organizationId: '秀峰区',
    caption: '操场',
  });
  const [row] = (await workspace.do('evidence.list', { measureId: 'G3.7' })).rows;
  const found = await workspace.do('files.locate', { fileId: row?.files[0]?.fileId ?? '' });
  expect(added.evidence.map(({ name, isKnown }) => [name, isKnown])).toEqual([
    ['一.jpg', false],
    ['二.jpg', false],
  ]);
  expect([row?.organizationName, row?.caption]).toEqual(['秀峰区', '操场']);
  expect(found.path).toBe(blobPath(workspace.path, found.sha256));
  expect(paths.some((file) => readFileSync(file).equals(readFileSync(found.path)))).toBe(true);
});

test('the words about evidence can be changed, the files cannot', async () => {
  const workspace = await setupWorkspace();
  const paths = [await writePhoto(temporaryFolder(), '一.jpg', '#777777')];
  const added = await workspace.do('evidence.addPaths', { paths, measureId: 'G3.7' });
  const { seen } = await workspace.do('evidence.list', {});
  const changes = { caption: '新机房', standsForOn: '2025-05-01' };
  await workspace.do('evidence.update', { evidenceId: added.evidence[0]?.id ?? '', seen, changes });
  const [row] = (await workspace.do('evidence.list', {})).rows;
  expect([row?.caption, row?.standsForOn, row?.files.length]).toEqual(['新机房', '2025-05-01', 1]);
});
