import type { Page } from '@playwright/test';
import { checkScreen } from './check-screen.ts';
import { expect, test } from './fixtures.ts';
import { photo } from './photos.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  // Colours and words are the page's own: they are looked at in one shell.
  test.describe(`${colorScheme}, for everyone to read`, { tag: '@served' }, () => {
    test.use({ colorScheme });

    test.describe('at the start', () => {
      test.use({ beginning: 'nothing' });
      test('the first page, empty and with an error', async ({ firstRunPage, shell }) => {
        await expect(firstRunPage.office).toBeVisible();
        await checkScreen(shell.page);
        await firstRunPage.start.click();
        await expect(firstRunPage.actorName).toHaveAccessibleDescription('请填写姓名。');
        await checkScreen(shell.page);
      });

      test('the plan and report pages without a plan tell what they are for', async ({
        firstRunPage,
        frame,
        planPage,
        shell,
      }) => {
        await firstRunPage.fillWho('示例市教育督导室', '示例督学', '');
        await firstRunPage.start.click();
        await expect(shell.page.getByText('还没有方案。')).toBeVisible();
        await checkScreen(shell.page);
        await frame.goToReports();
        await expect(shell.page.getByText('先在“方案”页选择要督导的方案')).toBeVisible();
        await checkScreen(shell.page);
        await shell.page.getByRole('link', { name: '去选择方案' }).click();
        await planPage.choosePlans.click();
        const chosen = planPage.chooser.getByRole('checkbox', { name: '忻州市' });
        await chosen.click();
        await expect(chosen).toBeChecked();
        await checkScreen(shell.page);
        await planPage.chooser.getByRole('button', { name: '完成' }).click();
        await expect(planPage.row('X3.2')).toBeVisible();
      });
    });

    test('the plan page, and with nothing found', async ({ planPage, shell }) => {
      await expect(planPage.codes).toHaveCount(65);
      await checkScreen(shell.page);
      await planPage.search.fill('没有这样的措施');
      await expect(planPage.codes).toHaveCount(0);
      await checkScreen(shell.page);
    });

    test('the table of keys', async ({ planPage, frame, shell }) => {
      await expect(planPage.codes).toHaveCount(65);
      await frame.openKeyHelp();
      await expect(frame.keyHelp).toBeVisible();
      await checkScreen(shell.page);
    });

    test('the measure page: empty, with an error, and full', async ({ planPage, measurePage, shell }) => {
      await planPage.open('G3.1');
      await measurePage.opened('G3.1');
      await checkScreen(shell.page);
      await measurePage.percent.fill('七成');
      await measurePage.record.click();
      await expect(measurePage.problems.filter({ hasText: '请只写数字' })).toBeVisible();
      await checkScreen(shell.page);
      await measurePage.percent.fill('70');
      await measurePage.chooseUnit('临桂区');
      await measurePage.status('欠进度').check();
      await measurePage.drop([await photo('规划图.jpg', '#557799')]);
      await expect(measurePage.files).toHaveCount(1);
      await checkScreen(shell.page);
      await measurePage.record.click();
      await expect(measurePage.entry('临桂区', '欠进度')).toHaveCount(1);
      await checkScreen(shell.page);
    });

    test('the other tabs of a measure', async ({ planPage, measurePage, shell }) => {
      await planPage.choosePlan('忻州市');
      await planPage.open('X3.2');
      await measurePage.opened('X3.2');
      await measurePage.tab('清单').click();
      await checkScreen(shell.page);
      await measurePage.tab('指标').click();
      await checkScreen(shell.page);
    });

    test.describe('of the sample', () => {
      test.use({ beginning: 'sample' });
      test('the report page, before and after an export', async ({ frame, reportsPage, shell }) => {
        await frame.goToReports();
        await expect(reportsPage.previewTable).toBeVisible();
        await checkScreen(shell.page);
        await reportsPage.exportXlsx.click();
        await expect(reportsPage.job).toContainText('已导出');
        await checkScreen(shell.page);
      });
    });
  });
}

test.describe('on a large window', () => {
  test.use({ viewport: { width: 1920, height: 1080 } });
  test('the measure opens beside the list, and the list stays where it is', async ({
    planPage,
    measurePage,
    shell,
  }) => {
    await planPage.open('G3.7');
    await measurePage.opened('G3.7');
    await expect(planPage.row('G3.7')).toHaveAttribute('aria-current', 'true');
    await checkScreen(shell.page);
    await planPage.open('G3.6');
    await measurePage.opened('G3.6');
  });
});

for (const viewport of [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
]) {
  test.describe(`${viewport.width}×${viewport.height}`, () => {
    test.use({ viewport });
    test('no page is wider than the window, and 记录 is in sight', async ({
      planPage,
      measurePage,
      frame,
      reportsPage,
      shell,
    }) => {
      await expect(planPage.codes).toHaveCount(65);
      expect.soft(await overflow(shell.page)).toBe(0);
      await planPage.open('G3.7');
      await measurePage.opened('G3.7');
      expect.soft(await overflow(shell.page)).toBe(0);
      await expect(measurePage.record).toBeInViewport({ ratio: 1 });
      await frame.goToReports();
      await expect(reportsPage.previewTable).toBeVisible();
      expect.soft(await overflow(shell.page)).toBe(0);
    });
  });
}

async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
