import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { startHost, type TestHome } from '../support/host.ts';
import { checkScreen } from './check-screen.ts';
import { expect, test } from './fixtures.ts';

const newerVersion = 0x7fff;

test.describe('a workspace that a newer version wrote', () => {
  test.use({
    prepared: async ({ home }, provide) => {
      // Where SQLite keeps the number of the data format.
      overwrite(home, 60, Buffer.from([0, 0, 0x7f, 0xff]));
      await provide(home);
    },
  });

  test('is refused in its own words, and not changed', async ({ refusalPage, shell }) => {
    const before = readFileSync(databaseOf(shell.home));
    await expect(refusalPage.heading).toHaveText('工作区没有打开');
    await expect(refusalPage.path).toHaveText(shell.home.workspace);
    await expect(refusalPage.alert).toContainText(`由更新的版本写成（数据格式 ${newerVersion}`);
    await expect(refusalPage.alert).toContainText('下一步：请在这台电脑上安装新版本后再打开。');
    await expect(refusalPage.openAsIs).toBeHidden();
    await checkScreen(shell.page);
    await refusalPage.retry.click();
    await expect(refusalPage.alert).toContainText('由更新的版本写成');
    expect(readFileSync(databaseOf(shell.home)).equals(before)).toBe(true);
  });

  test('leaves the way to another one open, and back again', async ({ refusalPage, firstRunPage, shell }) => {
    await refusalPage.chooseOther.click();
    await expect(firstRunPage.office).toBeVisible();
    await shell.page.getByRole('button', { name: '返回未能打开的工作区' }).click();
    await expect(refusalPage.alert).toContainText('由更新的版本写成');
  });
});

test.describe('a workspace with a damaged database', () => {
  test.use({
    prepared: async ({ home }, provide) => {
      overwrite(home, 0, Buffer.alloc(200, 0x58));
      await provide(home);
    },
  });

  test('is refused with its backups, and one of them brings the record back', async ({
    refusalPage,
    planPage,
    frame,
    shell,
  }) => {
    await expect(refusalPage.alert).toContainText('数据库已损坏');
    await expect(refusalPage.alert).toContainText('下一步：请从下列备份恢复');
    await expect(refusalPage.backups.getByRole('row')).not.toHaveCount(1);
    await checkScreen(shell.page);
    await refusalPage.restore(0).click();
    await refusalPage.confirm.click();
    await expect(planPage.codes).toHaveCount(65);
    await expect(frame.notices).toContainText('已按您的选择打开备份');
  });
});

test(
  'a workspace that another window holds is refused by name, and a second start gives its link',
  { tag: '@served' },
  async ({ shell, browser }) => {
    await expect(shell.page.getByRole('heading', { level: 1 })).toContainText('方案');
    await expect(startHost(shell.home, { isOpening: true })).rejects.toThrow(
      /正由另一个窗口使用：http:\/\/127\.0\.0\.1:\d+ [^]*已打开的工作台的新链接：http/,
    );

    const elsewhere = { ...shell.home, settings: `${shell.home.settings}-2` };
    const second = await startHost(elsewhere, { isOpening: false });
    const page = await browser.newPage();
    await page.goto(second.link);
    await page.getByLabel('工作区的路径').fill(shell.home.workspace);
    await page.getByRole('button', { name: '打开', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText('正由另一个窗口使用');
    await expect(page.getByRole('alert')).toContainText('下一步：请转到那个窗口继续');
    await page.close();
    await second.stop();
  },
);

function databaseOf(home: TestHome): string {
  return join(home.workspace, 'workbench.sqlite');
}

function overwrite(home: TestHome, offset: number, bytes: Buffer): void {
  const file = openSync(databaseOf(home), 'r+');
  writeSync(file, bytes, 0, bytes.length, offset);
  closeSync(file);
}
