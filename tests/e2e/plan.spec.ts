import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

test('the measures stand in the order of the document, each under its action', async ({ planPage }) => {
  await expect(planPage.codes).toHaveCount(65);
  const codes = await planPage.codes.allTextContents();
  const numbers = codes.map((code) => code.replace('G', '').split('.').map(Number));
  const sorted = numbers.toSorted(
    ([one = 0, two = 0], [other = 0, another = 0]) => one - other || two - another,
  );
  expect(numbers).toEqual(sorted);
  await expect(planPage.actions).toHaveCount(10);
  await expect(planPage.actions.first()).toContainText('行动一');
  await expect(planPage.actions.last()).toContainText('行动十');
  await expect(planPage.total).toContainText('65 项措施');
});

test.describe('with the sample', () => {
  test.use({ beginning: 'sample' });

  test('filters narrow the list and say how many are left', async ({ planPage }) => {
    await planPage.filterBy('行动', '行动三');
    await expect(planPage.shown).toHaveText('所示 7 项');
    await expect(planPage.actions).toHaveCount(1);
    await planPage.filterBy('灯', '灰');
    await expect(planPage.codes).toHaveText(['G3.2', 'G3.3', 'G3.4', 'G3.5', 'G3.6']);
    await planPage.clearFilters.click();
    await expect(planPage.codes).toHaveCount(65);
  });

  test('a number in the summary narrows the list to its measures', async ({ planPage }) => {
    const words = await planPage.light('绿').innerText();
    await planPage.light('绿').click();
    await expect(planPage.light('绿')).toHaveAttribute('aria-pressed', 'true');
    await expect(planPage.codes).toHaveCount(Number(/\d+/.exec(words)?.[0]));
    for (const light of await planPage.table.locator('td[data-column=light]').allInnerTexts()) {
      expect(light.replaceAll(/\s/g, '')).toMatch(/^(●绿)?$/);
    }
  });

  test('a unit that has entries is a filter as well', async ({ planPage }) => {
    await planPage.filterBy('单位', '荔浦市');
    await expect(planPage.row('G4.3')).toContainText('90%');
  });
});

test('searching by code, by words of the title and by a unit finds the measure', async ({
  planPage,
  shell,
}) => {
  await expect(planPage.codes).toHaveCount(65);
  await shell.page.keyboard.press('/');
  await expect(planPage.search).toBeFocused();
  await planPage.search.fill('智慧');
  await expect(planPage.codes).toHaveText(['G3.7']);
  await planPage.search.fill('g3.7');
  await expect(planPage.codes).toHaveText(['G3.7']);
  await planPage.search.press('Escape');
  await expect(planPage.codes).toHaveCount(65);
  await planPage.search.fill('没有这样的措施');
  await expect(shell.page.getByText('没有符合筛选条件的措施。')).toBeVisible();
});

test('by keyboard: down to a measure, in, back to the same row, and on', async ({
  planPage,
  measurePage,
  shell,
}) => {
  const { keyboard } = shell.page;
  await expect(planPage.codes).toHaveCount(65);
  await keyboard.press('/');
  await keyboard.press('ArrowDown');
  await expect(planPage.actions.first()).toBeFocused();
  await keyboard.press('j');
  await expect(planPage.link('G1.1')).toBeFocused();
  await keyboard.press('End');
  await expect(planPage.link('G10.5')).toBeFocused();
  await keyboard.press('ArrowUp');
  await expect(planPage.link('G10.4')).toBeFocused();
  await keyboard.press('Enter');
  await expect(measurePage.heading).toContainText('G10.4');
  await keyboard.press('Escape');
  await expect(planPage.link('G10.4')).toBeFocused();
  await expect(planPage.link('G10.4')).toBeInViewport();
  await keyboard.press('k');
  await expect(planPage.link('G10.3')).toBeFocused();
});

test('an action folds and unfolds by keyboard', async ({ planPage, shell }) => {
  const { keyboard } = shell.page;
  await planPage.actions.first().focus();
  await keyboard.press('ArrowLeft');
  await expect(planPage.actions.first()).toHaveAttribute('aria-expanded', 'false');
  await expect(planPage.row('G1.1')).toBeHidden();
  await keyboard.press('ArrowRight');
  await expect(planPage.row('G1.1')).toBeVisible();
});

test('sorting turns the list flat, and a third click brings the actions back', async ({ planPage }) => {
  await planPage.sortBy('时限');
  await expect(planPage.actions).toHaveCount(0);
  await expect(planPage.codes).toHaveCount(65);
  const dues = await planPage.table.locator('td[data-column=due]').allInnerTexts();
  const days = dues.filter((due) => /^\d{4}/.test(due));
  expect(days.length).toBeGreaterThan(5);
  expect(days).toEqual(days.toSorted());
  await planPage.sortBy('时限');
  await planPage.sortBy('时限');
  await expect(planPage.actions).toHaveCount(10);
});

test('what is shown is copied as cells', async ({ planPage, shell, frame }) => {
  await planPage.search.fill('智慧');
  await expect(planPage.codes).toHaveCount(1);
  await planPage.copy.click();
  await expect(frame.notices).toContainText('已复制 1 行');
  const text = await pastedText(shell.page);
  const [head = '', row = ''] = text.split(/\r?\n/);
  expect(head.split('\t').slice(0, 3)).toEqual(['灯', '编号', '措施']);
  expect(row.split('\t')).toHaveLength(head.split('\t').length);
  expect(row.split('\t')[1]).toBe('G3.7');
});

test('another plan is one choice away, and so is another day', async ({ planPage }) => {
  await planPage.choosePlan('忻州市');
  await expect(planPage.row('X3.2')).toBeVisible();
  await planPage.asOf.fill('2025-05-20');
  await planPage.asOf.press('Enter');
  await expect(planPage.asOf).toHaveValue('2025-05-20');
  await expect(planPage.row('X3.2')).toBeVisible();
});

test('a day that is being typed stays while the page reads on', async ({ planPage }) => {
  await expect(planPage.codes).toHaveCount(65);
  await planPage.asOf.fill('2025-04-20');
  // Drawn anew behind the field, as when rows arrive.
  await planPage.table.getByRole('button', { name: '编号' }).evaluate((head: HTMLElement) => head.click());
  await expect(planPage.table.getByRole('columnheader', { name: '编号' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await planPage.asOf.press('Enter');
  await expect(planPage.asOf).toHaveValue('2025-04-20');
});

test('the table of keys opens with F1 and closes with Esc', async ({ frame, shell, planPage }) => {
  await expect(planPage.codes).toHaveCount(65);
  await frame.openKeyHelp();
  await expect(frame.keyHelp).toContainText('Ctrl+Enter');
  await shell.page.keyboard.press('Escape');
  await expect(frame.keyHelp).toBeHidden();
});

/** What Ctrl+V puts into a field, as any other program would get it. */
async function pastedText(page: Page): Promise<string> {
  await page.evaluate(() => {
    const field = document.createElement('textarea');
    field.id = 'pasted';
    document.body.append(field);
    field.focus();
  });
  await page.keyboard.press('Control+V');
  return page.locator('#pasted').inputValue();
}
