import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { derivedPicturePath } from '../../../../db/evidence/derived-pictures.ts';
import { pictureFacts } from '../../../../db/evidence/media-facts.ts';
import { mediaTypeOf } from '../../../../db/evidence/media-type.ts';
import { blobPath } from '../../../../db/evidence/vault.ts';
import { mediaKindOf } from '../../../../db/model/media-kind.ts';
import { hostileFiles } from '../../../support/hostile-files.ts';
import { makeTurnedPhoto } from '../../../support/photos.ts';
import { temporaryFolder } from '../../../support/workspace.ts';

const sha256 = 'ab'.repeat(32);

function store(bytes: Buffer): string {
  const folder = temporaryFolder();
  const file = blobPath(folder, sha256);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  return folder;
}

async function colourAt(file: string | null, left: number, top: number): Promise<readonly number[]> {
  const pixel = sharp(file ?? '').extract({ left, top, width: 1, height: 1 });
  return [...(await pixel.removeAlpha().raw().toBuffer())].map((value) => Math.round(value / 255));
}

test('a picture taken with the camera on its side is derived upright, without what the camera wrote', async () => {
  const folder = store(await makeTurnedPhoto());
  const preview = await derivedPicturePath(folder, sha256, 'image/jpeg', 'preview');
  const { width, height, exif, orientation } = await sharp(preview ?? '').metadata();
  expect({ width, height, exif, orientation }).toEqual({ width: 60, height: 80 });
  // The left half of what the camera stored is the top of what it saw.
  expect([await colourAt(preview, 30, 10), await colourAt(preview, 30, 70)]).toEqual([
    [1, 0, 0],
    [0, 0, 1],
  ]);
});

test('a picture tells its upright size, how the camera was held and the time on its clock', async () => {
  const folder = store(await makeTurnedPhoto());
  expect(await pictureFacts(blobPath(folder, sha256))).toEqual({
    widthPx: 60,
    heightPx: 80,
    takenAt: '2025-05-18T09:12:03',
    orientation: 6,
  });
});

test('a large picture is made small enough for a screen, once, and the two sizes do not meet', async () => {
  const large = sharp({ create: { width: 4000, height: 2000, channels: 3, background: '#369' } });
  const folder = store(await large.png().toBuffer());
  const sizes = await Promise.all(
    (['preview', 'thumb'] as const).map(async (kind) => {
      const { width, height, format } = await sharp(
        (await derivedPicturePath(folder, sha256, 'image/png', kind)) ?? '',
      ).metadata();
      return [kind, width, height, format];
    }),
  );
  expect(sizes).toEqual([
    ['preview', 1600, 800, 'webp'],
    ['thumb', 320, 160, 'webp'],
  ]);
});

test('of pictures that lie about their size or are none, nothing is derived and nothing is told', async () => {
  const hostile = (await hostileFiles()).filter(({ name }) => /五万|说是|坏|只有|字节/.test(name));
  const found = await Promise.all(
    hostile.map(async ({ bytes, name }) => {
      const folder = store(bytes);
      const mediaType = mediaTypeOf(bytes.subarray(0, 64), name);
      const picture = await derivedPicturePath(folder, sha256, mediaType, 'preview');
      return [name, picture, await pictureFacts(blobPath(folder, sha256))];
    }),
  );
  expect(found).toEqual(hostile.map(({ name }) => [name, null, null]));
});

test('drawings and pages are text, whatever they are called; sound and film are told by their first bytes', () => {
  const kinds = [
    mediaTypeOf(Buffer.from('<svg onload="alert(1)"/>'), '图.svg'),
    mediaTypeOf(Buffer.from('<html>'), '页.html'),
    mediaTypeOf(Buffer.from('<svg/>'), '图.jpg'),
    mediaTypeOf(Buffer.from('0000001866747970717420200000', 'hex'), '录像.jpg'),
    mediaTypeOf(Buffer.from('000000186674797069736f6d', 'hex'), '录像.mp4'),
    mediaTypeOf(Buffer.from('RIFF\0\0\0\0WAVE', 'latin1'), '录音.wav'),
    mediaTypeOf(Buffer.from('MZ'), '程序.exe'),
  ].map((mediaType) => [mediaType, mediaKindOf(mediaType)]);
  expect(kinds).toEqual([
    ['text/xml', 'text'],
    ['text/html', 'text'],
    ['application/octet-stream', 'other'],
    ['video/quicktime', 'video'],
    ['video/mp4', 'video'],
    ['audio/wav', 'audio'],
    ['application/octet-stream', 'other'],
  ]);
});
