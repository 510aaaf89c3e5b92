import { heifBoxes, heifReader, type HeifBox } from './heif-boxes.ts';

/**
 * A HEIC or AVIF whose notes (EXIF, XMP, private boxes) are filled with zeros: nothing moves, so its pixels and the
 * turns that it asks for are as they were. Throws for what is built otherwise, or a film.
 */
export function cleanHeif(bytes: Buffer): Buffer {
  const clean = Buffer.from(bytes);
  const boxes = heifBoxes(bytes, 0, bytes.length);
  const meta = boxes.find(({ name }) => name === 'meta');
  if (!meta || boxes.some(({ name }) => !knownBoxes.has(name))) throw new Error('no still picture');
  for (const { name, start, end } of boxes) if (privateBoxes.has(name)) clean.fill(0, start, end);
  const inside = heifBoxes(bytes, meta.start + 4, meta.end);
  const notes = noteItems(bytes, boxNamed(inside, 'iinf'));
  const idat = inside.find(({ name }) => name === 'idat')?.start ?? 0;
  for (const { item, start, end } of extents(bytes, boxNamed(inside, 'iloc'), idat)) {
    if (!notes.has(item)) continue;
    if (end > bytes.length) throw new Error('a note is cut off');
    clean.fill(0, start, end);
  }
  return clean;
}

const privateBoxes = new Set(['uuid', 'free', 'skip']);
const knownBoxes = new Set(['ftyp', 'meta', 'mdat', ...privateBoxes]);

function boxNamed(boxes: readonly HeifBox[], name: string): HeifBox {
  const found = boxes.find((box) => box.name === name);
  if (!found) throw new Error(`no ${name}`);
  return found;
}

/** The items that hold words about the picture instead of a part of it. */
function noteItems(bytes: Buffer, { start, end }: HeifBox): ReadonlySet<number> {
  const head = bytes[start] === 0 ? 6 : 8;
  const notes = new Set<number>();
  for (const entry of heifBoxes(bytes, start + head, end)) {
    const version = bytes[entry.start] ?? 0;
    if (version < 2) throw new Error('an old list of items');
    const read = heifReader(bytes, entry.start + 4);
    const id = read.number(version === 2 ? 2 : 4);
    const type = bytes.toString('latin1', read.at() + 2, read.at() + 6);
    if (type === 'Exif' || type === 'mime' || type === 'uri ') notes.add(id);
  }
  return notes;
}

interface Extent {
  readonly item: number;
  readonly start: number;
  readonly end: number;
}

/** Where in the file the parts of every item lie. */
function extents(bytes: Buffer, { start }: HeifBox, idat: number): readonly Extent[] {
  const version = bytes[start] ?? 0;
  const read = heifReader(bytes, start + 4);
  const sizes = read.number(2);
  const [offsetSize = 0, lengthSize = 0, baseSize = 0, lastSize = 0] = [12, 8, 4, 0].map(
    (bit) => (sizes >> bit) & 15,
  );
  const indexSize = version === 0 ? 0 : lastSize;
  const found: Extent[] = [];
  for (let left = read.number(version < 2 ? 2 : 4); left > 0; left -= 1) {
    const item = read.number(version < 2 ? 2 : 4);
    const method = version === 0 ? 0 : read.number(2) & 15;
    read.number(2);
    const base = read.number(baseSize) + (method === 1 ? idat : 0);
    for (let parts = read.number(2); parts > 0; parts -= 1) {
      read.number(indexSize);
      const from = base + read.number(offsetSize);
      found.push({ item, start: from, end: from + read.number(lengthSize) });
    }
  }
  return found;
}
