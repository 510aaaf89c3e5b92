import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runWb, startHost } from '../support/host.ts';
import { expect, test } from './fixtures.ts';
import { electronProgram, windowOf } from './window-shell.ts';

const root = join(import.meta.dirname, '../..');

test.describe('the window', { tag: '@window' }, () => {
  test('a page that crashes comes back by itself with what was typed, and says so', async ({
    planPage,
    measurePage,
    shell,
  }) => {
    await planPage.open('G3.7');
    await measurePage.note.pressSequentially('查看了三所学校的机房，');
    await expect(measurePage.kept.first()).toBeVisible();
    // What was typed is on disk within a second.
    await shell.page.waitForTimeout(1000);
    const { app } = windowOf(shell);
    await app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
    });

    // Playwright gives a page up for good that has crashed once, so the window itself is asked; until it is back, in vain.
    const inPage = (script: string): Promise<unknown> =>
      app
        .evaluate(
          ({ BrowserWindow }, code) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code),
          script,
        )
        .catch(() => 'gone');
    await expect
      .poll(() => inPage(`document.querySelector('[aria-label=通知]')?.textContent ?? ''`))
      .toContain('页面曾意外关闭，已重新载入');
    await expect
      .poll(() => inPage(`document.querySelector('[data-testid=record-panel] textarea')?.value ?? ''`))
      .toBe('查看了三所学校的机房，');
  });

  test('a window that is closed in the middle of a word keeps the last letter', async ({
    planPage,
    measurePage,
    shell,
  }) => {
    await planPage.open('G3.7');
    await measurePage.note.fill('最后一个字也在');
    const { app } = windowOf(shell);
    const ended = new Promise((resolve) => {
      app.process().once('exit', resolve);
    });
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    expect(await ended).toBe(0);

    await shell.revive();
    await shell.reopen();
    await planPage.open('G3.7');
    await expect(measurePage.note).toHaveValue('最后一个字也在');
  });

  test('another workspace opens from the menu, and the page begins anew with it', async ({
    planPage,
    measurePage,
    frame,
    shell,
  }) => {
    const other = { ...shell.home, workspace: join(shell.home.home, '另一个工作区') };
    await runWb(other, ['init', '--plan', 'xinzhou-reform', '--office', '另一个督导室', '--name', '李某某']);
    await planPage.open('G3.7');
    await measurePage.note.fill('第一个工作区里的话');
    await shell.willChoose(other.workspace);
    await clickMenu(shell, 'open-workspace');

    await expect(frame.statusBar).toContainText('另一个工作区');
    await expect(frame.statusBar).toContainText('李某某');
    await expect(planPage.row('X3.2')).toBeVisible();
    await clickMenu(shell, 'recent-1');
    await expect(frame.statusBar).toContainText('督导工作区');
    await planPage.open('G3.7');
    await expect(measurePage.note).toHaveValue('第一个工作区里的话');
  });

  test('a new workspace is begun from the menu, and the way back stays open', async ({
    firstRunPage,
    planPage,
    shell,
  }) => {
    await expect(planPage.codes).toHaveCount(65);
    await clickMenu(shell, 'new-workspace');
    await expect(firstRunPage.office).toBeVisible();
    await shell.page.getByRole('button', { name: '返回正在使用的工作区' }).click();
    await expect(planPage.codes).toHaveCount(65);
  });

  test('the menu shows the keys', async ({ planPage, frame, shell }) => {
    await expect(planPage.codes).toHaveCount(65);
    await clickMenu(shell, 'keys');
    await expect(frame.keyHelp).toBeVisible();
  });

  test('the menu speaks the language of the page', async ({ frame, settingsPage, shell }) => {
    const { app } = windowOf(shell);
    const labels = () =>
      app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label));
    expect(await labels()).toEqual(['文件(&F)', '编辑(&E)', '视图(&V)', '帮助(&H)']);
    await frame.goToSettings();
    await settingsPage.chooseLanguage('English');
    await expect.poll(labels).toEqual(['&File', '&Edit', '&View', '&Help']);
    await expect(shell.page.getByRole('button', { name: 'Open the folder' })).toBeVisible();
  });

  test('a second start brings the first window to the front and opens what it was asked for', async ({
    planPage,
    frame,
    shell,
  }) => {
    const other = { ...shell.home, workspace: join(shell.home.home, '第二个工作区') };
    await runWb(other, ['init', '--office', '另一个督导室', '--name', '王某某']);
    await expect(planPage.codes).toHaveCount(65);
    const { app } = windowOf(shell);
    const env = await app.evaluate(() => process.env);
    const { status } = spawnSync(electronProgram, [root, '--workspace', other.workspace], { env });
    expect(status).toBe(0);
    await expect(frame.statusBar).toContainText('王某某');
    expect(app.windows()).toHaveLength(1);
  });

  test('the browser mode leads to the window that has the workspace', async ({ planPage, shell }) => {
    await expect(planPage.codes).toHaveCount(65);
    const { app } = windowOf(shell);
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
    await expect(startHost(shell.home, { isOpening: true })).rejects.toThrow(
      /正由另一个窗口使用：Supervision Workbench \(pid \d+\)/,
    );
    const isVisible = () =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
    await expect.poll(isVisible).toBe(true);
  });

  test('it opens again where it stood', async ({ planPage, shell }) => {
    await expect(planPage.codes).toHaveCount(65);
    const place = { x: 120, y: 60, width: 1200, height: 700 };
    await windowOf(shell).app.evaluate(
      ({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds),
      place,
    );
    const kept = (): unknown => JSON.parse(readFileSync(join(shell.home.settings, 'window.json'), 'utf8'));
    await expect.poll(kept).toEqual({ ...place, isMaximized: false });
    await shell.kill();
    await shell.revive();
    await shell.reopen();
    const bounds = await windowOf(shell).app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.getBounds(),
    );
    expect(bounds).toEqual(place);
  });
});

async function clickMenu(shell: Parameters<typeof windowOf>[0], id: string): Promise<void> {
  await windowOf(shell).app.evaluate(({ Menu }, itemId) => {
    Menu.getApplicationMenu()?.getMenuItemById(itemId)?.click();
  }, id);
}
