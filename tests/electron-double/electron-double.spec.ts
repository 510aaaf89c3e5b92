import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron as electron, expect } from '@playwright/test';
import { readRecords } from './read-records.ts';
import { executable, seenOf, test } from './tiny-app.ts';

test('what is not modelled throws and is never undefined', async ({ makeApp }) => {
  const { launch } = makeApp({
    ready: `
      const attempt = (act) => { try { act(); seen.push('nothing'); } catch (error) { seen.push(error.message); } };
      attempt(() => app.getGPUFeatureStatus());
      attempt(() => app.on('gpu-info-update', () => 0));
      attempt(() => new BrowserWindow({ frame: false }));
      attempt(() => new BrowserWindow({ webPreferences: { sandbox: false } }));
      attempt(() => BrowserWindow.addExtension('x'));
      attempt(() => session.defaultSession.webRequest.onHeadersReceived(() => 0));
      attempt(() => dialog.showErrorBox('题', '文'));
      attempt(() => protocol.registerSchemesAsPrivileged([]));
      attempt(() => app.enableSandbox());`,
  });
  const { app } = await launch();
  expect(await seenOf(app)).toEqual([
    notModelled('app.getGPUFeatureStatus'),
    notModelled("app.on('gpu-info-update')"),
    notModelled('BrowserWindow { frame }'),
    notModelled('webPreferences { sandbox: false }'),
    notModelled('BrowserWindow.addExtension'),
    notModelled('webRequest.onHeadersReceived'),
    '[electron-double] dialog.showErrorBox is reached and nobody answers: the test has to replace it',
    'protocol.registerSchemesAsPrivileged should be called before app is ready',
    'app.enableSandbox() can only be called before app is ready',
  ]);
});

test('an entry that waits at its top for ready waits forever, and is told so', async ({ makeApp }) => {
  const { run } = makeApp({ entry: `import { app } from 'electron'; await app.whenReady();` });
  const { exitCode, stderr } = await run();
  expect(exitCode).toBe(70);
  expect(stderr).toContain('ready comes only afterwards');
});

test('nothing that needs a ready app works before', async ({ makeApp }) => {
  const { run } = makeApp({
    entry: `
      import { app, BrowserWindow, screen, session } from 'electron';
      const attempt = (act) => { try { act(); } catch (error) { console.error(error.message); } };
      attempt(() => new BrowserWindow());
      attempt(() => session.defaultSession);
      attempt(() => screen.getPrimaryDisplay());
      console.error(\`ready so far: \${app.isReady()}\`);
      app.on('ready', () => { console.error(\`ready now: \${app.isReady()}\`); app.exit(3); });`,
  });
  const { exitCode, stderr } = await run();
  expect(stderr.split('\n').filter((line) => /ready/.test(line))).toEqual([
    'Cannot create BrowserWindow before app is ready',
    'Session can only be received when app is ready',
    "The 'screen' module can't be used before the app 'ready' event",
    'ready so far: false',
    'ready now: true',
  ]);
  expect(exitCode).toBe(3);
});

test('a second instance tells the first and gets no lock', async ({ makeApp }) => {
  const { launch, run } = makeApp({
    top: `
      app.on('second-instance', (_event, argv, folder, data) => seen.push([argv.length, folder, data]));
      if (!app.requestSingleInstanceLock({ open: '工作区' })) { console.error('not the first'); app.exit(4); }`,
  });
  const { app } = await launch();
  const { exitCode, stderr } = await run();
  expect([exitCode, stderr]).toEqual([4, expect.stringContaining('not the first')]);
  await expect.poll(() => seenOf(app)).toEqual([[2, process.cwd(), { open: '工作区' }]]);
  await app.evaluate(({ app: own }) => own.releaseSingleInstanceLock());
});

test('windows and the app end in the order of Electron, unless somebody objects', async ({ makeApp }) => {
  const { launch } = makeApp({
    top: `
      for (const name of ['before-quit', 'window-all-closed', 'will-quit', 'quit'])
        app.on(name, () => console.error('event', name));
      globalThis.prepare = (window) => {
        window.once('close', (event) => { console.error('event', 'close, not yet'); event.preventDefault(); });
        window.on('closed', () => console.error('event', 'closed'));
      };`,
  });
  const { app } = await launch();
  let told = '';
  app.process().stderr?.on('data', (text: Buffer) => (told += text.toString()));
  await app.evaluate(({ app: own }) => own.quit());
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  await app.close();
  const events = told.split('\n').filter((line) => line.startsWith('event '));
  expect(events.map((line) => line.slice(6))).toEqual([
    'before-quit',
    'close, not yet',
    'before-quit',
    'closed',
    'will-quit',
    'quit',
  ]);
});

test('a test answers dialogs and clicks in the menu', async ({ makeApp }) => {
  const { launch } = makeApp({
    ready: `Menu.setApplicationMenu(Menu.buildFromTemplate([{ label: '文件', submenu: [
      { role: 'quit' }, { type: 'separator' },
      { id: 'open', label: '打开', accelerator: 'CmdOrCtrl+O', click: async (item, window) => {
        const { filePaths } = await dialog.showOpenDialog(window, {});
        shell.showItemInFolder(filePaths[0]);
        seen.push(item.label);
      } }] }]));`,
  });
  const { app } = await launch();
  await app.evaluate(({ dialog, Menu }) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: ['/数据/归档'] });
    Menu.getApplicationMenu()?.getMenuItemById('open')?.click();
  });
  await expect.poll(() => seenOf(app)).toEqual(['打开']);
  expect(await readRecords(app)).toEqual([{ kind: 'show-item-in-folder', path: '/数据/归档' }]);
});

test('a packaged folder runs as packaged', async ({ makeApp }) => {
  const { launch, folder } = makeApp({
    folderName: 'resources/app.asar',
    top: `seen.push(app.isPackaged, process.defaultApp ?? null, app.getVersion(), process.argv.includes(app.getAppPath()));
      seen.push(process.resourcesPath, process.versions.electron);`,
  });
  const { app } = await launch();
  const resources = join(folder, '..');
  expect(await seenOf(app)).toEqual([true, null, '1.2.3', false, resources, '45.4.1-double']);
});

test('it can stand where Playwright itself looks for Electron', async ({ makeApp }) => {
  const { folder } = makeApp({ ready: `seen.push(process.argv.length, app.isReady());` });
  symlinkSync(executable, join(folder, 'electron'));
  // Read by the package `electron`, which names the executable.
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = folder;
  try {
    const app = await electron.launch({ args: [folder] });
    await (await app.firstWindow()).waitForFunction('document.title === "tiny"');
    expect(await seenOf(app)).toEqual([2, true]);
    await app.close();
  } finally {
    delete process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  }
});

test('kill -9 leaves neither a Chromium nor its folder', async ({ makeApp }) => {
  const { folder } = makeApp({ ready: `setTimeout(() => console.error('up', process.pid), 100);` });
  const child = spawn(executable, [folder], { stdio: ['ignore', 'ignore', 'pipe'] });
  await new Promise((resolve) => {
    child.stderr.on('data', (text: Buffer) => text.includes('up') && resolve(null));
  });
  const prefix = `electron-double-${child.pid}-`;
  const folders = () => readdirSync(tmpdir()).filter((name) => name.startsWith(prefix));
  const processes = () => readdirSync('/proc').filter((pid) => isOf(pid, prefix));
  expect([folders().length, processes().length > 0]).toEqual([1, true]);
  child.kill('SIGKILL');
  await expect.poll(() => [folders(), processes()], { timeout: 20_000 }).toEqual([[], []]);
});

function notModelled(what: string): string {
  return `[electron-double] not modelled: ${what}`;
}

function isOf(pid: string, folder: string): boolean {
  try {
    return /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder);
  } catch {
    return false;
  }
}
