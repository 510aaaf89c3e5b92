import { pixelBox } from '../model/mask-rules.ts';
import type { MaskBox } from '../model/protection.ts';

export interface MaskedPicture {
  readonly bytes: Buffer;
  readonly mediaType: 'image/jpeg' | 'image/png';
}

const largestPixels = 100_000_000;

/**
 * A copy of a picture, upright, in which every pixel that a box touches is black and nothing of what was there is
 * left; without any metadata. A PNG stays one, all else becomes a JPEG. Null for what is no picture that can be read.
 */
export async function maskPicture(
  original: string,
  mediaType: string,
  boxes: readonly MaskBox[],
): Promise<MaskedPicture | null> {
  try {
    const { default: sharp } = await import('sharp');
    const options = { limitInputPixels: largestPixels, failOn: 'truncated' } as const;
    const { data, info } = await sharp(original, options)
      .autoOrient()
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
    const { width, height, channels } = info;
    for (const box of boxes) blacken(data, width, channels, pixelBox(box, width, height));
    const upright = sharp(data, { raw: { width, height, channels } });
    return mediaType === 'image/png'
      ? { bytes: await upright.png().toBuffer(), mediaType }
      : {
          bytes: await upright.flatten({ background: '#ffffff' }).jpeg({ quality: 90 }).toBuffer(),
          mediaType: 'image/jpeg',
        };
  } catch {
    return null;
  }
}

function blacken(
  pixels: Buffer,
  widthPx: number,
  channels: number,
  { left, top, width, height }: ReturnType<typeof pixelBox>,
): void {
  const hasAlpha = channels === 2 || channels === 4;
  for (let row = top; row < top + height; row += 1) {
    const start = (row * widthPx + left) * channels;
    const end = start + width * channels;
    pixels.fill(0, start, end);
    if (!hasAlpha) continue;
    for (let at = start + channels - 1; at < end; at += channels) pixels[at] = 255;
  }
}
