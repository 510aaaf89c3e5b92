import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { guard, notModelled } from './strict.ts';

const mimeTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** Files only. There is no network. */
export const net = guard(
  {
    fetch: async (input: string | Request): Promise<Response> => {
      const url = typeof input === 'string' ? input : input.url;
      if (!url.startsWith('file:')) throw notModelled(`net.fetch of ${url}`);
      const file = fileURLToPath(url.replace(/[?#].*$/, ''));
      const bytes = await readFile(file).catch(() => null);
      if (bytes === null) throw new Error('net::ERR_FILE_NOT_FOUND');
      const type = mimeTypes[extname(file).toLowerCase()];
      return new Response(bytes, { headers: type === undefined ? {} : { 'content-type': type } });
    },
    isOnline: () => false,
  },
  'net',
);
