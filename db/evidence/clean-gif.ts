/** A GIF of its frames and how they are played alone, without comments and notes. Null when it is no whole GIF. */
export function cleanGif(bytes: Buffer): Buffer | null {
  if (!/^GIF8[79]a$/.test(bytes.toString('latin1', 0, 6)) || bytes.length < 13) return null;
  let at = 13 + colourTable(bytes[10] ?? 0);
  const kept = [bytes.subarray(0, at)];
  while (at < bytes.length) {
    const start = at;
    const kind = bytes[at];
    if (kind === trailer) return Buffer.concat([...kept, bytes.subarray(at, at + 1)]);
    if (kind === image) at = endOfBlocks(bytes, at + 11 + colourTable(bytes[at + 9] ?? 0));
    else if (kind === extension) at = endOfBlocks(bytes, at + 2);
    else return null;
    if (kind === image || isShown(bytes, start)) kept.push(bytes.subarray(start, at));
  }
  return null;
}

const extension = 0x21;
const image = 0x2c;
const trailer = 0x3b;
const graphicControl = 0xf9;
const application = 0xff;

/** How long a frame stands and how often all are played. */
function isShown(bytes: Buffer, at: number): boolean {
  const label = bytes[at + 1];
  if (label === graphicControl) return true;
  return label === application && bytes.toString('latin1', at + 3, at + 14) === 'NETSCAPE2.0';
}

function colourTable(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

function endOfBlocks(bytes: Buffer, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== 0) at += 1 + (bytes[at] ?? 0);
  return at + 1;
}
