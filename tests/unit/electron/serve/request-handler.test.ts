import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { err, ok } from '../../../../db/model/result.ts';
import type { Workbench } from '../../../../electron/host/workbench.ts';
import { createAccess } from '../../../../electron/serve/access.ts';
import { listenForPage, type ListeningServer } from '../../../../electron/host/http/http-server.ts';
import { createRequestHandler } from '../../../../electron/serve/request-handler.ts';
import { listPages } from '../../../../electron/host/page-files.ts';
import { countingIds } from '../../../support/clock.ts';
import { ask, type Asked } from './page-browser.ts';

const ids = countingIds();
const access = createAccess(ids, ids.randomHex(32));
let folder = '';
let server: ListeningServer;
let session = '';

/** Answers with what it was asked, so that a test sees what came through. */
const workbench: Pick<Workbench, 'dispatch' | 'ingest' | 'locate'> = {
  dispatch: (name, input, channel) =>
    name === 'throw' ? Promise.reject(new Error('a bug')) : Promise.resolve(ok({ name, input, channel })),
  ingest: async (stream, place, name) => {
    if (name === 'big') return err('file-too-large', { file: name });
    const bytes = (await text(stream)).length;
    const file = {
      fileId: `${place.call} ${place.subjectId}`,
      name,
      size: bytes,
      mediaType: 't',
      addedAtMs: 0,
    };
    return ok({ file, isKnown: false });
  },
  locate: (fileId, kind) => {
    const mediaType = fileId.startsWith('photo') ? 'image/png' : 'text/html';
    if (fileId === 'none') return Promise.resolve(err('file-not-found', { file: fileId }));
    return Promise.resolve(ok({ path: join(folder, 'blob'), name: `现场 "${kind}" 1.png`, mediaType }));
  },
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'wb-pages-'));
  mkdirSync(join(folder, 'renderer', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'renderer', 'index.html'), '<p>page</p>');
  writeFileSync(join(folder, 'renderer', 'assets', 'app-1.js'), 'run()');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'blob'), '0123456789');
  const log = { note: () => undefined, failure: () => undefined };
  const pages = listPages(join(folder, 'renderer'));
  const handler = createRequestHandler({ workbench, access, pages, newLink: () => 'link', log, ids });
  server = await listenForPage(handler, 0);
  session = access.cookie(server.port).split(';')[0] ?? '';
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** What the page itself sends. */
function fromPage(asked: Asked) {
  return ask(server.port, { ...asked, headers: { cookie: session, ...asked.headers } });
}

function call(body: string, headers: Readonly<Record<string, string>> = {}) {
  return fromPage({
    method: 'POST',
    path: '/call',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  });
}

test('a link opens the page once, leaves a cookie that scripts cannot read, and is off the address bar', async () => {
  const path = `/open?token=${access.newToken()}`;
  const first = await ask(server.port, { path });
  expect([first.status, first.headers['location'], first.headers['set-cookie']]).toEqual([
    303,
    '/',
    [`${session}; HttpOnly; SameSite=Strict; Path=/`],
  ]);
  const again = await ask(server.port, { path });
  expect([again.status, again.body.toString()]).toEqual([403, expect.stringContaining('这个链接已经用过')]);
  expect((await ask(server.port, { path: '/open' })).status).toBe(403);
  expect((await ask(server.port, { path, headers: { host: 'evil.example' } })).status).toBe(403);
});

test('without the cookie nothing is given, and the words say how to get in', async () => {
  const paths = ['/', '/assets/app-1.js', '/files/photo1', '/call', '/files?call=a&subjectId=b&name=c'];
  for (const path of paths) {
    const { status, body } = await ask(server.port, { path });
    expect([path, status, body.toString()]).toEqual([path, 401, expect.stringContaining('npm start')]);
  }
  const forged = session.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
  expect((await ask(server.port, { path: '/', headers: { cookie: forged } })).status).toBe(401);
  const otherPort = session.replace(String(server.port), '1');
  expect((await ask(server.port, { path: '/', headers: { cookie: otherPort } })).status).toBe(401);
});

test('another host name or another page is refused even with the cookie', async () => {
  const own = `http://127.0.0.1:${server.port}`;
  const answers = await Promise.all([
    call('{"name":"a","input":1}', { host: `evil.example:${server.port}` }),
    call('{"name":"a","input":1}', { host: '127.0.0.1' }),
    call('{"name":"a","input":1}', { origin: 'https://evil.example' }),
    call('{"name":"a","input":1}', { origin: `http://localhost:${server.port}` }),
    call('{"name":"a","input":1}', { origin: 'null' }),
    call('{"name":"a","input":1}', { origin: own }),
    call('{"name":"a","input":1}', {
      host: `localhost:${server.port}`,
      origin: `http://localhost:${server.port}`,
    }),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 200, 200]);
});

test('a call reaches the workbench as a call of the page', async () => {
  const { status, headers, body } = await call('{"name":"plans.list","input":{"isChosen":true}}');
  expect([status, headers['content-type'], JSON.parse(body.toString())]).toEqual([
    200,
    'application/json; charset=utf-8',
    { ok: true, value: { name: 'plans.list', input: { isChosen: true }, channel: 'page' } },
  ]);
});

test('a call that is not JSON, too big, or not posted is refused in words', async () => {
  const form = await call('a=1', { 'content-type': 'application/x-www-form-urlencoded' });
  const prefix = await call('{}', { 'content-type': 'application/json-patch+json' });
  expect([form.status, prefix.status]).toEqual([415, 415]);
  expect((await fromPage({ path: '/call' })).status).toBe(405);
  const broken = await call('{"name":');
  expect([broken.status, JSON.parse(broken.body.toString())]).toEqual([
    400,
    { ok: false, error: { code: 'invalid-input', details: { issues: ['JSON ?'] } } },
  ]);
  const large = await call(JSON.stringify({ name: 'a', input: 'x'.repeat(8 * 1024 ** 2) }));
  expect([large.status, JSON.parse(large.body.toString())]).toEqual([
    413,
    { ok: false, error: { code: 'invalid-input', details: { issues: ['input ≤ 8 MB'] } } },
  ]);
});

test('something thrown inside is one refused request, and the host goes on', async () => {
  expect((await call('{"name":"throw"}')).status).toBe(500);
  expect((await call('{"name":"a"}')).status).toBe(200);
});

test('no path leads out of the page, and links are given to local programs only', async () => {
  const paths = [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/..\\secret.txt',
    '/%00',
    '//x',
  ];
  for (const path of paths) {
    const { status, body } = await fromPage({ path });
    expect([path, status, body.includes('secret')]).toEqual([path, 404, false]);
  }
  expect((await fromPage({ method: 'POST', path: '/link' })).status).toBe(405);
  expect((await fromPage({ method: 'DELETE', path: '/' })).status).toBe(405);
});

test('the page comes with its policy; its parts may be kept, itself not', async () => {
  const page = await fromPage({ path: '/' });
  expect([page.status, page.body.toString(), page.headers['cache-control']]).toEqual([
    200,
    '<p>page</p>',
    'no-cache',
  ]);
  expect(page.headers['content-security-policy']).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' blob:; media-src 'self' blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  );
  const part = await fromPage({ path: '/assets/app-1.js' });
  expect([part.headers['content-type'], part.headers['cache-control']]).toEqual([
    'text/javascript; charset=utf-8',
    'private, max-age=31536000, immutable',
  ]);
});

test('a file is streamed in under its place and name', async () => {
  const path = `/files?${new URLSearchParams({ call: 'progress.add', subjectId: 'm1', name: '照片 1.png' }).toString()}`;
  const { body } = await fromPage({ method: 'PUT', path, body: Buffer.alloc(3_000_000) });
  expect(JSON.parse(body.toString())).toEqual({
    ok: true,
    value: {
      file: { fileId: 'progress.add m1', name: '照片 1.png', size: 3_000_000, mediaType: 't', addedAtMs: 0 },
      isKnown: false,
    },
  });
});

test('a file that is refused is answered although not all of it was read', async () => {
  const path = '/files?call=a&subjectId=b&name=big';
  const { status, body } = await fromPage({ method: 'PUT', path, body: Buffer.alloc(3_000_000) });
  expect([status, JSON.parse(body.toString())]).toEqual([
    200,
    { ok: false, error: { code: 'file-too-large', details: { file: 'big' } } },
  ]);
});

test('a picture is shown in place, in whole or in part; everything else is only ever a download', async () => {
  const name = "filename*=UTF-8''%E7%8E%B0%E5%9C%BA%20%22original%22%201.png";
  const picture = await fromPage({ path: '/files/photo1.0' });
  expect([picture.status, picture.body.toString(), picture.headers['content-type']]).toEqual([
    200,
    '0123456789',
    'image/png',
  ]);
  expect(picture.headers['content-disposition']).toBe(`inline; filename="__ _original_ 1.png"; ${name}`);
  const saved = await fromPage({ path: '/files/photo1.0?download=1' });
  expect(saved.headers['content-disposition']).toMatch(/^attachment;/);
  const page = await fromPage({ path: '/files/page1' });
  const {
    'content-type': type,
    'content-security-policy': policy,
    'x-content-type-options': sniff,
  } = page.headers;
  expect([type, policy, sniff]).toEqual([
    'application/octet-stream',
    "default-src 'none'; sandbox",
    'nosniff',
  ]);
  expect(page.headers['content-disposition']).toMatch(/^attachment;/);
  const part = await fromPage({ path: '/files/photo1.0', headers: { range: 'bytes=2-4' } });
  expect([part.status, part.body.toString(), part.headers['content-range']]).toEqual([
    206,
    '234',
    'bytes 2-4/10',
  ]);
  expect((await fromPage({ path: '/files/photo1.0', headers: { range: 'bytes=99-' } })).status).toBe(416);
  expect((await fromPage({ path: '/files/none' })).status).toBe(404);
});
