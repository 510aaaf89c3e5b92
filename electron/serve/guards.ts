import type { IncomingMessage } from 'node:http';
import type { Access } from './access.ts';
import type { RefusalName } from '../host/http/refusals.ts';

/**
 * Checks of every request of the page, before anything of it is used: our own Host (against rebound names),
 * no other Origin, and a session unless it is the link that starts one.
 */
export function checkPageRequest(
  request: IncomingMessage,
  pathname: string,
  access: Access,
): RefusalName | null {
  const port = request.socket.localPort ?? 0;
  const { host, origin, cookie } = request.headers;
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`) return 'foreign-host';
  if (origin !== undefined && origin !== `http://${host}`) return 'foreign-origin';
  if (pathname === '/open') return null;
  return access.hasSession(cookie, port) ? null : 'no-session';
}
