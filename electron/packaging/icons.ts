import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { packagingCache } from './target.ts';

const linuxSizes = [16, 32, 48, 64, 128, 256, 512] as const;
const windowsSizes = [16, 24, 32, 48, 64, 256] as const;

/** Draws icon.svg in every size that a target asks for, where electron-builder.yml looks for them. */
export async function drawIcons(): Promise<void> {
  const folder = join(packagingCache, 'icons');
  await mkdir(folder, { recursive: true });
  await Promise.all(
    linuxSizes.map(async (size) => writeFile(join(folder, `${size}x${size}.png`), await draw(size))),
  );
  const pictures = await Promise.all(windowsSizes.map(draw));
  await writeFile(join(packagingCache, 'icon.ico'), packIco(pictures));
}

function draw(size: number): Promise<Buffer> {
  const source = join(import.meta.dirname, 'icon.svg');
  // The drawing is 256 wide; a density in proportion draws it sharp in any size.
  return sharp(source, { density: (72 * size) / 256 })
    .resize(size, size)
    .png({ compressionLevel: 9 })
    .toBuffer();
}

/** An icon file is a list of pictures; since Windows Vista they may be PNG. */
function packIco(pictures: readonly Buffer[]): Buffer {
  const entrySize = 16;
  const header = Buffer.alloc(6 + pictures.length * entrySize);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  let offset = header.length;
  for (const [index, picture] of pictures.entries()) {
    const at = 6 + index * entrySize;
    const size = windowsSizes[index] ?? 0;
    // 0 stands for 256.
    header.writeUInt8(size % 256, at);
    header.writeUInt8(size % 256, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(picture.length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += picture.length;
  }
  return Buffer.concat([header, ...pictures]);
}
