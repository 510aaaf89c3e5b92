import { parseRange, type ByteRange } from './byte-range.ts';
import type { LocatedFile } from './workbench.ts';

/** How the bytes of a file are sent to a page, whatever carries them. */
export interface FileAnswer {
  readonly status: 200 | 206;
  readonly headers: Readonly<Record<string, string>>;
  /** What is sent; null of an empty file. */
  readonly part: ByteRange | null;
}

/** Pictures, sound and film: what a browser only ever draws or plays. */
const inlineTypes: readonly string[] = [
  'image/jpeg',
  'image/png',
  'image/gif',
  'image/webp',
  'video/mp4',
  'video/webm',
  'video/quicktime',
  'audio/mpeg',
  'audio/mp4',
  'audio/wav',
  'audio/ogg',
  'audio/flac',
];

/**
 * The answer to `GET /files/<id>`. Only plain pictures, sound and film are shown in place; everything else is a download that no
 * browser may run. `outside` when the range that was asked for has no byte of the file.
 */
export function answerFile(
  file: LocatedFile,
  size: number,
  asked: { readonly range: string | undefined; readonly isDownload: boolean },
): FileAnswer | 'outside' {
  const isInline = inlineTypes.includes(file.mediaType) && !asked.isDownload;
  const range = parseRange(asked.range, size);
  if (range === 'outside') return 'outside';
  const part = range ?? { start: 0, end: size - 1 };
  return {
    status: range ? 206 : 200,
    headers: {
      'content-type': isInline ? file.mediaType : 'application/octet-stream',
      'content-length': String(part.end - part.start + 1),
      'content-disposition': disposition(isInline ? 'inline' : 'attachment', file.name),
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'accept-ranges': 'bytes',
      ...(range ? { 'content-range': `bytes ${part.start}-${part.end}/${size}` } : {}),
    },
    part: size === 0 ? null : part,
  };
}

/** `Content-Disposition` with a plain name for old programs and the real one (RFC 5987). */
function disposition(kind: 'inline' | 'attachment', name: string): string {
  const plain = name.replaceAll(/[^\w .()-]/g, '_');
  const exact = encodeURIComponent(name.toWellFormed()).replaceAll(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${exact}`;
}
