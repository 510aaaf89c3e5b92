/** A box of a HEIC or AVIF file: where what it holds begins and ends. */
export interface HeifBox {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The boxes that lie side by side in a part of a file. Throws when they do not fill it. */
export function heifBoxes(bytes: Buffer, from: number, to: number): readonly HeifBox[] {
  const boxes: HeifBox[] = [];
  for (let at = from; at < to;) {
    const short = bytes.readUInt32BE(at);
    const isLong = short === 1;
    const size = isLong ? Number(bytes.readBigUInt64BE(at + 8)) : short === 0 ? to - at : short;
    const start = at + (isLong ? 16 : 8);
    if (at + size > to || at + size < start) throw new Error('a box is cut off');
    boxes.push({ name: bytes.toString('latin1', at + 4, at + 8), start, end: at + size });
    at += size;
  }
  return boxes;
}

/** Numbers read one after another; a size of 0 is a 0 that takes no room. */
export function heifReader(bytes: Buffer, from: number) {
  let at = from;
  const number = (size: number): number => {
    const value =
      size === 0 ? 0 : size === 8 ? Number(bytes.readBigUInt64BE(at)) : bytes.readUIntBE(at, size);
    at += size;
    return value;
  };
  return { number, at: () => at };
}
