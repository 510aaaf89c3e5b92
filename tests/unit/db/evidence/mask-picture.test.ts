import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { maskPicture } from '../../../../db/evidence/mask-picture.ts';
import { pixelBox } from '../../../../db/model/mask-rules.ts';
import { cameraPhoto } from '../../../support/camera-photos.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'wb-mask-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function stored(bytes: Buffer): string {
  const file = path.join(folder, 'picture');
  writeFileSync(file, bytes);
  return file;
}

/** The brightest of the pixels in a part of a picture, 0 to 255. */
async function brightest(
  bytes: Buffer,
  left: number,
  top: number,
  width: number,
  height: number,
): Promise<number> {
  const part = await sharp(bytes).extract({ left, top, width, height }).removeAlpha().raw().toBuffer();
  return part.reduce((most, value) => Math.max(most, value), 0);
}

test('a box is black in the pixels of the upright copy, all around it is as it was, and nothing else is told', async () => {
  const photo = stored(await cameraPhoto('jpeg', 6));
  const masked = await maskPicture(photo, 'image/jpeg', [{ x: 0, y: 0, width: 0.5, height: 0.25 }]);
  if (!masked) throw new Error('not masked');
  const { width, height, exif, xmp, orientation } = await sharp(masked.bytes).metadata();
  expect([masked.mediaType, width, height, exif, xmp, orientation]).toEqual([
    'image/jpeg',
    60,
    80,
    undefined,
    undefined,
    undefined,
  ]);
  expect(await brightest(masked.bytes, 0, 0, 30, 20)).toBeLessThan(12);
  expect(await brightest(masked.bytes, 40, 0, 20, 20)).toBe(255);
  expect(masked.bytes.toString('latin1')).not.toMatch(/SECRET|Invented/);
});

test('a PNG stays one, and a box over what is transparent is black too', async () => {
  const clear = {
    width: 20,
    height: 20,
    channels: 4,
    background: { r: 255, g: 255, b: 255, alpha: 0 },
  } as const;
  const photo = stored(await sharp({ create: clear }).png().toBuffer());
  const masked = await maskPicture(photo, 'image/png', [{ x: 0.5, y: 0.5, width: 0.5, height: 0.5 }]);
  if (!masked) throw new Error('not masked');
  const { data } = await sharp(masked.bytes).raw().toBuffer({ resolveWithObject: true });
  const pixelAt = (x: number, y: number) => [...data.subarray((y * 20 + x) * 4, (y * 20 + x) * 4 + 4)];
  expect([masked.mediaType, pixelAt(10, 10), pixelAt(19, 19), pixelAt(9, 9)[3]]).toEqual([
    'image/png',
    [0, 0, 0, 255],
    [0, 0, 0, 255],
    0,
  ]);
});

test('what is no picture is not masked', async () => {
  expect(await maskPicture(stored(Buffer.from('no picture')), 'image/jpeg', [])).toBeNull();
});

test('a box takes in every pixel that it touches, and stays within the picture', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const size = fc.integer({ min: 1, max: 6000 });
  fc.assert(
    fc.property(
      share,
      share.filter((width) => width > 0),
      size,
      (x, width, widthPx) => {
        const box = pixelBox({ x, y: 0, width, height: 1 }, widthPx, 10);
        expect(box.width).toBeGreaterThan(0);
        expect(box.left).toBeLessThanOrEqual(x * widthPx);
        expect(box.left + box.width).toBeGreaterThanOrEqual(Math.min(widthPx, (x + width) * widthPx));
        expect(box.left + box.width).toBeLessThanOrEqual(widthPx);
        expect([box.top, box.height]).toEqual([0, 10]);
      },
    ),
  );
});
