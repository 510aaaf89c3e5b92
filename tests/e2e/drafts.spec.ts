import { expect, test } from './fixtures.ts';
import { photo } from './photos.ts';

test('a half-typed note and a dropped photo survive kill -9 and come back in the same fields', async ({
  planPage,
  measurePage,
  frame,
  shell,
}) => {
  await planPage.open('G3.1');
  await measurePage.opened('G3.1');
  await measurePage.chooseUnit('临桂区');
  await measurePage.note.pressSequentially('规划图已看，新增学位');
  await measurePage.percent.fill('40');
  await measurePage.drop([await photo('规划图.jpg', '#884422')]);
  await expect(measurePage.files).toHaveCount(1);
  await measurePage.caption('规划图.jpg').fill('规划图第二版');
  await expect(measurePage.kept.first()).toBeVisible();
  await shell.page.waitForTimeout(1000);

  await shell.kill();
  await shell.revive();
  await shell.reopen();

  await expect(frame.notices).toContainText('都已暂存在原处');
  await expect(frame.statusBar).toContainText(/待记录 \d+ 处/);
  await planPage.open('G3.2');
  await measurePage.opened('G3.2');
  await expect(measurePage.note).toHaveValue('');
  await shell.page.keyboard.press('Escape');
  await shell.page.keyboard.press('Escape');
  await planPage.open('G3.1');
  await measurePage.opened('G3.1');
  await expect(measurePage.note).toHaveValue('规划图已看，新增学位');
  await expect(measurePage.percent).toHaveValue('40');
  await expect(measurePage.chosenUnit).toContainText('临桂区');
  await expect(measurePage.caption('规划图.jpg')).toHaveValue('规划图第二版');
  await expect(measurePage.panel).toContainText('上次未记录的内容已恢复');

  await measurePage.status('达进度').check();
  await measurePage.record.click();
  const entry = measurePage.entry('临桂区', '达进度', '40%', '规划图已看，新增学位');
  await expect(entry.getByRole('button', { name: '附件 规划图第二版' })).toHaveCount(1);
  await expect(frame.statusBar).toContainText('没有待记录的内容');
});

test(
  'the host dies while one types: the page says so, loses nothing, and keeps it once the host is back',
  { tag: '@served' },
  async ({ planPage, measurePage, shell }) => {
    await planPage.open('G3.7');
    await measurePage.note.pressSequentially('查看了三所学校的机房，');
    await expect(measurePage.kept.first()).toBeVisible();

    await shell.kill();
    await measurePage.note.pressSequentially('其中一所设备未到位。');
    const notKept = measurePage.panel.getByText(/未能暂存：程序没有应答.*请勿关闭本页/).first();
    await expect(notKept).toBeVisible();
    await expect(measurePage.note).toHaveValue('查看了三所学校的机房，其中一所设备未到位。');

    await shell.revive();
    await expect(notKept).toBeHidden({ timeout: 20_000 });
    await expect(measurePage.kept.first()).toBeVisible();
    await shell.kill();
    await shell.revive();
    await shell.reopen();
    await planPage.open('G3.7');
    await expect(measurePage.note).toHaveValue('查看了三所学校的机房，其中一所设备未到位。');
  },
);

test(
  'recording while the host is gone is refused in words, and the form stays as it was',
  { tag: '@served' },
  async ({ planPage, measurePage, shell }) => {
    await planPage.open('G3.7');
    await measurePage.chooseUnit('秀峰区');
    await measurePage.status('达进度').check();
    await measurePage.note.fill('已建成 3 所。');
    await shell.kill();
    await measurePage.record.click();
    await expect(measurePage.problems.filter({ hasText: '下一步：' })).toContainText('程序没有应答');
    await expect(measurePage.note).toHaveValue('已建成 3 所。');
    await expect(measurePage.status('达进度')).toBeChecked();

    await shell.revive();
    await measurePage.record.click();
    await expect(measurePage.entry('秀峰区', '达进度', '已建成 3 所。')).toHaveCount(1);
  },
);

test(
  'a photo that is dropped while the host is gone waits and is sent again',
  { tag: '@served' },
  async ({ planPage, measurePage, shell }) => {
    await planPage.open('G3.7');
    await measurePage.opened('G3.7');
    await shell.kill();
    await measurePage.drop([await photo('走廊.jpg', '#557799')]);
    await expect(measurePage.problems.filter({ hasText: '未能存入：程序没有应答' })).toBeVisible();
    await shell.revive();
    await measurePage.panel.getByRole('button', { name: '重试' }).click();
    await expect(measurePage.caption('走廊.jpg')).toBeVisible();
  },
);

test('a text that waits is listed in the status bar and leads back to its field', async ({
  planPage,
  measurePage,
  frame,
  shell,
}) => {
  await planPage.open('G3.7');
  await measurePage.note.fill('还没写完');
  await expect(measurePage.kept.first()).toBeVisible();
  await expect(frame.statusBar.getByRole('button', { name: /待记录/ })).toBeVisible();
  await frame.goToPlans();
  await frame.statusBar.getByRole('button', { name: /待记录/ }).click();
  await shell.page.getByRole('link', { name: /G3\.7/ }).click();
  await expect(measurePage.note).toHaveValue('还没写完');
});
