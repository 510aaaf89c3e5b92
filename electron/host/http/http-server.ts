import { chmodSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, ListenOptions } from 'node:net';
import type { Channel } from '../workbench.ts';

/** Answers one request, whoever sent it; it never rejects. */
export type RequestHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  channel: Channel,
) => Promise<void>;

export interface ListeningServer {
  readonly port: number;
  /** Takes no more requests and ends the open connections. */
  readonly close: () => Promise<void>;
}

/** Listens for the page on 127.0.0.1 only; port 0 takes any free one. Rejects if the port is taken. */
export async function listenForPage(handler: RequestHandler, port: number): Promise<ListeningServer> {
  const server = await listen(handler, 'page', { host: '127.0.0.1', port });
  return { port: (server.address() as AddressInfo).port, close: () => close(server) };
}

/** Listens for local programs on a socket only this person can open; a socket left by a crash is replaced. */
export async function listenLocally(handler: RequestHandler, socketPath: string): Promise<ListeningServer> {
  const isFile = process.platform !== 'win32';
  if (isFile) rmSync(socketPath, { force: true });
  const server = await listen(handler, 'local', { path: socketPath });
  if (isFile) chmodSync(socketPath, 0o600);
  return { port: 0, close: () => close(server) };
}

/** A large file may take as long as a slow disk needs, so there is no limit for a whole request. */
function listen(handler: RequestHandler, channel: Channel, where: ListenOptions): Promise<Server> {
  const server = createServer({ requestTimeout: 0 }, (request, response) => {
    void handler(request, response, channel);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(where, () => resolve(server));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
