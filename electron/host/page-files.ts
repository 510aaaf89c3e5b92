import { readdirSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

/** The built page: its files by the name they are asked for. A name that is not listed does not exist. */
export type StaticPages = ReadonlyMap<string, string>;

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob:",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Lists a folder once, so that what a browser asks for is looked up and never becomes a path. */
export function listPages(folder: string): StaticPages {
  try {
    return new Map(filesIn(folder).map((path) => [`/${relative(folder, path).split(sep).join('/')}`, path]));
  } catch {
    return new Map();
  }
}

/** Folder by folder, because Electron's archive knows no recursive listing. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}

/** The headers of one part of the page; parts carry their hash in the name and may be kept. */
export function pageHeaders(pathname: string, path: string): Readonly<Record<string, string>> {
  return {
    'content-type': mediaTypes[extname(path)] ?? 'application/octet-stream',
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': pathname.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : 'no-cache',
  };
}

/** The file of an address of the page, or undefined; `/` is its first one. */
export function pageFile(pages: StaticPages, pathname: string): string | undefined {
  return pages.get(pathname === '/' ? '/index.html' : pathname);
}
