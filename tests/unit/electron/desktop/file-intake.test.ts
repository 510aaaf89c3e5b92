import { text } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { err, ok } from '../../../../db/model/result.ts';
import { createFileIntake } from '../../../../electron/desktop/file-intake.ts';
import type { DraftPlace, Workbench } from '../../../../electron/host/workbench.ts';
import { countingIds } from '../../../support/clock.ts';

const place = { call: 'progress.add', subjectId: 'm1', name: '操场.jpg' };

test('parts become one file in their order', async () => {
  const intake = createFileIntake({ ingest: takeText }, countingIds());
  const begun = intake.begin(place);
  const uploadId = begun.ok ? begun.value.uploadId : '';
  for (const part of ['操', '场', '上']) await intake.push(uploadId, Buffer.from(part));
  expect(await intake.end(uploadId)).toMatchObject({
    ok: true,
    value: { file: { name: '操场.jpg 操场上' } },
  });
  expect(await intake.end(uploadId)).toEqual(err('file-not-found', { file: uploadId }));
});

test('a page that sends faster than the disk takes waits, and so memory stays small', async () => {
  let taken = 0;
  const slow = async (stream: Readable, _place: DraftPlace, name: string) => {
    for await (const part of stream) {
      taken += (part as Buffer).length;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return fileOf(name);
  };
  const intake = createFileIntake({ ingest: slow }, countingIds());
  const begun = intake.begin(place);
  const uploadId = begun.ok ? begun.value.uploadId : '';
  let sent = 0;
  let mostAhead = 0;
  for (let part = 0; part < 20; part += 1) {
    await intake.push(uploadId, Buffer.alloc(200_000));
    sent += 200_000;
    mostAhead = Math.max(mostAhead, sent - taken);
  }
  await intake.end(uploadId);
  expect(taken).toBe(4_000_000);
  expect(mostAhead).toBeLessThanOrEqual(600_000);
});

test('a disk that is full says so at the next part, not at the end', async () => {
  const intake = createFileIntake({ ingest: () => Promise.resolve(err('disk-full')) }, countingIds());
  const begun = intake.begin(place);
  const uploadId = begun.ok ? begun.value.uploadId : '';
  await Promise.resolve();
  expect(await intake.push(uploadId, Buffer.from('x'))).toEqual(err('disk-full'));
  expect(await intake.end(uploadId)).toEqual(err('disk-full'));
});

test('a page that is gone leaves nothing half', async () => {
  const outcomes: string[] = [];
  const ingest = async (stream: Readable) => {
    await text(stream).catch((thrown: unknown) => outcomes.push(String(thrown)));
    return err('storage-failed');
  };
  const intake = createFileIntake({ ingest }, countingIds());
  const begun = intake.begin(place);
  const uploadId = begun.ok ? begun.value.uploadId : '';
  await intake.push(uploadId, Buffer.from('half'));
  intake.breakOff();
  await expect.poll(() => outcomes).toEqual(['Error: the upload was broken off']);
  expect(await intake.push(uploadId, Buffer.from('rest'))).toEqual(err('file-not-found', { file: uploadId }));
});

test('a file that cannot be read to its end is taken back, and makes room for others', async () => {
  const intake = createFileIntake({ ingest: takeText }, countingIds());
  for (let turn = 0; turn < 20; turn += 1) {
    const begun = intake.begin(place);
    expect(begun.ok && intake.drop(begun.value.uploadId).ok).toBe(true);
  }
});

test('a page cannot begin files without end', () => {
  const intake = createFileIntake({ ingest: takeText }, countingIds());
  const begun = Array.from({ length: 17 }, () => intake.begin(place).ok);
  expect(begun.filter((isBegun) => !isBegun)).toHaveLength(1);
});

const takeText: Workbench['ingest'] = (stream, _place, name) =>
  text(stream).then(
    (content) => fileOf(`${name} ${content}`),
    () => err('storage-failed'),
  );

function fileOf(name: string) {
  return ok({ file: { fileId: 'f1', name, size: 0, mediaType: '', addedAtMs: 0 }, isKnown: false });
}
