import { writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';

/** An invented photo: one colour, so that pictures of different tests differ in their bytes. */
export async function makePhoto(colour: string, size = 64): Promise<Buffer> {
  return sharp({ create: { width: size, height: size, channels: 3, background: colour } })
    .jpeg()
    .toBuffer();
}

export async function writePhoto(folder: string, name: string, colour: string): Promise<string> {
  const file = path.join(folder, name);
  writeFileSync(file, await makePhoto(colour));
  return file;
}

const half = (background: string) =>
  ({ create: { width: 40, height: 60, channels: 3, background } }) as const;

/** A picture of 80 by 60 as a camera on its side stores it, red left and blue right; EXIF says how to turn it. */
export async function makeTurnedPhoto(): Promise<Buffer> {
  const blue = await sharp(half('#0000ff')).png().toBuffer();
  return sharp(half('#ff0000'))
    .extend({ right: 40, background: '#ff0000' })
    .composite([{ input: blue, left: 40, top: 0 }])
    .jpeg({ quality: 95, chromaSubsampling: '4:4:4' })
    .withExif({ IFD0: { Orientation: '6' }, IFD2: { DateTimeOriginal: '2025:05:18 09:12:03' } })
    .withMetadata({ orientation: 6 })
    .toBuffer();
}

/** A small photo of one colour that was taken at a time of the camera's clock, `2025-05-18T09:12:03`. */
export async function makeTimedPhoto(colour: string, takenAt: string, size = 64): Promise<Buffer> {
  const time = takenAt.replaceAll('-', ':').replace('T', ' ');
  return sharp({ create: { width: size, height: size, channels: 3, background: colour } })
    .jpeg()
    .withExif({ IFD2: { DateTimeOriginal: time } })
    .toBuffer();
}
