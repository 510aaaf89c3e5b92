import { readFileSync } from 'node:fs';

/** One symbol that a native module takes from a library, with the version it asks for: `memcpy`, `GLIBC_2.14`. */
export interface VersionedSymbol {
  readonly name: string;
  readonly version: string;
}

interface Section {
  readonly type: number;
  readonly link: number;
  readonly offset: number;
  readonly size: number;
}

const sectionTypes = { dynsym: 11, verneed: 0x6ffffffe, versym: 0x6fffffff } as const;
const symbolSize = 24;

/** What a 64-bit little-endian ELF file asks of its libraries; null where the file is no such file. */
export function elfVersions(path: string): readonly VersionedSymbol[] | null {
  const bytes = readFileSync(path);
  if (bytes.length < 64 || bytes.readUInt32BE(0) !== 0x7f454c46 || bytes[4] !== 2 || bytes[5] !== 1)
    return null;
  const sections = readSections(bytes);
  const verneed = sections.find(({ type }) => type === sectionTypes.verneed);
  const versym = sections.find(({ type }) => type === sectionTypes.versym);
  const dynsym = sections.find(({ type }) => type === sectionTypes.dynsym);
  if (!verneed || !versym || !dynsym) return [];
  const versionNames = readVersionNames(bytes, verneed, sections[verneed.link]);
  const names = sections[dynsym.link];
  const found: VersionedSymbol[] = [];
  for (let index = 0; index < dynsym.size / symbolSize; index += 1) {
    const symbol = dynsym.offset + index * symbolSize;
    const version = versionNames.get(bytes.readUInt16LE(versym.offset + index * 2) & 0x7fff);
    if (version !== undefined) {
      found.push({ name: textAt(bytes, (names?.offset ?? 0) + bytes.readUInt32LE(symbol)), version });
    }
  }
  return found;
}

function readSections(bytes: Buffer): readonly Section[] {
  const start = Number(bytes.readBigUInt64LE(0x28));
  const entrySize = bytes.readUInt16LE(0x3a);
  return Array.from({ length: bytes.readUInt16LE(0x3c) }, (_, index) => {
    const at = start + index * entrySize;
    return {
      type: bytes.readUInt32LE(at + 4),
      offset: Number(bytes.readBigUInt64LE(at + 24)),
      size: Number(bytes.readBigUInt64LE(at + 32)),
      link: bytes.readUInt32LE(at + 40),
    };
  });
}

/** Versions by the number under which symbols refer to them. */
function readVersionNames(bytes: Buffer, verneed: Section, names: Section | undefined): Map<number, string> {
  const byNumber = new Map<number, string>();
  let library = verneed.offset;
  for (;;) {
    const count = bytes.readUInt16LE(library + 2);
    let entry = library + bytes.readUInt32LE(library + 8);
    for (let index = 0; index < count; index += 1) {
      const name = textAt(bytes, (names?.offset ?? 0) + bytes.readUInt32LE(entry + 8));
      byNumber.set(bytes.readUInt16LE(entry + 6) & 0x7fff, name);
      entry += bytes.readUInt32LE(entry + 12);
    }
    const next = bytes.readUInt32LE(library + 12);
    if (next === 0) return byNumber;
    library += next;
  }
}

function textAt(bytes: Buffer, offset: number): string {
  return bytes.toString('latin1', offset, bytes.indexOf(0, offset));
}
