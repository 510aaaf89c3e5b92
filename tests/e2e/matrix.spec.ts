import { checkScreen } from './check-screen.ts';
import { expect, test } from './fixtures.ts';

test.use({ beginning: 'sample' });

test('a cell shows its last entry under the pointer, and leads to the measure with its unit chosen', async ({
  planPage,
  matrixPage,
  measurePage,
  shell,
}) => {
  await expect(planPage.codes).toHaveCount(65);
  await matrixPage.open();
  await matrixPage.search.fill('G4.3');
  await expect(matrixPage.rowHead('G4.3')).toBeVisible();
  const cell = await matrixPage.cell('G4.3', '荔浦市');
  await expect(cell).toHaveAttribute('aria-label', /90%/);
  await cell.hover();
  await expect(matrixPage.entry).toContainText('示例督学');
  await matrixPage.percent.check();
  await expect(cell).toHaveText(/90%/);
  await checkScreen(shell.page);
  await cell.click();
  await expect(measurePage.heading).toContainText('G4.3');
  await expect(shell.page.getByRole('combobox', { name: '单位' })).toBeVisible();
  await expect(shell.page.getByTestId('measure-page')).toContainText('荔浦市');
  await shell.page.keyboard.press('Escape');
  await expect(matrixPage.heading).toBeVisible();
  await expect(matrixPage.search).toHaveValue('G4.3');
});

test.describe('in the dark', { tag: '@served' }, () => {
  test.use({ colorScheme: 'dark' });

  test('by keyboard alone: through the grid, a group folded, the axes turned, a measure opened', async ({
    planPage,
    matrixPage,
    measurePage,
    shell,
  }) => {
    const { keyboard } = shell.page;
    await expect(planPage.codes).toHaveCount(65);
    await matrixPage.open();
    await expect(matrixPage.grid).toHaveAttribute('aria-rowcount', '77');
    await keyboard.press('/');
    await expect(matrixPage.search).toBeFocused();
    await keyboard.press('ArrowDown');
    await expect(
      matrixPage.grid.getByRole('gridcell', { name: '已报/应报 9/397，最差为红灯' }),
    ).toBeFocused();
    await keyboard.press('ArrowLeft');
    await keyboard.press('Control+ArrowDown');
    await expect(matrixPage.rowHead('行动一')).toBeFocused();
    await keyboard.press('Enter');
    await expect(matrixPage.rowHead('行动一')).toHaveAttribute('aria-expanded', 'false');
    await expect(matrixPage.rowHead('G1.1')).toHaveCount(0);
    await checkScreen(shell.page);
    await keyboard.press('Control+End');
    const last = matrixPage.grid.locator('[role=gridcell][tabindex="0"]');
    await expect(last).toBeFocused();
    await expect(last).toBeInViewport();
    await keyboard.press('Home');
    await expect(matrixPage.rowHead('G10.5')).not.toBeFocused();
    await keyboard.press('ArrowLeft');
    await expect(matrixPage.rowHead('G10.5')).toBeFocused();
    await keyboard.press('Enter');
    await expect(measurePage.heading).toContainText('G10.5');
    await keyboard.press('Escape');
    await expect(matrixPage.rowHead('G10.5')).toBeFocused();
    await keyboard.press('t');
    await expect(matrixPage.columnHead('G10.5 机关党建与作风')).toHaveCount(0);
    await expect(matrixPage.rowHead('叠彩区')).toHaveCount(1);
  });
});

test('filters leave what has such a cell; nothing found says so and offers the way back', async ({
  planPage,
  matrixPage,
  shell,
}) => {
  await expect(planPage.codes).toHaveCount(65);
  await matrixPage.open();
  await matrixPage.filterBy('灯', '红');
  await expect(matrixPage.grid).toHaveAttribute('aria-rowcount', '5');
  await matrixPage.search.fill('没有这样的');
  await expect(shell.page.getByText('没有符合筛选条件的措施或单位。')).toBeVisible();
  await checkScreen(shell.page);
  await matrixPage.clearFilters.first().click();
  await expect(matrixPage.grid).toHaveAttribute('aria-rowcount', '77');
});

test('what is shown is written into a file that the notice leads to', async ({
  planPage,
  matrixPage,
  frame,
}) => {
  await expect(planPage.codes).toHaveCount(65);
  await matrixPage.open();
  await matrixPage.fold.click();
  await expect(matrixPage.grid).toHaveAttribute('aria-rowcount', '12');
  await matrixPage.exportShown.click();
  await expect(frame.notices).toContainText('桂林市推进教育高质量发展行动计划进展对照表_截至');
});

test('on paper the page says how to print all of the matrix', async ({ planPage, matrixPage, shell }) => {
  await expect(planPage.codes).toHaveCount(65);
  await matrixPage.open();
  await expect(matrixPage.grid).toBeVisible();
  const hint = shell.page.getByText('A3 横向，表头逐页重复');
  await expect(hint).toBeHidden();
  await shell.page.emulateMedia({ media: 'print' });
  await expect(hint).toBeVisible();
  await expect(matrixPage.grid).toBeHidden();
});
