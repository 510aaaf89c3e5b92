import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { derivedPicturePath } from '../../db/evidence/derived-pictures.ts';
import { vaultPath } from '../../db/evidence/vault.ts';
import { compare, printLine, timed } from './bench-kit.ts';
import { openBenchWorkspace } from './bench-workspace.ts';

const photos = 300;
const firstScreen = 24;
const [width, height] = [4000, 3000];

const folder = mkdtempSync(path.join(tmpdir(), 'bench-inbox-'));
const card = path.join(folder, 'card');
mkdirSync(card);
const photo = await takePhoto();
const timePlace = photo.indexOf('2025:05:20 09:00:00');
for (let index = 0; index < photos; index += 1) {
  const [minute, second] = [Math.floor(index / 60), index % 60].map((part) => String(part).padStart(2, '0'));
  photo.write(`2025:05:20 09:${minute}:${second}`, timePlace, 'latin1');
  writeFileSync(path.join(card, `IMG_${1000 + index}.jpg`), photo);
}

const copies = path.join(folder, 'copies');
mkdirSync(copies);
const copyMs = await timed(() =>
  spawnSync('sh', [
    '-c',
    `cp ${card}/*.jpg ${copies}/ && sha256sum ${copies}/*.jpg > ${copies}/sums && sync ${copies}/*`,
  ]),
);
const workspace = await openBenchWorkspace();
const intakeMs = await timed(() => workspace.do(workspace.writer, 'inbox.addPaths', { paths: [card] }));
printLine({
  work: `a card of ${photos} photos of 12 megapixels and 4 MB into the inbox, with their times`,
  oursMs: intakeMs,
  baseline: 'cp + sha256sum + sync',
  baselineMs: copyMs,
  keepWithin: 1.5,
});

const bare = path.join(folder, 'bare.webp');
const threads = sharp.concurrency(0);
const { oursMs, baselineMs } = await compare(
  5,
  async () => {
    rmSync(path.join(vaultPath(workspace.path), 'derived'), { recursive: true, force: true });
    sharp.concurrency(1);
    await showFirstScreen();
  },
  async () => {
    sharp.concurrency(threads);
    await Promise.all(
      Array.from({ length: firstScreen }, (_, index) =>
        sharp(path.join(card, `IMG_${1000 + index}.jpg`))
          .rotate()
          .resize({ width: 320, height: 320, fit: 'inside' })
          .webp()
          .toFile(`${bare}-${index}`),
      ),
    );
  },
);
printLine({
  work: `inbox first screen, ${photos} photos of 12 megapixels, no small picture made before`,
  oursMs,
  baseline: `bare sharp, the same ${firstScreen} small pictures`,
  baselineMs,
  keepWithin: 1.3,
});
await workspace.close();
rmSync(folder, { recursive: true, force: true });

/** What a page asks for: the list, and the small pictures that are in sight. */
async function showFirstScreen(): Promise<void> {
  const { groups } = await workspace.do(workspace.reader, 'inbox.list', {});
  const files = groups.flatMap((group) => group.files).slice(0, firstScreen);
  await Promise.all(
    files.map(async ({ fileId, mediaType }) => {
      const { sha256 } = await workspace.do(workspace.reader, 'files.locate', { fileId });
      return derivedPicturePath(workspace.path, sha256, mediaType, 'thumb');
    }),
  );
}

/** A picture with shapes and the grain of a sensor, taken with the camera on its side. */
async function takePhoto(): Promise<Buffer> {
  const pixels = Buffer.alloc(width * height * 3);
  let grain = 12_345;
  for (let place = 0; place < pixels.length; place += 1) {
    grain = (Math.imul(grain, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    const pixel = Math.floor(place / 3);
    const shape = 80 * Math.sin((pixel % width) / 97 + (place % 3)) + 40 * Math.cos(pixel / width / 61);
    pixels[place] = 128 + shape + ((grain >> 16) & 31) - 16;
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 88 })
    .withExif({ IFD2: { DateTimeOriginal: '2025:05:20 09:00:00' } })
    .withMetadata({ orientation: 6 })
    .toBuffer();
}
