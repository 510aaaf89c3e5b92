import exifr from 'exifr';
import { isDay } from '../model/calendar.ts';
import { mediaKindOf } from '../model/media-kind.ts';
import { readHead } from './file-head.ts';

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

export interface IntakeFacts {
  readonly takenAt: string | null;
  readonly widthPx: number | null;
  readonly heightPx: number | null;
}

/** What is kept of a picture as it comes in: its time even of a kind that is not drawn; null for no picture. */
export async function intakeFacts(file: string, mediaType: string): Promise<IntakeFacts | null> {
  if (mediaKindOf(mediaType) !== 'picture') return null;
  const facts = await pictureFacts(file);
  const { widthPx, heightPx } = facts ?? { widthPx: null, heightPx: null };
  const takenAt = facts ? facts.takenAt : await cameraTime(file).catch(() => null);
  return { takenAt, widthPx, heightPx };
}

/** When a picture was taken by the camera's clock, of any kind that has EXIF; null when it says nothing. */
async function cameraTime(file: string): Promise<string | null> {
  const head = await readHead(file, headBytes);
  const found: unknown = await exifr
    .parse(head, { pick: ['DateTimeOriginal'], reviveValues: false })
    .catch(() => null);
  const text = typeof found === 'object' && found !== null ? Reflect.get(found, 'DateTimeOriginal') : null;
  const parts = /^(\d{4}):(\d{2}):(\d{2}) ((?:[01]\d|2[0-3])(?::[0-5]\d){2})$/.exec(
    typeof text === 'string' ? text : '',
  );
  const day = `${parts?.[1]}-${parts?.[2]}-${parts?.[3]}`;
  return parts && isDay(day) ? `${day}T${parts[4]}` : null;
}
