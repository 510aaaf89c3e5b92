import type { Effect } from './file-effects.ts';
import type { Random } from './random.ts';

/** What a power cut leaves of everything that no fsync had made durable yet. */
export type Survival = 'nothing' | 'some' | 'everything';

type FileChange = Extract<Effect, { readonly kind: 'write' | 'truncate' }>;

/** The bytes of the last fsync, and what was done since. */
export interface FileState {
  readonly durable: Buffer;
  readonly pending: FileChange[];
}

const sectorBytes = 512;

/**
 * The bytes that a power cut leaves. Of `some`, each sector is as it was after any one of the writes that touched it,
 * so that a page may be torn, and the file may be as long as it had become, with zeros where nothing arrived.
 */
export function contentAfter({ durable, pending }: FileState, survival: Survival, random: Random): Buffer {
  if (survival === 'nothing' || pending.length === 0) return durable;
  const isSome = survival === 'some';
  const share = random.oneOf([1, 5, 9]);
  const newest = new Map<number, number>();
  for (const change of pending) {
    if (change.kind !== 'write') continue;
    for (const at of sectorsOf(change)) newest.set(at, (newest.get(at) ?? 0) + 1);
  }
  if (isSome) {
    for (const [at, writes] of newest)
      newest.set(at, random.between(1, 10) <= share ? random.between(1, writes) : 0);
  }
  return replay({ durable, pending }, newest, () => !isSome || random.between(0, 1) === 1);
}

/** Plays the writes, each sector up to its newest one; `isSizeKept` is asked for each new length. */
function replay(
  { durable, pending }: FileState,
  newest: ReadonlyMap<number, number>,
  isSizeKept: () => boolean,
): Buffer {
  const most = pending.reduce((length, change) => Math.max(length, endOf(change)), durable.length);
  const content = Buffer.alloc(most);
  durable.copy(content);
  let size = durable.length;
  const seen = new Map<number, number>();
  for (const change of pending) {
    if (change.kind === 'truncate') {
      if (!isSizeKept()) continue;
      if (change.size < size) content.fill(0, change.size, size);
      size = change.size;
      continue;
    }
    for (const at of sectorsOf(change)) {
      const turn = (seen.get(at) ?? 0) + 1;
      seen.set(at, turn);
      if (turn > (newest.get(at) ?? 0)) continue;
      const from = Math.max(change.offset, at * sectorBytes);
      const to = Math.min(endOf(change), (at + 1) * sectorBytes);
      change.bytes.copy(content, from, from - change.offset, to - change.offset);
      size = Math.max(size, to);
    }
    if (endOf(change) > size && isSizeKept()) size = endOf(change);
  }
  return content.subarray(0, size);
}

function endOf(change: FileChange): number {
  return change.kind === 'write' ? change.offset + change.bytes.length : change.size;
}

function* sectorsOf({ offset, bytes }: Extract<FileChange, { readonly kind: 'write' }>): Generator<number> {
  const last = Math.floor((offset + bytes.length - 1) / sectorBytes);
  for (let at = Math.floor(offset / sectorBytes); at <= last; at += 1) yield at;
}
