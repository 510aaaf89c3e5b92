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
