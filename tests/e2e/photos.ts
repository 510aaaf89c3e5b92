import sharp from 'sharp';
import type { TestFile } from './pages/give-files.ts';

/** An invented photo of one colour, in the size and compression of a telephone's small picture. */
export async function photo(name: string, colour: string, width = 640, height = 480): Promise<TestFile> {
  const bytes = await sharp({ create: { width, height, channels: 3, background: colour } })
    .jpeg({ quality: 80 })
    .toBuffer();
  return { name, mediaType: 'image/jpeg', bytes };
}
