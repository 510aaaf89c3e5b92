import { createReadStream, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { err } from '../../db/model/result.ts';
import { answerFile } from '../host/file-answer.ts';
import { sendJson } from '../host/http/answers.ts';
import { refuse } from '../host/http/refusals.ts';
import { fileKindOf, maxFileBytes, type Workbench } from '../host/workbench.ts';

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

/** `GET /files/<id>`: the original bytes, `?thumb=1` or `?preview=1` a derived picture, `?download=1` always as a download. */
export async function giveFile(
  request: IncomingMessage,
  response: ServerResponse,
  fileId: string,
  query: URLSearchParams,
  workbench: Pick<Workbench, 'locate'>,
): Promise<void> {
  const located = await workbench.locate(fileId, fileKindOf(query));
  const stat = located.ok ? statSync(located.value.path, { throwIfNoEntry: false }) : undefined;
  if (!located.ok || stat === undefined) return refuse(response, 'not-found');
  const asked = { range: request.headers.range, isDownload: query.get('download') === '1' };
  const answer = answerFile(located.value, stat.size, asked);
  if (answer === 'outside') return refuse(response, 'wrong-range');
  response.writeHead(answer.status, answer.headers);
  if (request.method === 'HEAD' || answer.part === null) return void response.end();
  await pipeline(createReadStream(located.value.path, answer.part), response).catch(() => response.destroy());
}
