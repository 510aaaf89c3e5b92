import { expect } from '@playwright/test';
import { seenOf, test } from './tiny-app.ts';

test('values cross from the page to the main process and back as a structured clone has them', async ({
  makeApp,
}) => {
  const { launch } = makeApp({
    ready: `
      ipcMain.handle('echo', (_event, ...values) => values);
      ipcMain.handle('kinds', (_event, values) => values.map((value) => Object.prototype.toString.call(value)));
      ipcMain.handle('sum', (_event, bytes) => [bytes.length, bytes.reduce((sum, byte) => sum + byte, 0)]);
      ipcMain.handle('give', () => new Uint8Array(1_000_000).fill(3));`,
  });
  const { page } = await launch();
  const kinds = await page.evaluate<unknown>(`api.invoke('kinds', [
    new Uint8Array(2), new ArrayBuffer(2), new Float64Array(1), new Date(5), new Map(), new Set(), /a/g, 5n, undefined,
    null, new TypeError('x'), {}, [], 'text', true,
  ])`);
  expect(kinds).toEqual(
    [
      'Uint8Array',
      'ArrayBuffer',
      'Float64Array',
      'Date',
      'Map',
      'Set',
      'RegExp',
      'BigInt',
      'Undefined',
      'Null',
    ]
      .concat(['Error', 'Object', 'Array', 'String', 'Boolean'])
      .map((kind) => `[object ${kind}]`),
  );
  const values = await page.evaluate<unknown>(`(async () => {
    const cycle = { name: '环' };
    cycle.self = cycle;
    const sent = [
      NaN, -0, Infinity, 5n, undefined, null, '文字', new Date(5), new Map([[1, { deep: [undefined] }]]), new Set([2]),
      new Uint8Array([1, 2]), new TypeError('坏'), cycle,
    ];
    const got = await api.invoke('echo', ...sent);
    const [nan, zero, infinite, big, gap, none, text, date, map, set, bytes, error, again] = got;
    return {
      numbers: [Number.isNaN(nan), Object.is(zero, -0), infinite === Infinity, big === 5n],
      nothing: [gap === undefined && got.length === sent.length, none === null],
      text, date: date.getTime(), map: map.get(1).deep.length, set: set.has(2),
      bytes: bytes instanceof Uint8Array && [...bytes],
      error: [error instanceof TypeError, error.message],
      isCycle: again.self === again,
    };
  })()`);
  expect(values).toEqual({
    numbers: [true, true, true, true],
    nothing: [true, true],
    text: '文字',
    date: 5,
    map: 1,
    set: true,
    bytes: [1, 2],
    error: [true, '坏'],
    isCycle: true,
  });
  expect(await page.evaluate<unknown>(`api.invoke('sum', new Uint8Array(1_000_000).fill(2))`)).toEqual([
    1_000_000, 2_000_000,
  ]);
  expect(
    await page.evaluate<unknown>(`api.invoke('give').then((bytes) => [bytes.length, bytes[999_999]])`),
  ).toEqual([1_000_000, 3]);
});

test('what fails says so in the words of Electron', async ({ makeApp }) => {
  const { launch } = makeApp({
    ready: `
      ipcMain.handle('echo', (_event, value) => value);
      ipcMain.handle('function', () => () => 1);
      ipcMain.handle('broken', () => { throw new TypeError('坏了'); });
      try { ipcMain.handle('echo', () => 1); } catch (error) { seen.push(error.message); }`,
  });
  const { app, page } = await launch();
  const failureOf = (call: string) => page.evaluate<string>(`${call}.then(() => 'no failure', String)`);
  expect(await failureOf(`api.invoke('broken')`)).toBe(
    "Error: Error invoking remote method 'broken': TypeError: 坏了",
  );
  expect(await failureOf(`api.invoke('nobody')`)).toBe(
    "Error: Error invoking remote method 'nobody': Error: No handler registered for 'nobody'",
  );
  expect(await failureOf(`api.invoke('function')`)).toBe(
    "Error: Error invoking remote method 'function': Error: An object could not be cloned.",
  );
  const notCloned = 'Error: An object could not be cloned.';
  expect(await failureOf(`api.invoke('echo', () => 1)`)).toBe(notCloned);
  expect(await failureOf(`api.invoke('echo', Promise.resolve(1))`)).toBe(notCloned);
  expect(await failureOf(`(async () => api.invoke('echo', document.body))()`)).toBe(notCloned);
  expect(await seenOf(app)).toEqual(["Attempted to register a second handler for 'echo'"]);
});

test('the page has the api, frozen, and nothing of the preload', async ({ makeApp }) => {
  const { launch } = makeApp({
    preload: `
      const { contextBridge, ipcRenderer } = require('electron');
      globalThis.leaked = 1;
      const listeners = new Map();
      contextBridge.exposeInMainWorld('api', {
        deep: { list: [1, { two: 2 }] },
        double: (number) => number * 2,
        fail: () => { throw new RangeError('zu weit'); },
        each: (numbers, act) => numbers.map((number) => act(number)),
        later: async (value) => ({ value }),
        listen: (listener) => {
          const own = (_event, value) => listener(value);
          ipcRenderer.on('tick', own);
          return () => ipcRenderer.removeListener('tick', own);
        },
      });
      try { contextBridge.exposeInMainWorld('api', {}); } catch (error) { console.log(error.message); }`,
    ready: `globalThis.tick = (value) => BrowserWindow.getAllWindows()[0].webContents.send('tick', value);`,
  });
  const { app, page } = await launch();
  const found = await page.evaluate<unknown>(`(async () => {
    const failure = (() => { try { api.fail(); } catch (error) { return [error instanceof RangeError, error.message]; } })();
    api.double = () => 0;
    return {
      globals: [typeof require, typeof process, typeof leaked, typeof ipcRenderer],
      frozen: [Object.isFrozen(api), Object.isFrozen(api.deep.list[1])],
      calls: [api.double(4), api.each([1, 2], (number) => number + 1), await api.later('x')],
      failure,
    };
  })()`);
  expect(found).toEqual({
    globals: ['undefined', 'undefined', 'undefined', 'undefined'],
    frozen: [true, true],
    calls: [8, [2, 3], { value: 'x' }],
    failure: [true, 'zu weit'],
  });
  const tick = (value: number) =>
    app.evaluate(
      (_electron, sent) => (globalThis as unknown as { tick: (v: number) => void }).tick(sent),
      value,
    );
  await page.evaluate(`window.ticks = []; window.stop = api.listen((value) => ticks.push(value)); undefined`);
  await tick(1);
  await page.waitForFunction('ticks.length === 1');
  await page.evaluate('stop()');
  await tick(2);
  await page.evaluate(`window.stop = api.listen((value) => ticks.push(value)); undefined`);
  await tick(3);
  await page.waitForFunction('ticks.length === 2');
  expect(await page.evaluate('ticks')).toEqual([1, 3]);
});

test('a preload gets only what a sandbox has, and a frame gets none', async ({ makeApp }) => {
  const { launch } = makeApp({
    top: `globalThis.prepare = (window) => window.webContents.on('preload-error', (_event, path, error) =>
      seen.push([path.endsWith('preload.cjs'), error.message]));`,
    preload: `require('events'); require('url'); require('fs');`,
    body: '<iframe src="/frame.html"></iframe>',
    ready: `answer = ((files) => (request) => request.url.endsWith('frame.html')
      ? new Response('<p>frame</p>', { headers: { 'content-type': 'text/html' } }) : files(request))(answer);`,
  });
  const { app, page } = await launch();
  await expect(page.frameLocator('iframe').getByText('frame')).toBeVisible();
  expect(await seenOf(app)).toEqual([[true, 'module not found: fs']]);
});

test('the sender of a message is known by its frame', async ({ makeApp }) => {
  const { launch } = makeApp({
    ready: `ipcMain.handle('who', ({ sender, senderFrame: frame }) => [
      sender === BrowserWindow.getAllWindows()[0].webContents, frame.url, frame.origin, frame.parent, frame.top === frame]);`,
  });
  const { page } = await launch();
  expect(await page.evaluate<unknown>(`api.invoke('who')`)).toEqual([
    true,
    'app://tiny/index.html',
    'app://tiny',
    null,
    true,
  ]);
});
