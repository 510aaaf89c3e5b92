import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';

test.use({ beginning: 'nothing' });

test('from nothing to the plan page with both plans, in one form', async ({
  shell,
  firstRunPage,
  planPage,
  frame,
}) => {
  await expect(firstRunPage.office).toBeFocused();
  await firstRunPage.fillWho('示例市教育督导室', '示例督学', '督学');
  await firstRunPage.plan('桂林市推进教育高质量发展行动计划').check();
  await firstRunPage.plan('忻州市').check();
  await expect(firstRunPage.path).toHaveValue(join(shell.home.home, '教育督导工作区'));
  await firstRunPage.start.click();

  await expect(planPage.heading).toContainText('方案');
  await expect(planPage.heading).toContainText('桂林市推进教育高质量发展行动计划');
  await expect(planPage.row('G3.7')).toBeVisible();
  await expect(frame.statusBar).toContainText('示例督学（督学）');
  expect(existsSync(join(shell.home.home, '教育督导工作区', 'workbench.sqlite'))).toBe(true);

  await planPage.choosePlan('忻州市');
  await expect(planPage.row('X3.2')).toBeVisible();
});

test('what is missing is said beside the field, and nothing typed is lost', async ({
  firstRunPage,
  shell,
}) => {
  await firstRunPage.office.fill('示例市教育督导室');
  await firstRunPage.start.click();
  await expect(firstRunPage.actorName).toBeFocused();
  await expect(firstRunPage.actorName).toHaveAccessibleDescription('请填写姓名。');
  await expect(firstRunPage.office).toHaveValue('示例市教育督导室');
  expect(existsSync(join(shell.home.home, '教育督导工作区'))).toBe(false);
});

test('a folder that holds something else is refused in words, and the form stays', async ({
  firstRunPage,
  shell,
}) => {
  await firstRunPage.fillWho('示例市教育督导室', '示例督学', '');
  await firstRunPage.putInto(join(shell.home.home, '..'), shell);
  await firstRunPage.start.click();
  await expect(firstRunPage.alert).toContainText('里已经有工作区或其他文件');
  await expect(firstRunPage.alert).toContainText('下一步：请打开已有的工作区，或另选一个空文件夹。');
  await expect(firstRunPage.actorName).toHaveValue('示例督学');
});
