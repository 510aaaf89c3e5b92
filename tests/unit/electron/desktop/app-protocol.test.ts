import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { err, ok } from '../../../../db/model/result.ts';
import { createAppProtocol } from '../../../../electron/desktop/app-protocol.ts';
import { listPages } from '../../../../electron/host/page-files.ts';
import { temporaryFolder } from '../../../support/workspace.ts';

let answer: (request: Request) => Promise<Response>;

beforeEach(() => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'renderer/assets'), { recursive: true });
  writeFileSync(join(folder, 'renderer/index.html'), '<p>page</p>');
  writeFileSync(join(folder, 'renderer/assets/app-1.js'), 'run()');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'blob'), '0123456789');
  answer = createAppProtocol({
    pages: listPages(join(folder, 'renderer')),
    log: { note: () => undefined, failure: () => undefined },
    workbench: {
      locate: (fileId) =>
        Promise.resolve(
          fileId === 'known'
            ? ok({ path: join(folder, 'blob'), name: '现场.svg', mediaType: 'image/svg+xml' })
            : err('file-not-found', { file: fileId }),
        ),
    },
  });
});

const ask = (path: string, init?: RequestInit) => answer(new Request(`app://workbench${path}`, init));

test('the page and its parts come with the policy that keeps it in', async () => {
  const page = await ask('/');
  expect([page.status, await page.text()]).toEqual([200, '<p>page</p>']);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
  expect((await ask('/assets/app-1.js')).headers.get('content-type')).toBe('text/javascript; charset=utf-8');
});

test('a file is given by its id, as a download that nothing runs, whole or in part', async () => {
  const whole = await ask('/files/known');
  expect([whole.status, await whole.text()]).toEqual([200, '0123456789']);
  expect(whole.headers.get('content-type')).toBe('application/octet-stream');
  expect(whole.headers.get('content-disposition')).toContain('attachment');
  const part = await ask('/files/known', { headers: { range: 'bytes=2-5' } });
  expect([part.status, await part.text(), part.headers.get('content-range')]).toEqual([
    206,
    '2345',
    'bytes 2-5/10',
  ]);
  expect((await ask('/files/known', { headers: { range: 'bytes=50-' } })).status).toBe(416);
});

test('nothing else has an address', async () => {
  const statuses = await Promise.all(
    [
      answer(new Request('app://elsewhere/')),
      ask('/secret.txt'),
      ask('/../secret.txt'),
      ask('/%2e%2e/secret.txt'),
      ask('/files/..%2fsecret.txt'),
      ask('/files/unknown'),
      ask('/', { method: 'POST', body: 'x' }),
    ].map(async (response) => (await response).status),
  );
  expect(statuses).toEqual([404, 404, 404, 404, 404, 404, 405]);
});
