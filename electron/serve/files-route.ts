import { createReadStream, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { err } from '../../db/model/result.ts';
import { maxFileBytes, type Workbench } from '../host/workbench.ts';
import { disposition, sendJson } from './answers.ts';
import { parseRange } from './byte-range.ts';
import { refuse } from './refusals.ts';

const inlineTypes: readonly string[] = ['image/jpeg', 'image/png', 'image/gif', 'image/webp'];

/** `PUT /files?call&subjectId&name`: streams the body into the vault; answers the Result of `drafts.addFile`. */
export async function takeFile(
  request: IncomingMessage,
  response: ServerResponse,
  query: URLSearchParams,
  workbench: Pick<Workbench, 'ingest'>,
): Promise<void> {
  const name = query.get('name') ?? '';
  const place = { call: query.get('call') ?? '', subjectId: query.get('subjectId') ?? '' };
  if (Number(request.headers['content-length'] ?? 0) > maxFileBytes) {
    request.resume();
    return sendJson(response, err('file-too-large', { file: name, limit: '2 GB' }), 413);
  }
  const body = new PassThrough();
  body.on('error', () => request.unpipe(body));
  request.pipe(body);
  request.on('close', () => {
    if (!request.complete) body.destroy(new Error('the upload was broken off'));
  });
  const stored = await workbench.ingest(body, place, name);
  request.unpipe(body).resume();
  sendJson(response, stored);
}

/**
 * `GET /files/<id>`: the original bytes, `?thumb=1` the small picture, `?download=1` always as a download.
 * Only plain pictures are shown in place; everything else is a download that no browser may run.
 */
export async function giveFile(
  request: IncomingMessage,
  response: ServerResponse,
  fileId: string,
  query: URLSearchParams,
  workbench: Pick<Workbench, 'locate'>,
): Promise<void> {
  const located = await workbench.locate(fileId, query.get('thumb') === '1' ? 'thumb' : 'original');
  const stat = located.ok ? statSync(located.value.path, { throwIfNoEntry: false }) : undefined;
  if (!located.ok || stat === undefined) return refuse(response, 'not-found');
  const { path, name, mediaType } = located.value;
  const isInline = inlineTypes.includes(mediaType) && query.get('download') !== '1';
  const range = parseRange(request.headers.range, stat.size);
  if (range === 'outside') return refuse(response, 'wrong-range');
  const part = range ?? { start: 0, end: stat.size - 1 };

  response.writeHead(range ? 206 : 200, {
    'content-type': isInline ? mediaType : 'application/octet-stream',
    'content-length': part.end - part.start + 1,
    'content-disposition': disposition(isInline ? 'inline' : 'attachment', name),
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    'accept-ranges': 'bytes',
    ...(range ? { 'content-range': `bytes ${part.start}-${part.end}/${stat.size}` } : {}),
  });
  if (request.method === 'HEAD' || stat.size === 0) return void response.end();
  await pipeline(createReadStream(path, part), response).catch(() => response.destroy());
}
