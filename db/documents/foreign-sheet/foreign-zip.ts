import { crc32 } from 'node:zlib';
import { fromBufferPromise, getFileNameLowLevel } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import { entryKey, isSafeEntryName } from './entry-name.ts';
import { sheetLimits } from './limits.ts';
import { refused } from './refusals.ts';
import type { SheetRefusal } from '../../model/sheet-refusal.ts';

/** A zip whose list of entries has been checked; parts are found without regard to case. */
export interface ForeignZip {
  readonly has: (path: string) => boolean;
  /** Inflates one part piece by piece; what the taker returns other than null stops it and is the reason. */
  readonly inflate: (path: string, take: (piece: Buffer) => SheetRefusal | null) => Promise<Result<null>>;
}

interface Totals {
  declaredBytes: number;
}

const sliceBytes = 16_384;

/** Checks every entry's name, size, ratio and flags before anything is inflated. */
export async function openForeignZip(bytes: Uint8Array): Promise<Result<ForeignZip>> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const opened = await settled(fromBufferPromise(buffer, { decodeStrings: false, validateEntrySizes: true }));
  if (!opened.ok) return refused(opened.reason);
  const zip = opened.value;
  if (zip.entryCount > sheetLimits.entries) return refused('too-many-entries');
  const totals: Totals = { declaredBytes: 0 };
  const entries = new Map<string, Entry>();
  const listing = zip.eachEntry();
  for (;;) {
    const step = await settled(listing.next());
    if (!step.ok) return refused(step.reason);
    if (step.value.done === true) break;
    const entry = step.value.value;
    const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true);
    const reason = entryRefusal(name, entry, entries, totals);
    if (reason !== null) return refused(reason, name.slice(0, 200).replaceAll(/\p{C}/gu, '?'));
    entries.set(entryKey(name), entry);
  }
  return ok({
    has: (path) => entries.has(entryKey(path)),
    inflate: (path, take) => inflate(zip, entries.get(entryKey(path)), path, take),
  });
}

function entryRefusal(
  name: string,
  entry: Entry,
  known: ReadonlyMap<string, Entry>,
  totals: Totals,
): SheetRefusal | null {
  if (!isSafeEntryName(name)) return 'unsafe-entry-name';
  if (known.has(entryKey(name))) return 'duplicate-entries';
  if (((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000) return 'link-entry';
  if (entry.isEncrypted()) return 'encrypted';
  if (!entry.canDecodeFileData()) return 'bad-zip';
  const { uncompressedSize, compressedSize } = entry;
  const ratio = uncompressedSize / Math.max(1, compressedSize);
  if (uncompressedSize > sheetLimits.ratioFromBytes && ratio > sheetLimits.ratio) return 'expands-too-much';
  totals.declaredBytes += uncompressedSize;
  const isTooLarge =
    uncompressedSize > sheetLimits.partBytes || totals.declaredBytes > sheetLimits.totalBytes;
  return isTooLarge ? 'too-large' : null;
}

/** yauzl stops a stream that grows past its declared size or ends before it. */
async function inflate(
  zip: ZipFile,
  entry: Entry | undefined,
  path: string,
  take: (piece: Buffer) => SheetRefusal | null,
): Promise<Result<null>> {
  if (entry === undefined) return refused('damaged-workbook', path);
  const opened = await settled(zip.openReadStreamPromise(entry));
  if (!opened.ok) return refused(opened.reason, path);
  const stream = opened.value;
  const pieces: AsyncIterator<Buffer> = stream.iterator({ destroyOnReturn: false });
  let checksum = 0;
  for (;;) {
    const step = await settled(pieces.next());
    if (!step.ok) return refused(step.reason, path);
    if (step.value.done === true) break;
    const piece = step.value.value;
    checksum = crc32(piece, checksum);
    const reason = takeSlices(piece, take);
    if (reason !== null) {
      stream.destroy();
      return refused(reason, path);
    }
  }
  return checksum === entry.crc32 ? ok(null) : refused('bad-zip', path);
}

/** A part that is not compressed comes in one piece, up to the size of the file: the taker sees it in slices. */
function takeSlices(piece: Buffer, take: (slice: Buffer) => SheetRefusal | null): SheetRefusal | null {
  for (let at = 0; at < piece.length; at += sliceBytes) {
    const reason = take(piece.subarray(at, at + sliceBytes));
    if (reason !== null) return reason;
  }
  return null;
}

type Settled<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: SheetRefusal };

/** Turns the failures of the zip library, which speak English sentences, into our words. */
async function settled<T>(work: Promise<T>): Promise<Settled<T>> {
  try {
    return { ok: true, value: await work };
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    if (message.includes('encryption')) return { ok: false, reason: 'encrypted' };
    const isLie = message.includes('bytes in the stream') || message.includes('size mismatch');
    return { ok: false, reason: isLie ? 'lying-size' : 'bad-zip' };
  }
}
