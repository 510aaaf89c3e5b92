import { unitSheet } from '../support/unit-sheet.ts';
import { checkScreen } from './check-screen.ts';
import { expect, test } from './fixtures.ts';

const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const heads = ['单位名称', '类别', '上级单位'];

test('300 units come in from a spreadsheet, one is found by typing, and undo takes them out as one', async ({
  organizationsPage,
  frame,
  shell,
}) => {
  await organizationsPage.goTo();
  await expect(organizationsPage.count).toBeVisible();
  const before = await organizationsPage.count.innerText();
  const rows = Array.from({ length: 300 }, (_, index) => [`试验第${index + 1}小学`, '小学', '秀峰区']);
  const bytes = await unitSheet([heads, ...rows]);
  await organizationsPage.chooseImport({ name: '学校名单.xlsx', mediaType, bytes });
  await expect(organizationsPage.dialog).toContainText('可导入 300 个单位，已有 0 个。');
  await checkScreen(shell.page);
  await organizationsPage.button('导入 300 个单位').click();
  await expect(frame.notices).toContainText('已导入 300 个单位');
  await organizationsPage.search.fill('第277');
  await expect(organizationsPage.count).toHaveText('找到 1 个单位');
  await organizationsPage.unit('试验第277小学').click();
  await expect(organizationsPage.name).toHaveText('试验第277小学');
  await organizationsPage.search.fill('');
  await frame.notices.getByRole('button', { name: '撤销' }).click();
  await expect(organizationsPage.count).toHaveText(before);
});

test('a unit that is gone to from elsewhere is in sight in the tree, and can be closed up again', async ({
  planPage,
  organizationsPage,
  searchPage,
  shell,
}) => {
  await expect(planPage.codes).toHaveCount(65);
  const { id: parentId } = await shell.call('organizations.get', { organization: '荔浦市' });
  await shell.call('organizations.add', { nameZh: '试验山区小学', kind: 'primary-school', parentId });
  await searchPage.open();
  await searchPage.field.fill('试验山区');
  await expect(searchPage.chosen).toContainText('试验山区小学');
  await shell.page.keyboard.press('Enter');
  await expect(organizationsPage.name).toHaveText('试验山区小学');
  await expect(organizationsPage.unit('试验山区小学')).toBeInViewport();
  await organizationsPage.unit('荔浦市').locator('[data-twist]').click();
  await expect(organizationsPage.unit('试验山区小学')).toHaveCount(0);
});

test('a file with mistakes tells the place of each, and nothing is imported', async ({
  organizationsPage,
  shell,
}) => {
  await organizationsPage.goTo();
  await expect(organizationsPage.count).toBeVisible();
  const before = await organizationsPage.count.innerText();
  const bytes = await unitSheet([heads, ['试验小学', '小学', '没有这个区'], ['', '小学', '秀峰区']]);
  await organizationsPage.chooseImport({ name: '有错.xlsx', mediaType, bytes });
  await expect(organizationsPage.dialog).toContainText('处必须先改正');
  await expect(
    organizationsPage.dialog.getByRole('row').filter({ hasText: '没有找到上级单位' }),
  ).toContainText('2');
  await expect(organizationsPage.dialog.getByRole('button', { name: /^导入/ })).toBeDisabled();
  await checkScreen(shell.page);
  await organizationsPage.dialog.getByRole('button', { name: /^取\s?消$/ }).click();
  await expect(organizationsPage.count).toHaveText(before);
});

test.describe('with the sample, in the dark', { tag: '@served' }, () => {
  test.use({ beginning: 'sample', colorScheme: 'dark' });

  test('a double is merged, shows under the other unit, and undo parts them again', async ({
    organizationsPage,
    frame,
    shell,
  }) => {
    await organizationsPage.goTo();
    await organizationsPage.search.fill('荔浦市');
    await organizationsPage.unit('荔浦市').first().click();
    await expect(organizationsPage.name).toHaveText('荔浦市');
    await checkScreen(shell.page);
    await organizationsPage.mergeInto('恭城');
    await expect(frame.notices).toContainText('已合并 荔浦市');
    await expect(organizationsPage.doubles).toContainText('荔浦市');
    await expect(organizationsPage.entries).toContainText('（原记为荔浦市）');
    await checkScreen(shell.page);
    await frame.notices.getByRole('button', { name: '撤销' }).click();
    await expect(organizationsPage.doubles).toBeHidden();
  });
});

test('by keyboard alone: find a unit, open it, add one under it', async ({ organizationsPage, shell }) => {
  const { keyboard } = shell.page;
  await organizationsPage.goTo();
  await expect(organizationsPage.tree).toBeVisible();
  await keyboard.press('/');
  await keyboard.type('秀峰');
  await keyboard.press('Enter');
  await expect(organizationsPage.tree).toBeFocused();
  await keyboard.press('End');
  await keyboard.press('Home');
  await keyboard.press('j');
  await keyboard.press('Enter');
  await expect(organizationsPage.name).toBeVisible();
  await keyboard.press('n');
  await expect(organizationsPage.dialog.getByLabel('名称', { exact: true })).toBeFocused();
  await keyboard.type('试验新学校');
  await keyboard.press('Enter');
  await expect(organizationsPage.name).toHaveText('试验新学校');
});

test('a school shows its visits and problems; another visit begins there, whatever was begun before', async ({
  organizationsPage,
  visitsPage,
  visitPage,
  frame,
  shell,
}) => {
  const { page, call } = shell;
  await frame.statusBar.waitFor();
  const { id: organizationId } = await call('organizations.get', { organization: '宁武县实验小学' });
  await visitsPage.goTo();
  await visitsPage.newVisit.click();
  await visitsPage.chooseSchool('秀峰区');

  await organizationsPage.goTo();
  await organizationsPage.search.fill('宁武县实验');
  await organizationsPage.unit('宁武县实验小学').click();
  await expect(organizationsPage.profile).toContainText('还没有对这个单位的督导。');
  await organizationsPage.button('新建督导').click();
  await visitsPage.topic('校园及周边交通安全').check();
  await visitsPage.create.click();
  await expect(visitPage.heading).toContainText('宁武县实验小学');
  await visitPage.item(/^发现问题/).click();
  await visitPage.problem.fill('消防通道堆放杂物');
  await visitPage.record.click();
  await expect(visitPage.lines('发现的问题')).toContainText('消防通道堆放杂物');
  const earlier = { organizationId, kind: 'special', purpose: 'return' } as const;
  for (const month of ['01', '02', '03', '04', '05'])
    await call('visits.create', { ...earlier, plannedOn: `2025-${month}-10` });

  await page.getByRole('main').getByRole('link', { name: '宁武县实验小学' }).click();
  await expect(organizationsPage.visits).toHaveCount(5);
  await expect(organizationsPage.visits.first()).toContainText(
    '经常性 · 随访校园及周边交通安全记录中记录 1 · 问题 1 · 佐证 0',
  );
  await checkScreen(page);
  await organizationsPage.button('显示全部 6 条').click();
  await expect(organizationsPage.visits.last()).toContainText('2025-01-10专项 · 回访');
  await expect(organizationsPage.problems).toContainText(['消防通道堆放杂物']);
  await organizationsPage.problems.getByRole('link').click();
  await expect(visitPage.lines('发现的问题')).toBeFocused();
});
