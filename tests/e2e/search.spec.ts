import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkScreen } from './check-screen.ts';
import { expect, test } from './fixtures.ts';
import type { Shell } from './shell.ts';

const note = '校門口增設護學崗，家长等候区已划线';

async function prepare({ call }: Shell): Promise<void> {
  const { id: organizationId } = await call('organizations.get', { organization: '秀峰区' });
  const entry = { status: 'behind', percent: 20, checkedOn: '2025-05-10' } as const;
  for (const [measureId, words] of [
    ['G3.7', note],
    ['G9.3', '另一条记录'],
  ] as const) {
    await call('progress.add', { measureId, organizationId, note: words, ...entry });
  }
  await expect
    .poll(async () => {
      const { indexed, total } = await call('search.update', {});
      return total - indexed;
    })
    .toBe(0);
}

test('a few words lead from anywhere to the entry, by keyboard alone', async ({
  shell,
  searchPage,
  planPage,
  measurePage,
}) => {
  const { page } = shell;
  await expect(planPage.codes).toHaveCount(65);
  await prepare(shell);
  await planPage.link('G1.2').focus();
  await searchPage.open();
  await expect(searchPage.field).toBeFocused();
  await page.keyboard.type('护学岗 等候');
  await expect(searchPage.options).toHaveCount(1);
  await expect(searchPage.chosen).toContainText('校門口增設護學崗');
  await expect(searchPage.chosen.locator('mark')).toHaveText(['護學崗', '等候']);
  await checkScreen(page);
  await page.keyboard.press('Escape');
  await expect(planPage.link('G1.2')).toBeFocused();
  await searchPage.open();
  await expect(searchPage.options).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(measurePage.heading).toContainText('G3.7');
  await expect(page.getByRole('article', { name: '2025-05-10 秀峰区' })).toBeFocused();
  await expect(page.getByRole('article')).toHaveCount(1);
  await searchPage.open();
  await searchPage.field.fill('');
  await expect(searchPage.recent).toContainText('护学岗 等候');
  await page.keyboard.press('Enter');
  await expect(searchPage.field).toHaveValue('护学岗 等候');
});

test('what is typed while the search is still opening is not typed over', async ({
  shell,
  searchPage,
  planPage,
}) => {
  const { page } = shell;
  await expect(planPage.codes).toHaveCount(65);
  // As fast as nobody types: in the moment in which the field gets the focus.
  await page.evaluate(() => {
    const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
    document.addEventListener('focusin', function type(event) {
      const field = event.target;
      if (!(field instanceof HTMLInputElement) || field.dataset['search'] === undefined) return;
      document.removeEventListener('focusin', type);
      value?.set?.call(field, '护学岗 等');
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
  });
  await searchPage.open();
  await expect(searchPage.field).toHaveValue('护学岗 等');
  await expect(searchPage.dialog.getByText('没有找到')).toBeVisible();
  await page.keyboard.type('候');
  await expect(searchPage.field).toHaveValue('护学岗 等候');
});

test('with the mouse: first letters in pinyin, all of one kind, and nothing found', async ({
  shell,
  searchPage,
  planPage,
  measurePage,
}) => {
  const { page } = shell;
  await expect(planPage.codes).toHaveCount(65);
  await prepare(shell);
  await page.getByRole('button', { name: '检索' }).click();
  await searchPage.field.fill('没有这样的话');
  await expect(searchPage.dialog).toContainText('没有找到“没有这样的话”');
  await checkScreen(page);
  await searchPage.field.fill('教育');
  await searchPage.group('措施').getByRole('option', { name: '显示更多措施' }).click();
  await expect(searchPage.dialog).toContainText('只看措施');
  expect(await searchPage.options.count()).toBeGreaterThan(6);
  await searchPage.field.fill('szxy');
  await expect(searchPage.group('措施').getByRole('option')).toHaveCount(1);
  await searchPage.group('措施').getByRole('option').click();
  await expect(measurePage.heading).toContainText('G3.7');
});

test.describe('in the dark', { tag: '@served' }, () => {
  test.use({ colorScheme: 'dark' });

  test('the words inside a file are found as soon as it was read', async ({
    shell,
    searchPage,
    planPage,
  }) => {
    await expect(planPage.codes).toHaveCount(65);
    await prepare(shell);
    const folder = mkdtempSync(join(tmpdir(), 'wb-search-'));
    const file = join(folder, '通知.txt');
    writeFileSync(file, '各校食堂陪餐制度落实情况，请于五月底前上报。');
    await shell.call('evidence.addPaths', { paths: [file], measureId: 'G3.7' });
    rmSync(folder, { recursive: true });
    await searchPage.open();
    await searchPage.field.fill('陪餐制');
    await expect(async () => {
      await searchPage.field.fill('');
      await searchPage.field.fill('陪餐制');
      await expect(searchPage.group('佐证材料')).toContainText('通知.txt', { timeout: 1000 });
    }).toPass();
    await expect(searchPage.group('佐证材料')).toContainText('文件内容');
    await checkScreen(shell.page);
    await shell.page.keyboard.press('Enter');
    await expect(searchPage.dialog).toBeHidden();
    expect(shell.page.url()).toContain('/evidence?id=');
  });
});

test('what was written down in a visit is found by keyboard alone, and Enter opens the visit at it', async ({
  shell,
  searchPage,
  visitPage,
  frame,
}) => {
  const { page, call } = shell;
  await frame.statusBar.waitFor();
  const { id: organizationId } = await call('organizations.get', { organization: '秀峰区' });
  const { id: formId } = await call('forms.get', { form: 'interview' });
  const { visitId } = await call('visits.create', {
    organizationId,
    plannedOn: '2025-05-20',
    kind: 'regular',
    purpose: 'follow-along',
    topics: ['safety'],
    formIds: [formId],
  });
  for (const text of ['到教室门口听到讲课', '查看作业公示栏', '与班主任座谈'])
    await call('records.add', { visitId, kind: 'note', text });
  const problem = { kind: 'problem-noted', text: '消防通道堆放杂物', basis: '消防法' } as const;
  await call('records.add', { visitId, ...problem });
  for (const place of ['传达室', '会议室'])
    await call('records.add', { visitId, kind: 'answers', formId, answers: { place } });
  await prepare(shell);

  await expect(frame.navigation).toBeVisible();
  await searchPage.open();
  await page.keyboard.type('公示栏');
  await expect(searchPage.group('督导记录').getByRole('option')).toHaveCount(1);
  await expect(searchPage.chosen).toContainText('现场记录秀峰区2025-05-20内容查看作业公示栏');
  await checkScreen(page);
  await page.keyboard.press('Enter');
  await expect(visitPage.lines('现场记录').filter({ hasText: '公示栏' })).toBeFocused();

  await searchPage.open();
  await page.keyboard.type('消防 杂物');
  await expect(searchPage.chosen).toContainText('发现的问题');
  await page.keyboard.press('Enter');
  await expect(visitPage.lines('发现的问题')).toBeFocused();

  await searchPage.open();
  await page.keyboard.type('传达室');
  await expect(searchPage.chosen).toContainText('座谈访谈、谈心谈话记录');
  await page.keyboard.press('Enter');
  await expect(visitPage.text('地点')).toHaveValue('传达室');

  await searchPage.open();
  await page.keyboard.type('交通安全 秀峰');
  await expect(searchPage.group('督导 1')).toContainText('经常性督导·随访2025-05-20');
  await page.keyboard.press('Enter');
  await expect(visitPage.item('行前准备')).toHaveAttribute('aria-current', 'page');
});
