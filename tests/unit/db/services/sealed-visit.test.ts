import { Readable } from 'node:stream';
import { beforeEach, expect, test } from 'vitest';
import type { Result } from '../../../../db/model/result.ts';
import { ingestStream } from '../../../../db/evidence/vault.ts';
import { makePhoto } from '../../../support/photos.ts';
import { setupWorkspace, type TestWorkspace } from '../../../support/workspace.ts';
import { readPage } from '../documents/record-sheet/sheet-builders.ts';

let workspace: TestWorkspace;
let visitId: string;
const refused = { ok: false, error: { code: 'visit-sealed' } };

beforeEach(async () => {
  workspace = await setupWorkspace({ planCodes: ['guilin-2022'] });
  const county = await workspace.do('organizations.get', { organization: '阳朔县' });
  const school = { nameZh: '示例小学', kind: 'primary-school', parentId: county.id } as const;
  const { organizationId } = await workspace.do('organizations.add', school);
  const about = {
    organizationId,
    plannedOn: '2025-05-20',
    kind: 'regular',
    purpose: 'follow-along',
  } as const;
  ({ visitId } = await workspace.do('visits.create', about));
});

async function waitingPhotos(...names: readonly string[]): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const name of names) {
    const options = { name, partName: name, maxBytes: 2 ** 20 };
    const taken = await ingestStream(workspace.path, Readable.from([await makePhoto(name)]), options);
    if (!taken.ok) throw new Error(taken.error.code);
    const { sha256, size, mediaType } = taken.value;
    const file = { sha256, size, mediaType, name: `${name}.jpg` };
    const added = await workspace.do('drafts.addFile', { call: 'inbox.file', subjectId: 'inbox', file });
    ids.push(added.file.fileId);
  }
  return ids;
}

async function amendments(): Promise<readonly unknown[]> {
  const visit = await workspace.do('visits.get', { visitId });
  return visit.amendments.map(({ field, before, after, reason }) => [field, before, after, reason]);
}

test('evidence that comes to a sealed visit or leaves it needs a reason and is told beside the seal', async () => {
  const [early = ''] = await waitingPhotos('red');
  const before = await workspace.do('inbox.file', { fileIds: [early], visitId });
  await workspace.do('visits.close', { visitId });
  const fileIds = [...(await waitingPhotos('blue', 'green'))];
  const [first = ''] = before.evidenceIds;

  const without: readonly Result<unknown>[] = [
    await workspace.try('inbox.file', { fileIds, visitId }),
    await workspace.try('evidence.trash', { evidenceId: first }),
    await workspace.try('inbox.restore', { evidenceIds: [first] }),
  ];
  expect(without).toMatchObject([refused, refused, refused]);
  expect((await workspace.do('evidence.list', { visitId })).total).toBe(1);

  const filed = await workspace.do('inbox.file', { fileIds, visitId, reason: '回来才导出照片' });
  await workspace.do('evidence.trash', { evidenceId: first, reason: '拍错了' });
  expect(await workspace.try('evidence.restore', { evidenceId: first })).toMatchObject(refused);
  await workspace.do('evidence.restore', { evidenceId: first, reason: '没拍错' });
  await workspace.do('inbox.restore', { evidenceIds: filed.evidenceIds, reason: '归错了' });
  expect(await amendments()).toEqual([
    ['evidence', '', '2', '回来才导出照片'],
    ['evidence', '1', '', '拍错了'],
    ['evidence', '', '1', '没拍错'],
    ['evidence', '2', '', '归错了'],
  ]);
  const { html } = await workspace.do('visits.sheet', { visitId });
  const said = readPage(html).flatMap((line) =>
    line.split('|').filter((cell) => /佐证材料 \d 件/.test(cell)),
  );
  expect(said).toEqual(['增加佐证材料 2 件', '移走佐证材料 1 件', '增加佐证材料 1 件', '移走佐证材料 2 件']);
  expect(await workspace.do('record.verify', {})).toMatchObject({ isClean: true });
});

test('a record brought back to a sealed visit needs a reason and is told as one that was taken away is', async () => {
  const { recordId } = await workspace.do('records.add', { visitId, kind: 'note', text: '查看公示栏' });
  await workspace.do('visits.close', { visitId });
  await workspace.do('records.withdraw', { recordId, reason: '记错' });
  expect(await workspace.try('records.restore', { recordId })).toMatchObject(refused);
  await workspace.do('records.restore', { recordId, reason: '没记错' });
  await workspace.do('records.restore', { recordId, reason: '已经在了' });
  expect(await amendments()).toEqual([
    ['record', recordId, '', '记错'],
    ['record', '', recordId, '没记错'],
  ]);
});

test('measures and forms are dropped by their codes too', async () => {
  await workspace.do('visits.addPart', { visitId, partNoun: 'form', part: 'roster-check' });
  const measures = async () =>
    (await workspace.do('visits.get', { visitId })).measures.map(({ code }) => code);
  expect(await measures()).toContain('G9.3');
  await workspace.do('visits.removePart', { visitId, partNoun: 'measure', part: 'G9.3' });
  await workspace.do('visits.removePart', { visitId, partNoun: 'form', part: 'roster-check' });
  const visit = await workspace.do('visits.get', { visitId });
  expect([await measures(), visit.forms.map(({ code }) => code)]).toEqual([
    expect.not.arrayContaining(['G9.3']),
    expect.not.arrayContaining(['roster-check']),
  ]);
});
