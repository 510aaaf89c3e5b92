import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { mediaTypeOf } from '../../../../db/evidence/media-type.ts';
import { derivedPicturePath } from '../../../../db/evidence/derived-pictures.ts';
import {
  blobPath,
  ingestStream,
  listBlobs,
  rehashBlob,
  removePartFiles,
} from '../../../../db/evidence/vault.ts';
import { makePhoto } from '../../../support/photos.ts';
import { temporaryFolder } from '../../../support/workspace.ts';

const options = { name: '照片.jpg', partName: 'p1', maxBytes: 1_000_000 };
const emptyHash = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

test('bytes go in unchanged under their hash, and the same bytes are known the second time', async () => {
  const folder = temporaryFolder();
  const photo = await makePhoto('#204060');
  const first = await ingestStream(
    folder,
    Readable.from([photo.subarray(0, 10), photo.subarray(10)]),
    options,
  );
  const second = await ingestStream(folder, Readable.from([photo]), { ...options, partName: 'p2' });
  if (!first.ok || !second.ok) throw new Error('not ingested');
  const { sha256 } = first.value;
  expect([first.value, second.value]).toEqual([
    { sha256, size: photo.length, mediaType: 'image/jpeg', isKnown: false },
    { sha256, size: photo.length, mediaType: 'image/jpeg', isKnown: true },
  ]);
  expect(readFileSync(blobPath(folder, sha256)).equals(photo)).toBe(true);
  expect([await listBlobs(folder), await rehashBlob(folder, sha256)]).toEqual([[sha256], sha256]);
  expect(readdirSync(path.join(folder, 'evidence', 'incoming'))).toEqual([]);
});

test('an empty file is a file', async () => {
  const folder = temporaryFolder();
  const stored = await ingestStream(folder, Readable.from([]), { ...options, name: '空.txt' });
  expect(stored).toMatchObject({ ok: true, value: { sha256: emptyHash, size: 0, mediaType: 'text/plain' } });
});

test('a vault file that was damaged is healed by dropping the original again', async () => {
  const folder = temporaryFolder();
  const photo = await makePhoto('#405060');
  const first = await ingestStream(folder, Readable.from([photo]), options);
  if (!first.ok) throw new Error('not ingested');
  writeFileSync(blobPath(folder, first.value.sha256), photo.subarray(1));
  const again = await ingestStream(folder, Readable.from([photo]), { ...options, partName: 'p2' });
  expect(again).toMatchObject({ ok: true, value: { isKnown: false } });
  expect(await rehashBlob(folder, first.value.sha256)).toBe(first.value.sha256);
});

test('what is too large leaves nothing behind', async () => {
  const folder = temporaryFolder();
  const answer = await ingestStream(folder, Readable.from([Buffer.alloc(2_000_000)]), options);
  expect(answer).toMatchObject({ ok: false, error: { code: 'file-too-large' } });
  expect([await listBlobs(folder), readdirSync(path.join(folder, 'evidence', 'incoming'))]).toEqual([[], []]);
});

test('a stream that breaks off leaves nothing behind', async () => {
  const folder = temporaryFolder();
  const broken = Readable.from(
    (function* () {
      yield Buffer.from('半截');
      throw new Error('connection lost');
    })(),
  );
  await expect(ingestStream(folder, broken, options)).rejects.toThrow('connection lost');
  expect([await listBlobs(folder), readdirSync(path.join(folder, 'evidence', 'incoming'))]).toEqual([[], []]);
});

test('part files of an interrupted ingest are cleared at start', async () => {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, 'evidence', 'incoming'), { recursive: true });
  writeFileSync(path.join(folder, 'evidence', 'incoming', 'x.part'), '半截');
  expect([await removePartFiles(folder), await removePartFiles(folder)]).toEqual([1, 0]);
});

test('the kind of a file is told by its bytes; a name alone never makes a picture', () => {
  const text = Buffer.from('<script>');
  expect([
    mediaTypeOf(text, '照片.jpg'),
    mediaTypeOf(text, '台账.xlsx'),
    mediaTypeOf(Buffer.from('%PDF-1.7'), '报告'),
    mediaTypeOf(Buffer.from('0000001c667479706865696300000000', 'hex'), 'IMG_1.HEIC'),
  ]).toEqual([
    'application/octet-stream',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/pdf',
    'image/heic',
  ]);
});

test('a thumbnail is small, upright and without metadata; what is no picture has none', async () => {
  const folder = temporaryFolder();
  const turned = await sharp({ create: { width: 900, height: 300, channels: 3, background: '#884422' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  const stored = await ingestStream(folder, Readable.from([turned]), options);
  const fake = await ingestStream(folder, Readable.from([Buffer.from('ffd8ff00', 'hex')]), {
    ...options,
    partName: 'p3',
  });
  if (!stored.ok || !fake.ok) throw new Error('not ingested');
  const thumbs = await Promise.all(
    [1, 2].map(() => derivedPicturePath(folder, stored.value.sha256, 'image/jpeg', 'thumb')),
  );
  const { width, height, exif } = await sharp(thumbs[0] ?? '').metadata();
  expect({ width, height, exif, isSame: thumbs[0] === thumbs[1] }).toEqual({
    width: 107,
    height: 320,
    exif: undefined,
    isSame: true,
  });
  expect(await derivedPicturePath(folder, fake.value.sha256, 'image/jpeg', 'thumb')).toBe(null);
  expect(await derivedPicturePath(folder, fake.value.sha256, 'application/pdf', 'thumb')).toBe(null);
});
