import { checkScreen } from './check-screen.ts';
import { expect, test } from './fixtures.ts';

const guilin = '桂林市推进教育高质量发展行动计划';

test.describe('with the sample', () => {
  test.use({ beginning: 'sample' });

  test('every figure leads to as many measures as it says', async ({ planPage, overviewPage, shell }) => {
    await expect(planPage.codes).toHaveCount(65);
    await overviewPage.open();
    await expect(overviewPage.figures(guilin).first()).toBeVisible();
    await checkScreen(shell.page);
    const labels = await overviewPage
      .figures(guilin)
      .evaluateAll((links) => links.map((link) => link.getAttribute('aria-label') ?? ''));
    const asked = labels.filter((label) =>
      /^(红|黄|已逾期|无佐证|佐证久未更新|欠进度|行动九 绿)/.test(label),
    );
    expect(asked.length).toBeGreaterThanOrEqual(7);
    for (const label of asked) {
      const [, name = '', number = ''] = /^(.*) ([\d,]+)$/.exec(label) ?? [];
      await overviewPage.figure(guilin, name).click();
      await expect(planPage.heading).toBeVisible();
      await expect(planPage.codes).toHaveCount(Number(number));
      await shell.page.goBack();
      await expect(overviewPage.heading).toBeVisible();
    }
  });

  test('by keyboard, the newest entry leads to its measure and unit', async ({
    planPage,
    overviewPage,
    measurePage,
    shell,
  }) => {
    await expect(planPage.codes).toHaveCount(65);
    await overviewPage.open();
    const first = overviewPage.entries.first().getByRole('link');
    await expect(first).toContainText('X6.5');
    await first.focus();
    await shell.page.keyboard.press('Enter');
    await expect(measurePage.heading).toContainText('X6.5');
  });
});

test('before anything is recorded the overview says so, and what to do', async ({
  planPage,
  overviewPage,
  shell,
}) => {
  await expect(planPage.codes).toHaveCount(65);
  await overviewPage.open();
  await expect(overviewPage.figure(guilin, '灰')).toHaveText('65');
  await expect(shell.page.getByText('还没有记录。打开一项措施，记下第一条进展。')).toBeVisible();
});
