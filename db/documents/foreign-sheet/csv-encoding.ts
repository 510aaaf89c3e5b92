import type { ForeignEncoding, ForeignSheetNote } from './foreign-workbook.ts';

export interface DecodedText {
  readonly text: string;
  readonly encoding: ForeignEncoding;
  readonly notes: readonly ForeignSheetNote[];
}

/** An encoding that was asked for always answers; the bytes it cannot read become U+FFFD and a note. */
export function decodeAs(bytes: Uint8Array, encoding: ForeignEncoding): DecodedText {
  const exact = decode(bytes, encoding, true);
  if (exact !== null) return { text: exact, encoding, notes: [] };
  return { text: decode(bytes, encoding, false) ?? '', encoding, notes: ['characters-replaced'] };
}

/**
 * The encoding by its mark, else UTF-8 if all bytes fit, else GB18030 if all fit, else null. Some short
 * Chinese texts fit both: what reads as UTF-8 without one Chinese character is marked uncertain.
 */
export function decodeByContent(bytes: Uint8Array): DecodedText | null {
  const marked = markedEncoding(bytes);
  if (marked !== null) return decodeAs(bytes, marked);
  const utf8 = decode(bytes, 'utf-8', true);
  if (utf8 === null) {
    const chinese = decode(bytes, 'gb18030', true);
    return chinese === null ? null : { text: chinese, encoding: 'gb18030', notes: [] };
  }
  const isUncertain = /[\u0080-\u07ff]/.test(utf8) && !/[\u0800-\uffff]/.test(utf8);
  const fitsBoth = isUncertain && decode(bytes, 'gb18030', true) !== null;
  return { text: utf8, encoding: 'utf-8', notes: fitsBoth ? ['encoding-uncertain'] : [] };
}

function markedEncoding(bytes: Uint8Array): ForeignEncoding | null {
  const mark = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  if (mark.startsWith('efbbbf')) return 'utf-8';
  if (mark === '84319533') return 'gb18030';
  return mark.startsWith('fffe') ? 'utf-16le' : null;
}

function decode(bytes: Uint8Array, encoding: ForeignEncoding, isExact: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal: isExact }).decode(bytes).replace(/^\ufeff/, '');
  } catch {
    return null;
  }
}
