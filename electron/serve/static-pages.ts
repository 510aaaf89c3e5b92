import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { refuse } from '../host/http/refusals.ts';
import { pageFile, pageHeaders, type StaticPages } from '../host/page-files.ts';

/** Sends a page or one of its parts. */
export async function givePage(
  request: IncomingMessage,
  response: ServerResponse,
  pathname: string,
  pages: StaticPages,
): Promise<void> {
  const path = pageFile(pages, pathname);
  if (path === undefined) return refuse(response, pages.size === 0 ? 'not-built' : 'not-found');
  response.writeHead(200, pageHeaders(pathname, path));
  if (request.method === 'HEAD') return void response.end();
  await pipeline(createReadStream(path), response).catch(() => response.destroy());
}
