import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listBlobs, vaultPath } from '../../db/evidence/vault.ts';
import { startHost, type FaultHost } from './fault-host.ts';
import { reportStories } from './fault-row.ts';
import { entryInput, makeWorkspace, noticesOf } from './fault-workspace.ts';
import { createRandom } from './random.ts';

reportStories(
  'a file dropped and not recorded, an upload killed or broken off',
  'the real host over HTTP, kill -9 in the middle of an upload',
);

const photo = createRandom(1).bytes(50_000);
const photoHash = createHash('sha256').update(photo).digest('hex');

test('a file dropped but not yet recorded waits after kill -9 in the same place, and can be recorded', async () => {
  const workspace = await makeWorkspace();
  const { path, settings, host, measureId } = workspace;
  const place = { call: 'progress.add', subjectId: measureId };
  const put = await host.putFile(measureId, '操场.jpg', photo);
  if (!put.ok) throw new Error(put.error.code);
  const { fileId } = put.value.file;
  await host.kill();

  const again = await startHost(path, settings);
  expect(await noticesOf(again)).toEqual(['unclean-stop', 'files-waiting']);
  expect((await again.do('drafts.get', place)).files).toEqual([put.value.file]);
  expect(await again.hashOfFile(fileId)).toBe(photoHash);

  await again.do('progress.add', { ...entryInput(workspace, '有照片'), fileIds: [fileId] });
  const { rows } = await again.do('progress.list', {});
  const [file] = rows.flatMap(({ evidence }) => evidence.flatMap(({ files }) => files));
  expect(file).toMatchObject({ name: '操场.jpg', size: photo.length });
  expect(await again.hashOfFile(file?.fileId ?? '')).toBe(photoHash);
  expect((await again.do('drafts.get', place)).files).toEqual([]);
  expect(await again.do('record.verify', {})).toMatchObject({
    problems: [],
    waitingFiles: 0,
    unclaimedFiles: 0,
  });
});

test('an upload that kill -9 interrupts is never acknowledged, and its part file is gone after the start', async () => {
  const { path, settings, host, measureId } = await makeWorkspace();
  const upload = startUpload(host, measureId, photo);
  await expect.poll(() => partsOf(path)).toHaveLength(1);
  await host.kill();
  expect(await upload.answer).toBeNull();
  expect(partsOf(path)).toHaveLength(1);

  const again = await startHost(path, settings);
  expect(partsOf(path)).toEqual([]);
  expect(await listBlobs(path)).toEqual([]);
  expect(await noticesOf(again)).toEqual(['unclean-stop']);
  expect((await again.do('record.verify', {})).problems).toEqual([]);
});

test('an upload that the page breaks off leaves nothing behind', async () => {
  const { path, host, measureId } = await makeWorkspace();
  const upload = startUpload(host, measureId, photo);
  await expect.poll(() => partsOf(path)).toHaveLength(1);
  upload.breakOff();
  await expect.poll(() => partsOf(path)).toEqual([]);
  expect(await listBlobs(path)).toEqual([]);
  const again = await host.putFile(measureId, '操场.jpg', photo);
  expect(again).toMatchObject({ ok: true, value: { file: { size: photo.length } } });
});

/** Sends half of a file and then nothing more; `answer` is null when none came. */
function startUpload(host: FaultHost, subjectId: string, bytes: Buffer) {
  const query = new URLSearchParams({ call: 'progress.add', subjectId, name: '半张.jpg' });
  const headers = { cookie: host.cookie, 'content-length': bytes.length };
  const sending = request(`${host.address}/files?${query.toString()}`, { method: 'PUT', headers });
  const answer = new Promise<number | null>((resolve) => {
    sending.once('response', ({ statusCode }) => resolve(statusCode ?? 0));
    sending.once('error', () => resolve(null));
  });
  sending.write(bytes.subarray(0, bytes.length / 2));
  return { answer, breakOff: () => sending.destroy() };
}

function partsOf(path: string): readonly string[] {
  return readdirSync(join(vaultPath(path), 'incoming'));
}
