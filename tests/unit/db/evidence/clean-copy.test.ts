import exifr from 'exifr';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { cleanPicture } from '../../../../db/evidence/clean-copy.ts';
import { cameraPhoto, type CameraFormat } from '../../../support/camera-photos.ts';

const formats: readonly CameraFormat[] = ['jpeg', 'png', 'webp', 'tiff', 'avif'];

async function clean(bytes: Buffer, format: string): Promise<Buffer> {
  const made = await cleanPicture(bytes, `image/${format}`);
  if (!made) throw new Error('no copy was made');
  return made;
}

const pixels = (bytes: Buffer) => sharp(bytes).autoOrient().raw().toBuffer();

test.for(formats)(
  'nothing of place, device, owner or times is left in a %s, and every pixel is',
  async (format) => {
    const photo = await cameraPhoto(format);
    expect(photo.toString('latin1')).toMatch(/SECRET/);
    if (format === 'jpeg') expect((await exifr.gps(photo)).latitude).toBeCloseTo(25.275);
    const copy = await clean(photo, format);
    const all = {
      gps: true,
      exif: true,
      xmp: true,
      iptc: true,
      tiff: true,
      ifd1: true,
      mergeOutput: false,
    } as const;
    const left = format === 'jpeg' ? await exifr.parse(copy, all) : undefined;
    expect(left).toBeUndefined();
    expect(copy.toString('latin1')).not.toMatch(/SECRET|Invented|2025:05:18/);
    expect(await pixels(copy)).toEqual(await pixels(photo));
  },
);

test.for(['jpeg', 'webp'] as const)(
  'a %s that a camera held on its side took still stands upright',
  async (format) => {
    const photo = await cameraPhoto(format, 6);
    const copy = await clean(photo, format);
    const { orientation, width, height } = await sharp(copy).metadata();
    expect([orientation, width, height]).toEqual([6, 80, 60]);
    expect(copy.toString('latin1')).not.toMatch(/SECRET/);
    expect(await pixels(copy)).toEqual(await pixels(photo));
    if (format === 'jpeg') expect(await exifr.parse(copy)).toEqual({ Orientation: 'Rotate 90 CW' });
  },
);

function note(marker: number, text: string): Buffer {
  return Buffer.concat([Buffer.from([0xff, marker, 0, text.length + 2]), Buffer.from(text, 'latin1')]);
}

test('small pictures inside, private notes and what follows the end are gone from a JPEG', async () => {
  const photo = await cameraPhoto('jpeg');
  const small = await sharp(photo).resize(8).jpeg().toBuffer();
  const noted = Buffer.concat([
    photo.subarray(0, 2),
    note(0xe2, 'MPF\0SECRETMPF'),
    note(0xed, 'Photoshop 3.0\0SECRETIPTC'),
    note(0xfe, 'SECRETCOMMENT'),
    note(0xeb, 'JP\0SECRETC2PA'),
    photo.subarray(2),
    small,
    Buffer.from('SECRETTRAILER'),
  ]);
  const copy = await clean(noted, 'jpeg');
  expect(copy.toString('latin1')).not.toMatch(/SECRET/);
  expect(copy.indexOf(Buffer.from('ffd8ff', 'hex'), 2)).toBe(-1);
  expect(await pixels(copy)).toEqual(await pixels(photo));
});

test('a JPEG of several scans, and one that was cut off, keep their pixels', async () => {
  const photo = await sharp(await cameraPhoto('jpeg'))
    .keepMetadata()
    .jpeg({ progressive: true })
    .toBuffer();
  expect(await pixels(await clean(photo, 'jpeg'))).toEqual(await pixels(photo));
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  const whole = await sharp({ create: { width: 64, height: 64, channels: 3, background: 'black', noise } })
    .jpeg()
    .toBuffer();
  const cut = whole.subarray(0, whole.length - 500);
  const copy = await clean(cut, 'jpeg');
  expect(copy.subarray(-100).equals(cut.subarray(-100))).toBe(true);
  const tables = whole.subarray(0, whole.indexOf(Buffer.from('ffc4', 'hex')) + 12);
  expect(await cleanPicture(tables, 'image/jpeg')).toEqual(tables);
});

test('words in a PNG and a GIF are gone, the frames stay', async () => {
  const words = Buffer.from('tEXtComment\0SECRETWORDS', 'latin1');
  const chunk = Buffer.concat([Buffer.from([0, 0, 0, words.length - 4]), words, Buffer.alloc(4)]);
  const png = await cameraPhoto('png');
  const copy = await clean(Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]), 'png');
  expect(copy.toString('latin1')).not.toMatch(/SECRET/);

  const frames = await sharp(await cameraPhoto('png'))
    .gif()
    .toBuffer();
  const said = Buffer.concat([
    Buffer.from([0x21, 0xfe, 11]),
    Buffer.from('SECRETWORDS', 'latin1'),
    Buffer.from([0]),
  ]);
  const gif = Buffer.concat([frames.subarray(0, -1), said, frames.subarray(-1)]);
  const plain = await clean(gif, 'gif');
  expect(plain.toString('latin1')).not.toMatch(/SECRET/);
  expect(await pixels(plain)).toEqual(await pixels(frames));
});

test('what is no such picture is not given away at all', async () => {
  const broken = Buffer.from('ffd8ffe1ffff00', 'hex');
  const answers = [
    await cleanPicture(broken, 'image/jpeg'),
    await cleanPicture(Buffer.alloc(0), 'image/jpeg'),
    await cleanPicture(Buffer.from('no picture'), 'image/png'),
    await cleanPicture(Buffer.from('RIFF'), 'image/webp'),
    await cleanPicture(Buffer.from('GIF89a'), 'image/gif'),
    await cleanPicture(Buffer.from('no picture'), 'image/heic'),
    await cleanPicture(Buffer.from('BM'), 'image/bmp'),
  ];
  expect(answers).toEqual(answers.map(() => null));
});
