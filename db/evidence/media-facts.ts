import { open, stat } from 'node:fs/promises';
import exifr from 'exifr';

/** What a picture says of itself. */
export interface PictureFacts {
  /** Upright, as it is shown. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** The camera's own time, without a time zone: `2025-05-18T09:12:03`. Null when it says none. */
  readonly takenAt: string | null;
  /** How the camera was held, 1 to 8 as EXIF counts; 1 is upright. */
  readonly orientation: number;
}

/** Where cameras write; a picture of any size is not read further. */
const headBytes = 512 * 1024;
const largestPixels = 100_000_000;

/** Null for what is no picture that can be read, or one larger than is drawn. */
export async function pictureFacts(file: string): Promise<PictureFacts | null> {
  try {
    const { default: sharp } = await import('sharp');
    const {
      width,
      height,
      orientation = 1,
    } = await sharp(file, { limitInputPixels: largestPixels }).metadata();
    if (width * height > largestPixels) return null;
    const isTurned = orientation >= 5;
    return {
      widthPx: isTurned ? height : width,
      heightPx: isTurned ? width : height,
      takenAt: await cameraTime(file),
      orientation,
    };
  } catch {
    return null;
  }
}

async function cameraTime(file: string): Promise<string | null> {
  const head = await readHead(file);
  const found: unknown = await exifr
    .parse(head, { pick: ['DateTimeOriginal'], reviveValues: false })
    .catch(() => null);
  const text = typeof found === 'object' && found !== null ? Reflect.get(found, 'DateTimeOriginal') : null;
  const parts = /^(\d{4}):(\d{2}):(\d{2}) (\d{2}:\d{2}:\d{2})$/.exec(typeof text === 'string' ? text : '');
  return parts ? `${parts[1]}-${parts[2]}-${parts[3]}T${parts[4]}` : null;
}

async function readHead(path: string): Promise<Buffer> {
  const { size } = await stat(path);
  const head = Buffer.alloc(Math.min(size, headBytes));
  const file = await open(path, 'r');
  try {
    const { bytesRead } = await file.read(head, 0, head.length, 0);
    return head.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
