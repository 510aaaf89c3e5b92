import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Ids } from '../../db/model/ids.ts';
import type { Log } from '../host/logger.ts';
import { sendJson } from '../host/http/answers.ts';
import { answerCall } from '../host/http/call-route.ts';
import type { RequestHandler } from '../host/http/http-server.ts';
import { refuse } from '../host/http/refusals.ts';
import type { StaticPages } from '../host/page-files.ts';
import type { Channel, Workbench } from '../host/workbench.ts';
import type { Access } from './access.ts';
import { giveFile, takeFile } from './files-route.ts';
import { checkPageRequest } from './guards.ts';
import { givePage } from './static-pages.ts';

export interface RequestHandlerDeps {
  readonly workbench: Pick<Workbench, 'dispatch' | 'ingest' | 'locate'>;
  readonly access: Access;
  readonly pages: StaticPages;
  /** A fresh one-time link, given to other programs of the same person. */
  readonly newLink: () => string;
  readonly log: Log;
  readonly ids: Ids;
}

/** Answers the page (over 127.0.0.1) and local programs (over the socket, whose file mode is the guard) alike. */
export function createRequestHandler(deps: RequestHandlerDeps): RequestHandler {
  return async (request, response, channel) => {
    try {
      await answer(request, response, channel, deps);
    } catch (thrown) {
      deps.log.failure(deps.ids.randomHex(4).toUpperCase(), 'request', thrown);
      if (response.headersSent) response.destroy();
      else refuse(response, 'failed');
    }
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  channel: Channel,
  deps: RequestHandlerDeps,
): Promise<void> {
  const url = URL.parse(`http://127.0.0.1${request.url ?? '/'}`);
  if (url === null) return refuse(response, 'not-found');
  const { pathname, searchParams } = url;
  if (channel === 'page') {
    const refusal = checkPageRequest(request, pathname, deps.access);
    if (refusal) return refuse(response, refusal);
  }
  if (pathname === '/call') return answerCall(request, response, deps.workbench, channel);
  if (pathname === '/files') {
    if (request.method !== 'PUT') return refuse(response, 'wrong-method');
    return takeFile(request, response, searchParams, deps.workbench);
  }
  if (pathname === '/link' && channel === 'local' && request.method === 'POST') {
    return sendJson(response, { url: deps.newLink() });
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 'wrong-method');
  if (pathname === '/open') return startSession(request, response, searchParams, deps.access);
  const fileId = /^\/files\/([\w.-]{1,80})$/.exec(pathname)?.[1];
  if (fileId !== undefined) {
    return giveFile(request, response, fileId, searchParams, deps.workbench);
  }
  return givePage(request, response, pathname, deps.pages);
}

/** Trades the one-time token for a cookie and takes it off the address bar. */
function startSession(
  request: IncomingMessage,
  response: ServerResponse,
  query: URLSearchParams,
  access: Access,
): void {
  if (request.method !== 'GET' || !access.redeem(query.get('token') ?? ''))
    return refuse(response, 'used-link');
  response.writeHead(303, {
    location: '/',
    'set-cookie': access.cookie(request.socket.localPort ?? 0),
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  });
  response.end();
}
