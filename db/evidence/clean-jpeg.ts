import { orientationExif } from './orientation-exif.ts';

/**
 * A JPEG without what its camera and programs wrote about it, its pixels as they were stored: colours (JFIF, ICC,
 * Adobe) and which way is up are kept, everything else, also what follows the end of the picture, is left out. Null
 * when it is no JPEG; one that was cut off stays cut off.
 */
export function cleanJpeg(bytes: Buffer, orientation: number): Buffer | null {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xff_d8) return null;
  const kept = [bytes.subarray(0, 2)];
  if (orientation > 1) kept.push(exifSegment(orientation));
  let at = 2;
  while (at + 2 <= bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === endOfImage) {
      kept.push(bytes.subarray(at, at + 2));
      return Buffer.concat(kept);
    }
    const next = at + 4 > bytes.length ? bytes.length + 1 : at + 2 + bytes.readUInt16BE(at + 2);
    if (next > bytes.length) return cutOff(kept, marker, bytes.subarray(at));
    if (next < at + 4) return null;
    const segment = bytes.subarray(at, next);
    if (isKept(marker, segment)) kept.push(marker === app0 ? withoutThumbnail(segment) : segment);
    at = next;
    if (marker !== startOfScan) continue;
    const end = endOfScan(bytes, at);
    kept.push(bytes.subarray(at, end));
    if (end === bytes.length) return Buffer.concat(kept);
    at = end;
  }
  return null;
}

const app0 = 0xe0;
const app15 = 0xef;
const comment = 0xfe;
const startOfScan = 0xda;
const endOfImage = 0xd9;
/** What an application segment that says how colours are meant begins with. */
const colourSegments: Readonly<Record<number, string>> = {
  [app0]: 'JFIF\0',
  0xe2: 'ICC_PROFILE\0',
  0xee: 'Adobe',
};

function isKept(marker: number, segment: Buffer): boolean {
  if (marker === comment) return false;
  if (marker < app0 || marker > app15) return true;
  const name = colourSegments[marker];
  return name !== undefined && segment.toString('latin1', 4, 4 + name.length) === name;
}

/** A file that ends inside a segment of the picture itself; one that ends before that holds no picture. */
function cutOff(kept: readonly Buffer[], marker: number, rest: Buffer): Buffer | null {
  return marker !== app0 && isKept(marker, rest) ? Buffer.concat([...kept, rest]) : null;
}

/** The first segment may carry a small picture of its own. */
function withoutThumbnail(segment: Buffer): Buffer {
  const plain = Buffer.from(segment.subarray(0, 18));
  if (plain.length < 18) return Buffer.alloc(0);
  plain.writeUInt16BE(16, 2);
  plain[16] = 0;
  plain[17] = 0;
  return plain;
}

/** Where the next marker stands that is none of the stuffing and restarts inside a scan; the end of a cut-off file. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const marker = bytes[at + 1] ?? 0;
    if (marker !== 0 && marker !== 0xff && (marker < 0xd0 || marker > 0xd7)) return at;
  }
  return bytes.length;
}

function exifSegment(orientation: number): Buffer {
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), orientationExif(orientation)]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}
