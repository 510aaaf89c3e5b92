import { crc32 } from 'node:zlib';
import { orientationExif } from './orientation-exif.ts';

const pngSignature = Buffer.from('89504e470d0a1a0a', 'hex');
/** The chunks of a PNG that say what is seen; everything else is words, times and private notes. */
const pngKept = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs acTL fcTL fdAT'.split(' '),
);

/** A PNG of its pixels, colours and which way is up alone. Null when it is no whole PNG. */
export function cleanPng(bytes: Buffer, orientation: number): Buffer | null {
  if (!bytes.subarray(0, 8).equals(pngSignature)) return null;
  const kept: Buffer[] = [pngSignature];
  for (let at = 8; at + 12 <= bytes.length;) {
    const next = at + 12 + bytes.readUInt32BE(at);
    const name = bytes.toString('latin1', at + 4, at + 8);
    if (next > bytes.length) return null;
    if (pngKept.has(name)) kept.push(bytes.subarray(at, next));
    if (name === 'IHDR' && orientation > 1) kept.push(pngChunk('eXIf', orientationExif(orientation)));
    if (name === 'IEND') return Buffer.concat(kept);
    at = next;
  }
  return null;
}

const webpKept = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
const exifFlag = 0x08;
const xmpFlag = 0x04;

/** A WebP of its pixels, colours and which way is up alone. Null when it is no whole WebP. */
export function cleanWebp(bytes: Buffer, orientation: number): Buffer | null {
  if (bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WEBP') return null;
  const end = Math.min(bytes.length, 8 + bytes.readUInt32LE(4));
  const kept: Buffer[] = [];
  for (let at = 12; at + 8 <= end;) {
    const size = bytes.readUInt32LE(at + 4);
    const next = at + 8 + size + (size % 2);
    const name = bytes.toString('latin1', at, at + 4);
    if (at + 8 + size > end) return null;
    if (webpKept.has(name))
      kept.push(name === 'VP8X' ? told(bytes.subarray(at, next), orientation) : bytes.subarray(at, next));
    at = next;
  }
  if (kept.length === 0) return null;
  if (orientation > 1) kept.push(riffChunk('EXIF', orientationExif(orientation)));
  return riff(kept);
}

/** The chunk that says which others there are. */
function told(header: Buffer, orientation: number): Buffer {
  const plain = Buffer.from(header);
  const flags = (plain[8] ?? 0) & ~(exifFlag | xmpFlag);
  plain[8] = orientation > 1 ? flags | exifFlag : flags;
  return plain;
}

function riff(chunks: readonly Buffer[]): Buffer {
  const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...chunks]);
  const head = Buffer.alloc(8);
  head.write('RIFF', 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}

function riffChunk(name: string, body: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(name, 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}

function pngChunk(name: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(body.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([size, named, sum]);
}
