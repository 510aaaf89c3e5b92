import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { readRecords } from './read-records.ts';
import { seenOf, test } from './tiny-app.ts';

test('a page goes nowhere and opens nothing without the app being asked', async ({ makeApp }) => {
  const { launch } = makeApp({
    top: `globalThis.prepare = ({ webContents }) => {
      webContents.on('will-navigate', (event, url) => { seen.push(['go', url]); event.preventDefault(); });
      webContents.setWindowOpenHandler(({ url }) => { seen.push(['open', url]); return { action: 'deny' }; });
    };`,
    body: `<a id="here" href="https://away.example/1">1</a>
      <a id="there" href="https://away.example/2" target="_blank">2</a>`,
  });
  const { app, page } = await launch();
  await page.click('#here');
  await expect.poll(() => seenOf(app)).toHaveLength(1);
  await page.click('#there');
  expect(await page.evaluate(`window.open('https://away.example/3')`)).toBeNull();
  await expect
    .poll(() => seenOf(app))
    .toEqual([
      ['go', 'https://away.example/1'],
      ['open', 'https://away.example/2'],
      ['open', 'https://away.example/3'],
    ]);
  expect(app.windows()).toHaveLength(1);
  const window = await app.browserWindow(page);
  expect(await window.evaluate(({ webContents }) => webContents.getURL())).toBe('app://tiny/index.html');
  // What Playwright does is no wish of the page.
  await page.reload();
  expect(await seenOf(app)).toHaveLength(3);
});

test('a crashed page is told of, and works again with its preload after a reload', async ({ makeApp }) => {
  const { launch } = makeApp({
    ready: `
      ipcMain.handle('echo', (_event, value) => value);
      app.on('render-process-gone', (_event, contents, { reason }) => seen.push(['app', contents.id, reason]));`,
    top: `globalThis.prepare = ({ webContents }) => webContents.on('render-process-gone', (_event, { reason }) =>
      seen.push(['page', webContents.isCrashed(), reason]));`,
  });
  const { app } = await launch();
  await app.evaluate(({ webContents }) => webContents.getAllWebContents()[0]?.forcefullyCrashRenderer());
  await expect
    .poll(() => seenOf(app))
    .toEqual([
      ['page', true, 'crashed'],
      ['app', 1, 'crashed'],
    ]);
  const echoed = await app.evaluate(async ({ webContents }) => {
    const [contents] = webContents.getAllWebContents();
    if (contents === undefined) return null;
    const loaded = new Promise((resolve) => contents.once('did-finish-load', () => resolve(null)));
    contents.reload();
    await loaded;
    return [
      contents.isCrashed(),
      (await contents.executeJavaScript(`api.invoke('echo', '又好了')`)) as unknown,
    ];
  });
  expect(echoed).toEqual([false, '又好了']);
});

test('the camera, the place and notifications are what the app permits', async ({ makeApp }) => {
  const { launch } = makeApp({
    ready: `
      globalThis.isAllowed = false;
      session.defaultSession.setPermissionRequestHandler((_contents, permission, callback, details) => {
        seen.push([permission, details.mediaTypes ?? [], details.isMainFrame, details.requestingUrl]);
        callback(globalThis.isAllowed);
      });
      session.defaultSession.setPermissionCheckHandler((_contents, permission, origin, details) =>
        permission === 'media' && details.mediaType === 'video' && origin === 'app://tiny/');`,
  });
  const { app, page } = await launch();
  const openCamera = () =>
    page.evaluate(`navigator.mediaDevices.getUserMedia({ video: true }).then(
      (stream) => stream.getVideoTracks().length, (error) => [error instanceof DOMException, error.name])`);
  expect(await openCamera()).toEqual([true, 'NotAllowedError']);
  expect(await page.evaluate('Notification.requestPermission()')).toBe('denied');
  const place = `new Promise((resolve) => navigator.geolocation.getCurrentPosition(resolve, ({ code }) => resolve(code)))`;
  expect(await page.evaluate(place)).toBe(1);
  expect(await seenOf(app)).toEqual([
    ['media', ['video'], true, 'app://tiny/index.html'],
    ['notifications', [], true, 'app://tiny/index.html'],
    ['geolocation', [], true, 'app://tiny/index.html'],
  ]);
  const stateOf = (name: string) =>
    page.evaluate(`navigator.permissions.query({ name: '${name}' }).then(({ state }) => state)`);
  expect([await stateOf('camera'), await stateOf('microphone')]).toEqual(['granted', 'denied']);
  await app.evaluate(() => void Object.assign(globalThis, { isAllowed: true }));
  expect(await openCamera()).toBe(1);
});

test('every request is asked of webRequest, and none leaves the machine', async ({ makeApp }) => {
  const { launch } = makeApp({
    ready: `session.defaultSession.webRequest.onBeforeRequest({ urls: ['app://tiny/no*'] }, (details, callback) => {
      seen.push([details.url, details.method]);
      callback({ cancel: true });
    });`,
  });
  const { app, page } = await launch();
  const fetched = (url: string) =>
    page.evaluate(`fetch('${url}').then(({ status }) => status, ({ name }) => name)`);
  expect(await fetched('/index.html')).toBe(200);
  expect(await fetched('/no/entry')).toBe('TypeError');
  expect(await fetched('https://away.example/x')).toBe('TypeError');
  expect(await seenOf(app)).toEqual([['app://tiny/no/entry', 'GET']]);
  expect(await readRecords(app)).toEqual([{ kind: 'external-request', url: 'https://away.example/x' }]);
  expect(
    await page.evaluate(`fetch(URL.createObjectURL(new Blob(['inside']))).then((got) => got.text())`),
  ).toBe('inside');
});

test('the protocol handler is asked with method, headers and body, and its headers count', async ({
  makeApp,
}) => {
  const { launch } = makeApp({
    body: `<p id="text">as it was</p><script>document.getElementById('text').textContent = 'changed';</script>`,
    ready: `
      const files = answer;
      answer = async (request) => {
        if (request.method === 'POST') {
          const bytes = new Uint8Array(await request.arrayBuffer());
          return Response.json([request.url, request.headers.get('x-own'), request.headers.get('origin'),
            bytes.length, bytes[0]]);
        }
        const { body } = await files(request);
        return new Response(body, { headers: {
          'content-type': 'text/html', 'content-security-policy': "default-src 'self'; img-src app:" } });
      };`,
  });
  const { page } = await launch();
  await expect(page.locator('#text')).toHaveText('as it was');
  const post = (body: string) =>
    page.evaluate(`(async () => {
    const answer = await fetch('/put?a=1', { method: 'POST', body: ${body}, headers: { 'x-own': 'yes' } });
    return answer.json();
  })()`);
  const rest = ['app://tiny/put?a=1', 'yes', 'app://tiny'];
  expect(await post('new Uint8Array(300_000).fill(255)')).toEqual([...rest, 300_000, 255]);
  expect(await post('new Blob([new Uint8Array(70_000).fill(200)])')).toEqual([...rest, 70_000, 200]);
});

test('the page is as large as its window', async ({ makeApp }) => {
  const { launch } = makeApp({});
  const { app, page } = await launch();
  const size = () => page.evaluate('[innerWidth, innerHeight, devicePixelRatio]');
  expect(await size()).toEqual([900, 600, 1]);
  const window = await app.browserWindow(page);
  await window.evaluate((own) => own.setBounds({ width: 1366, height: 768 }));
  await expect.poll(size).toEqual([1366, 768, 1]);
  await window.evaluate((own) => own.maximize());
  await expect.poll(size).toEqual([1920, 1080, 1]);
  expect(await window.evaluate((own) => [own.isMaximized(), own.getNormalBounds().width])).toEqual([
    true,
    1366,
  ]);
  await window.evaluate((own) => own.webContents.setZoomFactor(2));
  await expect.poll(size).toEqual([960, 540, 2]);
});

test('a page is printed into a PDF, on paper only by record', async ({ makeApp }) => {
  const { launch } = makeApp({});
  const { app, page } = await launch();
  const window = await app.browserWindow(page);
  const start = await window.evaluate(async ({ webContents }) => {
    const pdf = await webContents.printToPDF({ pageSize: 'A4', printBackground: true });
    return pdf.subarray(0, 5).toString();
  });
  expect(start).toBe('%PDF-');
  const isPrinted = await window.evaluate(
    ({ webContents }) => new Promise((resolve) => webContents.print({ copies: 2 }, resolve)),
  );
  expect(isPrinted).toBe(true);
  expect(await readRecords(app)).toEqual([
    { kind: 'print', options: { copies: 2 }, url: 'app://tiny/index.html' },
  ]);
});

test('a download is the app’s to place or to refuse', async ({ makeApp }) => {
  const { launch, folder } = makeApp({
    body: `<script>
      function save(name) {
        const link = document.createElement('a');
        link.href = URL.createObjectURL(new Blob(['内容']));
        link.download = name;
        link.click();
      }</script>`,
    ready: `session.defaultSession.on('will-download', (event, item, contents) => {
      seen.push([item.getFilename(), contents.id]);
      if (item.getFilename() === 'no.txt') return event.preventDefault();
      item.setSavePath(join(import.meta.dirname, 'saved.txt'));
      item.once('done', (_event, state) => seen.push(state));
    });`,
  });
  const { app, page } = await launch();
  await page.evaluate(`save('no.txt')`);
  await expect.poll(() => seenOf(app)).toEqual([['no.txt', 1]]);
  await page.evaluate(`save('yes.txt')`);
  await expect.poll(() => seenOf(app)).toEqual([['no.txt', 1], ['yes.txt', 1], 'completed']);
  expect(readFileSync(join(folder, 'saved.txt'), 'utf8')).toBe('内容');
});

test('a window ends with its page, and bears its title', async ({ makeApp }) => {
  const { launch } = makeApp({
    top: `
      app.on('window-all-closed', () => seen.push('none left'));
      globalThis.prepare = (window) => window.on('closed', () => seen.push('closed'));`,
    ready: `globalThis.again = () => {
      const window = new BrowserWindow({ show: false });
      return window.loadURL('app://tiny/index.html').then(() => [window.isVisible(), window.isFocused()]);
    };`,
  });
  const { app, page } = await launch();
  const window = await app.browserWindow(page);
  await expect.poll(() => window.evaluate((own) => own.getTitle())).toBe('tiny');
  await page.evaluate(`document.title = '督导'`);
  await expect.poll(() => window.evaluate((own) => own.getTitle())).toBe('督导');
  await page.close();
  await expect.poll(() => seenOf(app)).toEqual(['closed', 'none left']);
  const opened = await app.evaluate(() =>
    (globalThis as unknown as { again: () => Promise<unknown> }).again(),
  );
  expect(opened).toEqual([false, false]);
  await app.windows()[0]?.close();
  await expect.poll(() => seenOf(app)).toEqual(['closed', 'none left', 'none left']);
});
