import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { blobPath } from '../../../../db/evidence/vault.ts';
import { captionField } from '../../../../db/model/caption-field.ts';
import { inboxPlace } from '../../../../db/model/inbox.ts';
import { makePhoto, makeTimedPhoto, writePhoto } from '../../../support/photos.ts';
import { setupWorkspace, temporaryFolder, type TestWorkspace } from '../../../support/workspace.ts';

const day = '2025-05-20';

/** When it is that time of the day here, as a laptop's clock says it. */
function atMs(hours: number, minutes = 0): number {
  return new Date(2025, 4, 20, hours, minutes).getTime();
}

async function addVisit(workspace: TestWorkspace, unit: string, hours?: readonly [number, number]) {
  const planned = { organizationId: unit, plannedOn: day, kind: 'regular', purpose: 'follow-along' } as const;
  const { visitId, arrival } = await workspace.do('visits.create', planned);
  if (!hours) return visitId;
  const changes = { arrivedAtMs: atMs(hours[0]), leftAtMs: atMs(hours[1]) };
  await workspace.do('visits.update', { visitId, seen: arrival, changes });
  return visitId;
}

/** A folder of photos, named by the times at which they were taken. */
async function card(times: readonly string[]): Promise<string> {
  const folder = temporaryFolder();
  for (const [at, time] of times.entries()) {
    const colour = `#${(at + 16).toString(16)}4466`;
    writeFileSync(
      path.join(folder, `${time.replace(':', '')}.jpg`),
      await makeTimedPhoto(colour, `${day}T${time}:00`),
    );
  }
  return folder;
}

async function listed(workspace: TestWorkspace, visitId?: string) {
  const { groups } = await workspace.do('inbox.list', visitId === undefined ? {} : { visitId });
  return groups.map(({ visit, from, to, files }) => ({
    visit: visit?.organizationName ?? null,
    from: from?.slice(11, 16) ?? null,
    to: to?.slice(11, 16) ?? null,
    names: files.map(({ name }) => name),
  }));
}

async function begin() {
  const workspace = await setupWorkspace({ planCodes: ['guilin-2022'], isWithSample: true });
  const { rows } = await workspace.do('organizations.list', { text: '区' });
  const [first, second] = rows;
  if (!first || !second) throw new Error('no units');
  const visits = [
    await addVisit(workspace, first.id, [9, 11]),
    await addVisit(workspace, second.id, [14, 16]),
  ] as const;
  return { workspace, visits, units: [first.nameZh, second.nameZh] as const };
}

test('pictures of a camera card are suggested for the visits during which they were taken', async () => {
  const { workspace, visits, units } = await begin();
  const folder = await card(['09:10', '08:15', '15:30', '18:30', '12:30']);
  mkdirSync(path.join(folder, 'DCIM'));
  await writePhoto(path.join(folder, 'DCIM'), '无时间.jpg', '#00ff00');
  const taken = await workspace.do('inbox.addPaths', { paths: [folder] });
  expect([taken.files.length, taken.skipped]).toEqual([6, 0]);
  expect(await listed(workspace)).toEqual([
    { visit: null, from: '18:30', to: '18:30', names: ['1830.jpg'] },
    { visit: units[1], from: '15:30', to: '15:30', names: ['1530.jpg'] },
    { visit: null, from: '12:30', to: '12:30', names: ['1230.jpg'] },
    { visit: units[0], from: '08:15', to: '09:10', names: ['0815.jpg', '0910.jpg'] },
    { visit: null, from: null, to: null, names: ['无时间.jpg'] },
  ]);
  expect(await listed(workspace, visits[1])).toEqual([
    { visit: units[1], from: '15:30', to: '15:30', names: ['1530.jpg'] },
  ]);
  expect(await workspace.try('inbox.list', { visitId: 'nowhere' })).toMatchObject({
    error: { code: 'visit-not-found' },
  });
  expect(await workspace.do('record.verify', {})).toMatchObject({ isClean: true });
});

test('filing makes one piece of each picture, of the visit and several measures, and can be taken back', async () => {
  const { workspace, visits } = await begin();
  const folder = await card(['09:10', '09:20']);
  const before = readFileSync(path.join(folder, '0910.jpg'));
  await workspace.do('inbox.addPaths', { paths: [folder] });
  const files = (await workspace.do('inbox.list', {})).groups.flatMap((group) => group.files);
  const [first, second] = files;
  if (!first || !second) throw new Error('nothing waits');
  await workspace.do('drafts.put', { ...inboxPlace, field: captionField(first.fileId), value: '三年级教室' });
  const captions = { [first.fileId]: '三年级教室' };
  const fileIds = [first.fileId, second.fileId];

  const refused = await workspace.try('inbox.file', {
    fileIds,
    visitId: visits[0],
    measureIds: ['G3.7', 'none'],
  });
  expect(refused).toMatchObject({
    ok: false,
    error: { code: 'measure-not-found', details: { measure: 'none' } },
  });
  expect((await workspace.do('inbox.list', {})).total).toBe(2);

  const filed = await workspace.do('inbox.file', {
    fileIds,
    visitId: visits[0],
    measureIds: ['G3.7', 'G3.5'],
    captions,
  });
  const { rows, total } = await workspace.do('evidence.list', { visitId: visits[0] });
  expect([total, (await workspace.do('inbox.list', {})).total]).toEqual([2, 0]);
  expect(
    rows
      .map(({ caption, standsForOn, measureCodes, takenAt, files: [file] }) => ({
        caption,
        standsForOn,
        measureCodes: measureCodes.toSorted(),
        takenAt,
        name: file?.name,
      }))
      .toSorted((a, b) => (String(a.name) < String(b.name) ? -1 : 1)),
  ).toEqual([
    {
      caption: '三年级教室',
      standsForOn: day,
      measureCodes: ['G3.5', 'G3.7'],
      takenAt: `${day}T09:10:00`,
      name: '0910.jpg',
    },
    {
      caption: '',
      standsForOn: day,
      measureCodes: ['G3.5', 'G3.7'],
      takenAt: `${day}T09:20:00`,
      name: '0920.jpg',
    },
  ]);
  expect((await workspace.do('evidence.list', { visitId: visits[1] })).total).toBe(0);
  expect((await workspace.do('drafts.get', inboxPlace)).fields).toEqual([]);

  const restored = await workspace.do('inbox.restore', { evidenceIds: filed.evidenceIds });
  const waiting = (await workspace.do('inbox.list', {})).groups.flatMap((group) => group.files);
  expect(waiting.map(({ fileId, name, caption, takenAt }) => [fileId, name, caption, takenAt])).toEqual([
    [restored.fileIds[0], '0910.jpg', '三年级教室', `${day}T09:10:00`],
    [restored.fileIds[1], '0920.jpg', '', `${day}T09:20:00`],
  ]);
  expect((await workspace.do('evidence.list', { isTrashed: true })).total).toBe(2);
  expect(await workspace.try('inbox.restore', { evidenceIds: filed.evidenceIds })).toMatchObject({
    error: { code: 'evidence-in-trash' },
  });
  const kept = await workspace.do('files.locate', { fileId: restored.fileIds[0] ?? '' });
  expect(readFileSync(kept.path).equals(before)).toBe(true);
  expect(await workspace.do('record.verify', {})).toMatchObject({ isClean: true });
});

test('what was masked or sealed after it was filed does not wait again unprotected', async () => {
  const { workspace, visits } = await begin();
  const taken = await workspace.do('inbox.addPaths', { paths: [await card(['09:10'])] });
  expect(taken.files).toHaveLength(1);
  const [file] = (await workspace.do('inbox.list', {})).groups.flatMap(({ files }) => files);
  const { evidenceIds, arrival } = await workspace.do('inbox.file', {
    fileIds: [file?.fileId ?? ''],
    visitId: visits[0],
  });
  const [evidenceId = ''] = evidenceIds;
  await workspace.do('evidence.protectFile', { evidenceId, seen: arrival, changes: { isSealed: true } });
  expect(await workspace.try('inbox.restore', { evidenceIds })).toMatchObject({
    error: { code: 'file-sealed', details: { file: '0910.jpg' } },
  });
  expect((await workspace.do('evidence.list', { visitId: visits[0] })).total).toBe(1);
});

test('the same bytes are noticed among waiting files and evidence; what is discarded comes back', async () => {
  const { workspace, visits } = await begin();
  const folder = temporaryFolder();
  const [one, copy, other] = ['一.jpg', '副本.jpg', '二.jpg'].map((name) => path.join(folder, name));
  writeFileSync(one ?? '', await makePhoto('#123456'));
  writeFileSync(other ?? '', await makePhoto('#654321'));
  await workspace.do('inbox.addPaths', { paths: [one ?? '', other ?? ''] });
  writeFileSync(copy ?? '', await makePhoto('#123456'));
  const again = await workspace.do('inbox.addPaths', { paths: [copy ?? ''] });
  expect(again.files.map(({ state }) => state)).toEqual(['waiting']);

  const [first] = (await workspace.do('inbox.list', {})).groups.flatMap(({ files }) => files);
  const { sha256 } = await workspace.do('files.locate', { fileId: first?.fileId ?? '' });
  const file = { sha256, size: first?.size ?? 0, mediaType: 'image/jpeg', name: '拖入.jpg' };
  const dropped = await workspace.do('drafts.addFile', { ...inboxPlace, file });
  expect(await duplicates(workspace)).toEqual({ '一.jpg': null, '二.jpg': null, '拖入.jpg': '一.jpg' });

  await workspace.do('inbox.file', {
    fileIds: [first?.fileId ?? ''],
    visitId: visits[0],
    captions: { [first?.fileId ?? '']: '校门' },
  });
  expect(await duplicates(workspace)).toEqual({ '二.jpg': null, '拖入.jpg': '校门' });
  await workspace.do('drafts.discardFile', { fileId: dropped.file.fileId });
  expect(await duplicates(workspace)).toEqual({ '二.jpg': null });
  await workspace.do('drafts.restoreFile', { fileId: dropped.file.fileId });
  expect(await duplicates(workspace)).toEqual({ '二.jpg': null, '拖入.jpg': '校门' });

  rmSync(blobPath(workspace.path, sha256));
  expect(await workspace.try('inbox.file', { fileIds: [dropped.file.fileId] })).toMatchObject({
    error: { code: 'file-damaged' },
  });
});

async function duplicates(workspace: TestWorkspace): Promise<Readonly<Record<string, string | null>>> {
  const { groups } = await workspace.do('inbox.list', {});
  return Object.fromEntries(
    groups.flatMap(({ files }) => files.map(({ name, duplicateOf }) => [name, duplicateOf?.name ?? null])),
  );
}
