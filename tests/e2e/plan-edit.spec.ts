import { checkForAll, checkScreen } from './check-screen.ts';
import { expect, test } from './fixtures.ts';

test.describe('from nothing', () => {
  test.use({ beginning: 'nothing' });

  test('a plan of one’s own by keyboard alone: made, put right, taken back, retired, restored', async ({
    firstRunPage,
    planEditPage,
    planPage,
    frame,
    shell,
    home,
  }) => {
    const { keyboard } = shell.page;
    await firstRunPage.fillWho('示例县督导室', '示例督学', '督学');
    await expect(firstRunPage.plan('空白方案')).toBeChecked();
    await firstRunPage.putInto(home.workspace, shell);
    await firstRunPage.start.click();

    // Made: a title, two actions, five measures, never a mouse.
    await shell.page.getByRole('button', { name: '新建方案' }).press('Enter');
    await expect(planEditPage.newTitle).toBeFocused();
    await planEditPage.type('控辍保学专项督导');
    await expect(planEditPage.adder).toBeFocused();
    await planEditPage.type('建好台账', '一人一案', '学籍比对', '月报');
    await expect(planEditPage.line('月报')).toBeVisible();
    await keyboard.press('Escape');
    await expect(planEditPage.line('月报')).toBeFocused();
    await keyboard.press('a');
    await planEditPage.type('劝返复学', '入户劝返', '跟踪回访');
    await expect(planEditPage.lines).toHaveText([
      '控辍保学专项督导',
      '行动一 建好台账',
      'A1.1 一人一案',
      'A1.2 学籍比对',
      'A1.3 月报',
      '行动二 劝返复学',
      'A2.1 入户劝返',
      'A2.2 跟踪回访',
    ]);
    await keyboard.press('Escape');
    await checkScreen(shell.page);

    // Put right: up to 入户劝返, wording and due day, each saved by leaving its field.
    await expect(planEditPage.line('跟踪回访')).toBeFocused();
    await keyboard.press('ArrowUp');
    await keyboard.press('Enter');
    await expect(planEditPage.field('名称')).toBeFocused();
    await planEditPage.field('名称').fill('逐户入户劝返');
    await keyboard.press('Tab');
    await expect(planEditPage.line('A2.1 逐户入户劝返')).toBeVisible();
    await planEditPage.field('时限').fill('12.31');
    await keyboard.press('Control+Enter');
    await expect(planEditPage.field('时限')).toHaveValue(/^\d{4}-12-31$/);
    await planEditPage.field('时限').fill('13月');
    await keyboard.press('Tab');
    await expect(planEditPage.note('dueOn')).toHaveText('看不懂这个日期');
    await planEditPage.field('时限').press('Escape');
    await expect(planEditPage.field('时限')).toHaveValue(/^\d{4}-12-31$/);

    // Taken back, and the history of the field knows all of it.
    await planEditPage.field('名称').press('Control+z');
    await expect(planEditPage.field('时限')).toHaveValue('');
    await planEditPage.field('时限').press('Alt+h');
    await expect(planEditPage.historyEntries).toHaveCount(3);
    await expect(planEditPage.historyEntries.first()).toContainText('撤销：修改措施');
    await expect(planEditPage.historyEntries.first()).toContainText('示例督学');
    await checkScreen(shell.page);
    await keyboard.press('Escape');
    await expect(planEditPage.field('时限')).toBeFocused();

    // Retired with a reason: gone from outline and plan page, and back again.
    await keyboard.press('Escape');
    await expect(planEditPage.line('逐户入户劝返')).toBeFocused();
    await keyboard.press('Delete');
    await planEditPage.type('并入跟踪回访');
    await expect(planEditPage.line('逐户入户劝返')).toBeHidden();
    await expect(planEditPage.line('跟踪回访')).toBeFocused();
    await keyboard.press('Escape');
    await expect(planPage.codes).toHaveText(['A1.1', 'A1.2', 'A1.3', 'A2.2']);
    await expect(planPage.total).toContainText('4 项措施');
    await planEditPage.edit.press('Enter');
    await planEditPage.retired.press('Enter');
    await planEditPage.restoreOf('并入跟踪回访').press('Enter');
    await expect(frame.notices).toContainText('已恢复');
    await expect(planEditPage.line('A2.1 逐户入户劝返')).toBeVisible();
    await planEditPage.backToPlan.press('Enter');
    await expect(planPage.codes).toHaveText(['A1.1', 'A1.2', 'A1.3', 'A2.1', 'A2.2']);
  });
});

test('a built-in measure is put right with the mouse; its printed wording stays in the history', async ({
  planPage,
  planEditPage,
  frame,
  shell,
}) => {
  await expect(planPage.codes).toHaveCount(65);
  await planEditPage.edit.click();
  await planEditPage.line('G3.7').click();
  const title = await planEditPage.field('名称').inputValue();
  await planEditPage.field('名称').fill('智慧校园示范校建设');
  await planEditPage.field('编号').fill('g3.6');
  await planEditPage.field('备注').click();
  await expect(planEditPage.note('code')).toContainText('编号“G3.6”已由');
  await expect(planEditPage.field('编号')).toHaveValue('g3.6');
  await expect(planEditPage.line('G3.7 智慧校园示范校建设')).toBeVisible();

  await shell.page.getByRole('button', { name: '名称的历史' }).first().click();
  await expect(planEditPage.history).toContainText('修改措施');
  await expect(planEditPage.history).toContainText(`内置方案原文 ${title}`);
  await frame.notices.getByRole('button', { name: '撤销' }).click();
  await expect(planEditPage.field('名称')).toHaveValue(title);
  await expect(planEditPage.historyEntries).toHaveCount(2);

  // Typed and not left: there again after the page went away, and saved once its field is left.
  await planEditPage.field('任务要求').fill('核对认定文件与名单');
  await expect(frame.statusBar).toContainText('待记录');
  await shell.page.waitForTimeout(1000);
  await shell.page.reload();
  await expect(planEditPage.line('G3.7')).toBeVisible();
  await planEditPage.line('G3.7').click();
  await expect(planEditPage.field('任务要求')).toHaveValue('核对认定文件与名单');
  await planEditPage.field('任务要求').press('Control+Enter');
  await expect(frame.notices).toContainText('已保存：任务要求');

  // The measure page tells the same history.
  await planEditPage.backToPlan.click();
  await planPage.open('G3.7');
  await shell.page.getByRole('tab', { name: '历史' }).click();
  await expect(shell.page.getByRole('list', { name: '全部改动' }).getByRole('listitem')).toHaveCount(3);
  await checkForAll(shell.page);
});

test.describe('in the dark', { tag: '@served' }, () => {
  test.use({ colorScheme: 'dark' });

  test('pasted lines become measures, units and checklist lines are added, and all can be seen', async ({
    planPage,
    planEditPage,
    shell,
  }) => {
    await expect(planPage.codes).toHaveCount(65);
    await planEditPage.edit.click();
    await planEditPage.line('行动十').click();
    await shell.page.getByRole('button', { name: '新增措施' }).click();
    await planEditPage.adder.evaluate((input) => {
      const data = new DataTransfer();
      data.setData('text', '第一项\n\n第二项\n第三项');
      input.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    });
    await expect(planEditPage.line('第三项')).toContainText('G10.8');
    await shell.page.keyboard.press('Escape');
    const unit = planEditPage.choice('新增责任单位');
    await unit.fill('秀峰区');
    await shell.page.locator('.ant-select-item-option', { hasText: '秀峰区（' }).click();
    await expect(planEditPage.form).toContainText('牵头秀峰区');
    const item = planEditPage.field('新增核查项');
    await item.fill('有无台账');
    await item.press('Enter');
    await expect(planEditPage.field('核查项 1')).toHaveValue('有无台账');
    await checkScreen(shell.page);
  });
});
