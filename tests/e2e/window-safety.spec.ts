import type { Page } from '@playwright/test';
import { readRecords } from '../electron-double/read-records.ts';
import { expect, test } from './fixtures.ts';
import { windowOf } from './window-shell.ts';

test.describe('the window keeps the page in', { tag: '@window' }, () => {
  test('the page has the bridge and nothing of Node.js or Electron', async ({ planPage, shell }) => {
    await expect(planPage.codes).toHaveCount(65);
    const found = await shell.page.evaluate(() => {
      const bridge: object = Reflect.get(globalThis, 'workbench') as object;
      return {
        members: Object.keys(bridge).toSorted(),
        isFrozen: Object.isFrozen(bridge),
        others: ['require', 'process', 'module', 'ipcRenderer', 'electron', 'Buffer'].filter(
          (name) => name in globalThis,
        ),
      };
    });
    expect(found).toEqual({
      members: ['beginFile', 'call', 'dropFile', 'endFile', 'listen', 'pushFile', 'settled'],
      isFrozen: true,
      others: [],
    });
  });

  test('it goes to no other address, opens no other window and asks nothing of a network', async ({
    planPage,
    shell,
  }) => {
    await expect(planPage.codes).toHaveCount(65);
    const { app, page } = windowOf(shell);
    await page.evaluate(() => {
      globalThis.location.href = 'https://example.invalid/';
    });
    await page.evaluate(() => {
      globalThis.open('https://example.invalid/');
    });
    await expect(planPage.codes).toHaveCount(65);
    const address = () =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL());
    expect(await address()).toMatch(/^app:\/\/workbench\//);
    expect(app.windows()).toHaveLength(1);
    expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied');
    expect(await askForMedia(page, { audio: true })).toBe('NotAllowedError');
    expect(await askForMedia(page, { video: true })).toBe('NotAllowedError');
    expect((await readRecords(app)).filter(({ kind }) => kind === 'external-request')).toEqual([]);
  });

  test('what the page asks for is parsed at the door, whatever it is', async ({ planPage, shell }) => {
    await expect(planPage.codes).toHaveCount(65);
    const codes = await shell.page.evaluate(async () => {
      interface Answer {
        readonly ok: boolean;
        readonly error?: { readonly code: string };
      }
      type Send = (...args: readonly unknown[]) => Promise<Answer>;
      const bridge = Reflect.get(globalThis, 'workbench') as Readonly<Record<string, Send>>;
      const send = async (name: string, ...args: readonly unknown[]) => {
        const answer = await bridge[name]?.(...args);
        return answer?.ok ? 'ok' : answer?.error?.code;
      };
      return [
        await send('call', 'files.locate', { fileId: 'x' }),
        await send('call', 'reports.exportTo', { plan: 'guilin-2022', path: '/tmp/x.xlsx' }),
        await send('call', { toString: 'plans.list' }, {}),
        await send('call', 'plans.list', 'x'.repeat(9 * 1024 ** 2)),
        await send('beginFile', { call: 'progress.add' }),
        await send('pushFile', 'unknown', new Uint8Array(3)),
        await send('pushFile', 'unknown', 'text'),
        await send('endFile', 42),
      ];
    });
    expect(codes).toEqual([
      'unknown-call',
      'unknown-call',
      'unknown-call',
      'invalid-input',
      'invalid-input',
      'file-not-found',
      'invalid-input',
      'invalid-input',
    ]);
  });

  test('no address of its scheme leads out of the page’s own files', async ({ planPage, shell, watch }) => {
    watch.expectFailures(true);
    await expect(planPage.codes).toHaveCount(65);
    const addresses = [
      '/../package.json',
      '/%2e%2e/package.json',
      '/assets/../../library.json',
      '/files/..%2f..%2fworkbench.sqlite',
      '/files/unknown',
    ];
    const statuses = await shell.page.evaluate(
      (all) => Promise.all(all.map(async (address) => (await fetch(address)).status)),
      addresses,
    );
    expect(statuses).toEqual(addresses.map(() => 404));
  });
});

/** `given`, or the name of the refusal. */
function askForMedia(page: Page, constraints: MediaStreamConstraints): Promise<string> {
  return page.evaluate(
    (asked) =>
      navigator.mediaDevices.getUserMedia(asked).then(
        () => 'given',
        (thrown: unknown) => (thrown instanceof DOMException ? thrown.name : String(thrown)),
      ),
    constraints,
  );
}
