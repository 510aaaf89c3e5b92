import { expect, test } from 'vitest';
import { err, ok } from '../../../../db/model/result.ts';
import type { Client } from '../../../../renderer/client/client.ts';
import { createUploadQueue, type Upload } from '../../../../renderer/state/upload-queue.ts';

const place = { call: 'progress.add', subjectId: 'm1' };
const photos = ['a.jpg', 'b.jpg', 'c.jpg'].map((name) => new File(['x'], name));

test('two files travel at a time, and the place is settled when all have arrived', async () => {
  const { queue, answers, stored } = setupQueue();
  queue.add(place, photos);
  const settled = queue.settle(place);
  expect(answers.map(({ name }) => name)).toEqual(['a.jpg', 'b.jpg']);
  answers[0]?.arrive();
  await flushed();
  expect(answers.map(({ name }) => name)).toEqual(['a.jpg', 'b.jpg', 'c.jpg']);
  answers[1]?.arrive();
  answers[2]?.arrive();
  expect(await settled).toBe(true);
  expect(stored).toEqual(['a.jpg', 'b.jpg', 'c.jpg']);
});

test('a file that did not arrive says so, keeps its bytes and can be sent again', async () => {
  const { queue, answers, stored, uploads } = setupQueue();
  queue.add(place, photos.slice(0, 1));
  answers[0]?.fail();
  expect(await queue.settle(place)).toBe(false);
  expect(uploads().map(({ name, error }) => [name, error?.code])).toEqual([['a.jpg', 'disk-full']]);
  queue.retry(uploads()[0]?.key ?? 0);
  answers[1]?.arrive();
  expect(await queue.settle(place)).toBe(true);
  expect(stored).toEqual(['a.jpg']);
});

test('a failed file that is dropped no longer keeps an entry from being recorded', async () => {
  const { queue, answers, uploads } = setupQueue();
  queue.add(place, photos.slice(0, 1));
  answers[0]?.fail();
  await queue.settle(place);
  queue.drop(uploads()[0]?.key ?? 0);
  expect(await queue.settle(place)).toBe(true);
  expect(uploads()).toEqual([]);
});

test('after cancelling, what is under way arrives and nothing more is sent', async () => {
  const { queue, answers, stored, uploads } = setupQueue();
  queue.add(place, photos);
  queue.cancel();
  expect(uploads().map(({ name }) => name)).toEqual(['a.jpg', 'b.jpg']);
  answers[0]?.arrive();
  answers[1]?.arrive();
  expect(await queue.settle(place)).toBe(true);
  expect(stored).toEqual(['a.jpg', 'b.jpg']);
});

test('files of another measure do not hold this one up', async () => {
  const { queue } = setupQueue();
  queue.add({ ...place, subjectId: 'm2' }, photos);
  expect(await queue.settle(place)).toBe(true);
});

function setupQueue() {
  let shown: readonly Upload[] = [];
  const stored: string[] = [];
  const answers: { name: string; arrive: () => void; fail: () => void }[] = [];
  const putFile: Client['putFile'] = (_, file) =>
    new Promise((resolve) => {
      const view = {
        fileId: file.name,
        name: file.name,
        size: file.size,
        mediaType: 'image/jpeg',
        addedAtMs: 1,
      };
      answers.push({
        name: file.name,
        arrive: () => resolve(ok({ file: view, isKnown: false })),
        fail: () => resolve(err('disk-full')),
      });
    });
  const queue = createUploadQueue({
    putFile,
    onChange: (uploads) => {
      shown = uploads;
    },
    onStored: (_, file) => stored.push(file.name),
  });
  return { queue, answers, stored, uploads: () => shown };
}

function flushed(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
