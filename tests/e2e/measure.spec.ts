import { createHash } from 'node:crypto';
import type { Route } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { photo } from './photos.ts';

test('a status, a note and two photos by keyboard alone', async ({ planPage, measurePage, frame, shell }) => {
  const { keyboard } = shell.page;
  const photos = [await photo('机房.jpg', '#2266aa'), await photo('展板.jpg', '#aa6622', 480, 640)];

  await expect(planPage.codes).toHaveCount(65);
  await keyboard.press('/');
  await keyboard.type('G3.7');
  await expect(planPage.codes).toHaveText(['G3.7']);
  for (let tabs = 0; tabs < 30 && !(await planPage.isInList()); tabs += 1) await keyboard.press('Tab');
  await keyboard.press('j');
  await expect(planPage.link('G3.7')).toBeFocused();
  await keyboard.press('Enter');

  await measurePage.opened('G3.7');
  await keyboard.press('n');
  await expect(measurePage.unit).toBeFocused();
  await keyboard.type('秀峰区');
  await expect(shell.page.locator('.ant-select-item-option', { hasText: '秀峰区' }).first()).toBeVisible();
  await keyboard.press('Enter');
  await expect(measurePage.chosenUnit).toContainText('秀峰区');
  await keyboard.press('Escape');
  await keyboard.press('3');
  await expect(measurePage.status('达进度')).toBeChecked();
  await measurePage.percent.focus();
  await keyboard.type('60');
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await measurePage.note.focus();
  await keyboard.type('已建成 3 所，另 2 所正在验收。');
  await measurePage.drop([photos[0]].filter((file) => file !== undefined));
  await measurePage.paste([photos[1]].filter((file) => file !== undefined));
  await expect(measurePage.files).toHaveCount(2);
  await expect(measurePage.note).toHaveValue('已建成 3 所，另 2 所正在验收。');
  await measurePage.note.focus();
  await keyboard.press('Control+Enter');

  await expect(frame.notices).toContainText('已记录');
  const entry = measurePage.entry('秀峰区', '达进度', '60%', '已建成 3 所');
  await expect(entry).toHaveCount(1);
  await expect(entry.getByRole('button', { name: /^附件/ })).toHaveCount(2);
  await expect(measurePage.cell('秀峰区')).toContainText('60%');
  await expect(measurePage.tab('佐证 2')).toBeVisible();
  await expect(measurePage.unit).toBeFocused();
  await expect(measurePage.note).toHaveValue('');

  await keyboard.press('Escape');
  await keyboard.press('Escape');
  await expect(planPage.cell('G3.7', 'evidence')).toHaveText('2');
  await expect(planPage.link('G3.7')).toBeFocused();

  const { rows } = await shell.call('evidence.list', {});
  expect(rows.flatMap(({ files }) => files.map(({ name }) => name)).toSorted()).toEqual([
    '展板.jpg',
    '机房.jpg',
  ]);
});

test('the bytes of a photo come back as they went in', async ({ measurePage, planPage, shell }) => {
  const file = await photo('操场.jpg', '#33aa55');
  await planPage.open('G3.7');
  await measurePage.picker.setInputFiles({ name: file.name, mimeType: file.mediaType, buffer: file.bytes });
  await expect(measurePage.files).toHaveCount(1);
  await measurePage.caption('操场.jpg').fill('操场东侧');
  await measurePage.chooseUnit('秀峰区');
  await measurePage.status('达进度').check();
  await measurePage.record.click();
  await expect(measurePage.entry('秀峰区', '达进度')).toHaveCount(1);

  const { rows } = await shell.call('evidence.list', {});
  expect(rows.map(({ caption }) => caption)).toEqual(['操场东侧']);
  const fileId = rows[0]?.files[0]?.fileId ?? '';
  expect(sha256(await shell.fileBytes(fileId))).toBe(sha256(file.bytes));
});

test(
  'a small picture still on its way when its file is recorded is asked for no more',
  { tag: '@served' },
  async ({ measurePage, planPage, shell }) => {
    await planPage.open('G3.7');
    await measurePage.opened('G3.7');
    const held: Route[] = [];
    // A file of the record has a dot in its id, one that waits has none.
    await shell.page.route(/\/files\/[^.?]+\?thumb=1$/, (route) => void held.push(route));
    await measurePage.drop([await photo('操场.jpg', '#33aa55')]);
    await expect.poll(() => held.length).toBe(1);
    await measurePage.status('达进度').check();
    await measurePage.record.click();
    await expect(measurePage.timeline.locator('img')).toHaveCount(1);
    const answers = held.map(async (route) => {
      await route.continue();
      const response = await route.request().response();
      return response?.status() ?? 'none';
    });
    expect(await Promise.all(answers)).toEqual(['none']);
  },
);

test('a correction keeps both entries to be seen; 撤销 withdraws and 恢复 restores', async ({
  planPage,
  measurePage,
  frame,
}) => {
  await planPage.open('G3.7');
  await measurePage.chooseUnit('秀峰区');
  await measurePage.status('达进度').check();
  await measurePage.percent.fill('75');
  await measurePage.note.fill('已建成 4 所。');
  await measurePage.record.click();
  await expect(measurePage.entry('75%')).toHaveCount(1);

  await measurePage.correct(measurePage.entry('75%'));
  await expect(measurePage.percent).toHaveValue('75');
  await measurePage.percent.fill('70');
  await measurePage.record.click();
  await expect(measurePage.problems.filter({ hasText: '请写明为什么更正。' })).toBeVisible();
  await measurePage.reason.fill('其中一所未通过验收');
  await measurePage.record.click();

  await expect(frame.notices).toContainText('已更正');
  await expect(measurePage.entries).toHaveCount(2);
  await expect(measurePage.entry('75%', '已更正')).toContainText('其中一所未通过验收');
  await expect(measurePage.entry('70%', '更正了')).toContainText('其中一所未通过验收');
  await expect(measurePage.cell('秀峰区')).toContainText('70%');

  await measurePage.withdraw(measurePage.entry('70%', '更正了'));
  await expect(measurePage.entry('70%', '已撤销')).toHaveCount(1);
  await expect(measurePage.entries).toHaveCount(2);
  await expect(measurePage.cell('秀峰区')).not.toContainText('70%');

  await measurePage.restore(measurePage.entry('70%', '已撤销'));
  await expect(measurePage.entry('70%', '已撤销')).toHaveCount(0);
  await expect(measurePage.cell('秀峰区')).toContainText('70%');
});

test('撤销 in the notice takes back what was just recorded', async ({ planPage, measurePage, frame }) => {
  await planPage.open('G3.7');
  await measurePage.chooseUnit('秀峰区');
  await measurePage.status('欠进度').check();
  await measurePage.record.click();
  await frame.notices.getByRole('button', { name: '撤销' }).click();
  await expect(measurePage.entry('欠进度', '已撤销')).toHaveCount(1);
});

test('what is missing is said beside the field, and the focus goes there', async ({
  planPage,
  measurePage,
}) => {
  await planPage.open('G3.7');
  await measurePage.chooseUnit('秀峰区');
  await measurePage.percent.fill('七成');
  await measurePage.note.fill('已建成 3 所。');
  await measurePage.record.click();
  await expect(measurePage.problems.filter({ hasText: '请选择状态' })).toBeVisible();
  await expect(measurePage.problems.filter({ hasText: '请只写数字' })).toBeVisible();
  await expect(measurePage.note).toHaveValue('已建成 3 所。');
  await expect(measurePage.entries).toHaveCount(0);
});

test('an empty line of the checklist is filled where it stands', async ({ planPage, measurePage, shell }) => {
  await planPage.choosePlan('忻州市');
  await planPage.open('X3.2');
  await measurePage.tab('清单 11').click();
  await shell.page.getByRole('button', { name: '第 3 条 修改' }).click();
  await shell.page.getByRole('textbox', { name: '第 3 条' }).fill('按国家方案录入的第三条');
  await shell.page.getByRole('button', { name: '保存' }).click();
  await expect(shell.page.getByRole('button', { name: '第 3 条 修改' })).toContainText(
    '按国家方案录入的第三条',
  );
  const { checklistItems } = await shell.call('measures.get', { measure: 'X3.2' });
  expect(checklistItems.map(({ textZh }) => textZh)).toEqual(
    Array.from({ length: 11 }, (_, index) => (index === 2 ? '按国家方案录入的第三条' : '')),
  );
});

test('a guessed unit is confirmed in one press', async ({ planPage, measurePage, shell }) => {
  await planPage.choosePlan('忻州市');
  await planPage.open('X3.2');
  const suggested = measurePage.facts.getByText('建议，待确认');
  await expect(suggested.first()).toBeVisible();
  const before = await suggested.count();
  await measurePage.facts.getByRole('button', { name: /^确认/ }).first().click();
  await expect(suggested).toHaveCount(before - 1);
  const { assignments } = await shell.call('measures.get', { measure: 'X3.2' });
  expect(assignments.filter(({ isSuggested }) => isSuggested)).toHaveLength(before - 1);
});

test('J and K go through the measures, Esc back to the list', async ({ planPage, measurePage, shell }) => {
  const { keyboard } = shell.page;
  await planPage.open('G3.7');
  await measurePage.opened('G3.7');
  await keyboard.press('j');
  await measurePage.opened('G4.1');
  await keyboard.press('k');
  await measurePage.opened('G3.7');
  await keyboard.press('k');
  await measurePage.opened('G3.6');
  await keyboard.press('Escape');
  await expect(planPage.link('G3.6')).toBeFocused();
});

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
