import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { answerFile } from '../host/file-answer.ts';
import type { Log } from '../host/logger.ts';
import { pageFile, pageHeaders, type StaticPages } from '../host/page-files.ts';
import { fileKindOf, type Workbench } from '../host/workbench.ts';
import { isPageAddress } from './page-address.ts';

export interface AppProtocolDeps {
  readonly workbench: Pick<Workbench, 'locate'>;
  readonly pages: StaticPages;
  readonly log: Log;
}

/** Answers the page's requests: its own parts by their listed names, and files of the record by their ids. */
export function createAppProtocol(deps: AppProtocolDeps): (request: Request) => Promise<Response> {
  return async (request) => {
    try {
      return await answer(request, deps);
    } catch (thrown) {
      deps.log.failure('—', 'app-protocol', thrown);
      return plain(500);
    }
  };
}

async function answer(request: Request, { workbench, pages }: AppProtocolDeps): Promise<Response> {
  if (!isPageAddress(request.url)) return plain(404);
  if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405);
  const { pathname, searchParams } = new URL(request.url);
  const fileId = /^\/files\/([\w.-]{1,80})$/.exec(pathname)?.[1];
  if (fileId !== undefined) return giveFile(request, fileId, searchParams, workbench);
  const path = pageFile(pages, pathname);
  if (path === undefined) return plain(404);
  const body = request.method === 'HEAD' ? null : await readFile(path);
  return new Response(body, { headers: pageHeaders(pathname, path) });
}

async function giveFile(
  request: Request,
  fileId: string,
  query: URLSearchParams,
  workbench: Pick<Workbench, 'locate'>,
): Promise<Response> {
  const located = await workbench.locate(fileId, fileKindOf(query));
  const found = located.ok ? await stat(located.value.path).catch(() => null) : null;
  if (!located.ok || found === null) return plain(404);
  const range = request.headers.get('range') ?? undefined;
  const answered = answerFile(located.value, found.size, {
    range,
    isDownload: query.get('download') === '1',
  });
  if (answered === 'outside') return plain(416);
  const { status, headers, part } = answered;
  if (request.method === 'HEAD' || part === null) return new Response(null, { status, headers });
  const stream = Readable.toWeb(createReadStream(located.value.path, part));
  return new Response(stream as ReadableStream<Uint8Array>, { status, headers });
}

function plain(status: number): Response {
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' };
  return new Response(null, { status, headers });
}
