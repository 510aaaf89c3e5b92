import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkScreen } from './check-screen.ts';
import { cutWords } from './cut-words.ts';
import { expect, test } from './fixtures.ts';
import { photo } from './photos.ts';

test.describe('of the sample', () => {
  test.use({ beginning: 'sample' });

  test('a rule for lights shows what it changes, changes it, and goes back', async ({
    frame,
    planPage,
    settingsPage,
    shell,
  }) => {
    await expect(planPage.codes).toHaveCount(65);
    const counts = async () => (await shell.call('measures.list', { plan: 'guilin-2022' })).counts;
    const before = await counts();
    await frame.goToSettings();
    await expect(settingsPage.preset('红黄绿（按序时进度）')).toBeChecked();
    await expect(settingsPage.saveLights).toBeDisabled();
    await settingsPage.preset('临期黄、滞后红').check();
    await expect(settingsPage.preview.getByRole('row')).toHaveCount(3);
    await checkScreen(shell.page);
    expect(await counts()).toEqual(before);

    await settingsPage.saveLights.click();
    await expect(frame.notice('亮灯规则已修改')).toBeVisible();
    const after = await counts();
    expect(after).not.toEqual(before);
    await frame.goToPlans();
    await expect(planPage.light('红')).toHaveText(new RegExp(`${after.red}$`));
    await frame.notices.getByRole('button', { name: '撤销' }).click();
    await expect(planPage.light('红')).toHaveText(new RegExp(`${before.red}$`));
    expect(await counts()).toEqual(before);
  });

  test('a period is fixed, read again and seen on the plan page', async ({
    frame,
    planPage,
    settingsPage,
    shell,
  }) => {
    await expect(planPage.codes).toHaveCount(65);
    await frame.goToSettings();
    await settingsPage.periodAsOf.fill('2025-04-30');
    await settingsPage.periodAsOf.press('Enter');
    await settingsPage.fix('2025年4月').click();
    await expect(frame.notice('已固定2025年4月')).toBeVisible();
    await expect(settingsPage.snapshots).toHaveCount(2);
    await expect(settingsPage.fix('2025年4月')).toBeDisabled();
    await checkScreen(shell.page);
    await settingsPage.snapshots.first().click();
    await expect(settingsPage.snapshot).toContainText('G1.1');
    await checkScreen(shell.page);
    await shell.page.keyboard.press('Escape');
    await expect(settingsPage.snapshot).toHaveCount(0);

    await frame.goToPlans();
    await expect(planPage.codes).toHaveCount(65);
    await planPage.asOf.fill('2025-04-20');
    await planPage.asOf.press('Enter');
    await expect(shell.page.getByText('2025年4月已固定（截至 2025-04-30）')).toBeVisible();
  });
});

test('office and person are changed, and the change is taken back', async ({
  frame,
  settingsPage,
  shell,
}) => {
  await frame.goToSettings();
  await settingsPage.actorName.fill('');
  await settingsPage.save.click();
  await expect(settingsPage.actorName).toHaveAccessibleDescription('请填写姓名。');
  await settingsPage.actorName.fill('示例督学乙');
  await settingsPage.office.fill('示例县教育督导室');
  await frame.goToPlans();
  await frame.goToSettings();
  await expect(settingsPage.office).toHaveValue('示例县教育督导室');
  await settingsPage.office.press('Enter');
  await expect(frame.statusBar).toContainText('示例督学乙');
  await frame.notices.getByRole('button', { name: '撤销' }).click();
  await expect(settingsPage.office).toHaveValue('示例市教育督导室');
  await expect(frame.statusBar).toContainText('示例督学（督学）');
  await checkScreen(shell.page);
});

test('what is typed over the office and not saved outlives the page, and the list of drafts leads back', async ({
  frame,
  planPage,
  settingsPage,
  shell,
}) => {
  await frame.goToSettings();
  await settingsPage.actorName.fill('示例督学丙');
  await settingsPage.office.fill('示例县教育督导室');
  await expect
    .poll(async () => (await shell.call('drafts.list', {})).map(({ call, fields }) => [call, fields]))
    .toEqual([['workspaces.update', 2]]);
  await shell.reopen();
  await frame.goToPlans();
  await expect(planPage.codes).toHaveCount(65);
  await frame.statusBar.getByRole('button', { name: /待记录/ }).click();
  await shell.page.getByRole('tooltip').getByRole('link', { name: '设置' }).click();
  await expect(settingsPage.office).toHaveValue('示例县教育督导室');
  await expect(settingsPage.actorName).toHaveValue('示例督学丙');
  await settingsPage.save.click();
  await expect(frame.statusBar).toContainText('示例督学丙');
  await expect.poll(() => shell.call('drafts.list', {})).toEqual([]);
});

test('a verification finds a damaged file and says so; a backup is made', async ({
  frame,
  planPage,
  measurePage,
  settingsPage,
  shell,
}) => {
  await planPage.open('G3.7');
  await measurePage.opened('G3.7');
  await measurePage.drop([await photo('规划图.jpg', '#557799')]);
  await expect(measurePage.files).toHaveCount(1);
  await measurePage.status('达进度').check();
  await measurePage.record.click();
  await expect(measurePage.entry('桂林市', '达进度')).toHaveCount(1);
  await frame.goToSettings();
  await settingsPage.startVerify.click();
  await expect(settingsPage.verify).toContainText('1 个佐证文件，没有发现问题。');

  const vault = join(shell.home.workspace, 'evidence');
  const [damaged = ''] = readdirSync(vault, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /[0-9a-f]{64}$/.test(name),
  );
  writeFileSync(join(vault, damaged), '坏了');
  await settingsPage.startVerify.click();
  await expect(settingsPage.verify.getByRole('alert')).toContainText('发现 1 处问题');
  await expect(settingsPage.verify.getByRole('listitem')).toContainText('文件已损坏或被改动');

  const backups = () => readdirSync(join(shell.home.workspace, 'backups'));
  const before = backups().length;
  await settingsPage.backUp.click();
  await expect(frame.notice('已备份')).toBeVisible();
  expect(backups()).toHaveLength(before + 1);
});

test.describe('in the dark, in large letters', { tag: '@served' }, () => {
  test.use({ colorScheme: 'dark', viewport: { width: 1366, height: 768 } });

  test('nothing is cut at 18 px on the plan and measure pages, all by keyboard', async ({
    frame,
    planPage,
    settingsPage,
    shell,
  }) => {
    await frame.goToSettings();
    await expect(settingsPage.about).toContainText('内置方案版本');
    await checkScreen(shell.page);
    await shell.page.getByRole('radio', { name: '14', exact: true }).focus();
    for (const size of [15, 16, 17, 18]) {
      await shell.page.keyboard.press('ArrowRight');
      await expect(shell.page.getByRole('radio', { name: String(size), exact: true })).toBeChecked();
    }
    await expect.poll(() => shell.page.evaluate(() => getComputedStyle(document.body).fontSize)).toBe('18px');
    await shell.reopen();
    await frame.goToPlans();
    await expect(planPage.codes).toHaveCount(65);
    expect(await cutWords(shell.page, '[data-column=due], [data-column=lastCheckedOn], input')).toEqual([]);
    await checkScreen(shell.page);
    await planPage.open('G3.7');
    await expect(shell.page.getByTestId('measure-page')).toBeVisible();
    expect(await cutWords(shell.page, 'input, label, button')).toEqual([]);
    await checkScreen(shell.page);
  });
});
