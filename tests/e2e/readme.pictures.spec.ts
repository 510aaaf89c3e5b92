import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import type { PlanPage } from './pages/plan-page.ts';
import { photo } from './photos.ts';
import { takePicture } from './take-picture.ts';

const asOf = '2025-05-20';

test.describe('from nothing', () => {
  test.use({ beginning: 'nothing' });
  test('first-run', async ({ firstRunPage, shell }) => {
    await firstRunPage.fillWho('示例市人民政府教育督导委员会办公室', '示例督学', '督学');
    await firstRunPage.plan('桂林市推进教育高质量发展行动计划').check();
    await firstRunPage.plan('忻州市').check();
    await firstRunPage.putInto('/home/示例督学/教育督导工作区', shell);
    await takePicture(shell.page, 'first-run');
  });
});

test.describe('with the sample, whose units and entries are invented and say so', () => {
  test.use({ beginning: 'sample' });

  test('plan', async ({ planPage, shell }) => {
    await showDay(planPage);
    await takePicture(shell.page, 'plan');
  });

  test('measure', async ({ planPage, measurePage, frame, shell }) => {
    await showDay(planPage);
    await planPage.open('G3.1');
    await measurePage.opened('G3.1');
    await measurePage.chooseUnit('临桂区');
    await measurePage.status('超进度').check();
    await measurePage.percent.fill('80');
    await measurePage.note.fill('示例：专项规划已评审，新增学位落到 3 个地块。');
    await measurePage.drop([
      await photo('示例规划图.jpg', '#6b8fb5'),
      await photo('示例评审会.jpg', '#b58f6b'),
    ]);
    await expect(measurePage.files).toHaveCount(2);
    await measurePage.record.click();
    await expect(measurePage.tab('佐证 2')).toBeVisible();
    await measurePage.chooseUnit('灵川县');
    await measurePage.status('欠进度').check();
    await measurePage.percent.fill('55');
    await measurePage.note.fill('示例：规划初稿已形成，');
    await expect(measurePage.kept.first()).toBeVisible();
    await measurePage.note.focus();
    await shell.page.waitForLoadState('networkidle');
    await frame.notices.getByRole('button', { name: '关闭' }).click();
    await takePicture(shell.page, 'measure');
  });

  test('reports', async ({ planPage, reportsPage, shell }) => {
    await showDay(planPage);
    await planPage.exportShown.click();
    await reportsPage.reportedOnly.check();
    await expect(reportsPage.previewTable).toContainText('示例');
    await takePicture(shell.page, 'reports');
  });

  for (const { name, address, sign } of [
    { name: 'overview', address: '/overview', sign: '已逾期' },
    { name: 'matrix', address: '/matrix/guilin-2022', sign: 'G1.1' },
    { name: 'indicators', address: '/indicators/guilin-2022', sign: '目标' },
    { name: 'settings', address: '/settings', sign: '单位' },
    { name: 'plan-edit', address: '/plan/guilin-2022/edit', sign: 'G1.1' },
  ]) {
    test(name, async ({ planPage, shell }) => {
      await expect(planPage.codes).toHaveCount(65);
      await goTo(shell.page, address);
      await expect(shell.page.getByText(sign).first()).toBeVisible();
      await takePicture(shell.page, name);
    });
  }

  test('evidence', async ({ planPage, measurePage, evidencePage, frame, shell }) => {
    await expect(planPage.codes).toHaveCount(65);
    await planPage.open('G9.3');
    await measurePage.opened('G9.3');
    await measurePage.chooseUnit('临桂区');
    await measurePage.status('达进度').check();
    await measurePage.note.fill('示例：作业公示栏已整改。');
    await measurePage.drop([
      await photo('示例公示栏.jpg', '#6b8fb5'),
      await photo('示例教室.jpg', '#b58f6b'),
      await photo('示例操场.jpg', '#7fa66b'),
      {
        name: '示例作业时间统计.txt',
        mediaType: 'text/plain',
        bytes: Buffer.from('示例：三年级日均 55 分钟'),
      },
    ]);
    await expect(measurePage.files).toHaveCount(4);
    await measurePage.record.click();
    await expect(measurePage.tab('佐证 4')).toBeVisible();
    await frame.notices.getByRole('button', { name: '关闭' }).click();
    await goTo(shell.page, '/evidence');
    await evidencePage.tiles.filter({ hasText: '示例公示栏.jpg' }).click();
    await expect(evidencePage.detail).toContainText('示例公示栏.jpg');
    await shell.page.waitForLoadState('networkidle');
    await takePicture(shell.page, 'evidence');
  });

  test('organizations', async ({ planPage, organizationsPage, shell }) => {
    await expect(planPage.codes).toHaveCount(65);
    const { id } = await shell.call('organizations.get', { organization: '示例初级中学（七星区）' });
    const visit = { organizationId: id, plannedOn: '2025-03-13', kind: 'regular' } as const;
    const topics = ['curriculum-teaching'];
    const { visitId } = await shell.call('visits.create', { ...visit, purpose: 'follow-along', topics });
    const problem = { kind: 'problem-noted', text: '示例：课后服务安排没有公示' } as const;
    await shell.call('records.add', { visitId, ...problem });
    await goTo(shell.page, `/organizations/${id}`);
    await expect(organizationsPage.entries).toContainText('G2.4');
    await takePicture(shell.page, 'organizations');
  });

  test('search', async ({ planPage, shell }) => {
    await expect(planPage.codes).toHaveCount(65);
    await shell.page.keyboard.press('Control+K');
    await shell.page.getByRole('combobox', { name: '检索内容' }).fill('szxy');
    await expect(shell.page.getByRole('option').first()).toBeVisible();
    await takePicture(shell.page, 'search');
  });

  for (const { name, address } of [
    { name: 'plan-english', address: '/plan/guilin-2022' },
    { name: 'overview-english', address: '/overview' },
  ]) {
    test(name, async ({ planPage, shell }) => {
      await expect(planPage.codes).toHaveCount(65);
      await shell.call('preferences.update', { language: 'en' });
      await shell.page.reload();
      await goTo(shell.page, address);
      await expect(shell.page.getByRole('link', { name: 'Overview' })).toBeVisible();
      await takePicture(shell.page, name);
    });
  }
});

async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, address);
  await page.waitForLoadState('networkidle');
}

async function showDay(planPage: PlanPage): Promise<void> {
  await planPage.asOf.fill(asOf);
  await planPage.asOf.press('Enter');
  await expect(planPage.light('红')).toBeVisible();
}
