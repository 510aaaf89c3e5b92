import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { follow } from './follow.ts';
import { VisitTypingPage } from './pages/visit-typing-page.ts';
import type { Shell } from './shell.ts';

test('what is half typed in a visit is there in the same fields after a reload', async ({ frame, shell }) => {
  await expect(frame.navigation).toBeVisible();
  const visitId = await planVisit(shell);
  const visit = follow(shell, VisitTypingPage);
  const { forms } = await shell.call('visits.get', { visitId });
  await visit.open(visitId, forms[0]?.id);
  await visit.answer(/所见/).first().fill('三年级一班');
  await visit.openProblem();
  await visit.problem.pressSequentially('书面作业超过一小时');
  await visit.open(visitId);
  await visit.note.pressSequentially('看了三个班，');

  await shell.page.reload();
  await expect(visit.note).toHaveValue('看了三个班，');
  await visit.note.press('Control+End');
  await shell.page.keyboard.insertText('还有两个班');
  await visit.openProblem();
  await expect(visit.problem).toHaveValue('书面作业超过一小时');
  await visit.open(visitId, forms[0]?.id);
  await expect(visit.answer(/所见/).first()).toHaveValue('三年级一班');
  await shell.page.reload();
  await visit.open(visitId);
  await expect(visit.note).toHaveValue('看了三个班，还有两个班');
});

test('leaving a visit and coming back at once is no other tab', async ({ frame, shell }) => {
  await expect(frame.navigation).toBeVisible();
  const visitId = await planVisit(shell);
  const visit = follow(shell, VisitTypingPage);
  await visit.open(visitId);
  await expect(visit.note).toBeVisible();
  for (let times = 0; times < 5; times += 1) {
    await shell.page.evaluate(async (place) => {
      for (const hash of ['#/visits', place, '#/visits', place]) {
        globalThis.location.hash = hash;
        await new Promise((resolve) => {
          setTimeout(resolve, 20);
        });
      }
    }, `#/visit/${visitId}?at=notes`);
    await expect(visit.note.or(visit.inOtherTab)).toBeVisible();
    await expect(visit.inOtherTab).toHaveCount(0);
  }
  await visit.note.fill('还在这里');
  await expect(visit.kept).toBeVisible();
});

test(
  'a second tab of a visit offers the choice, and goes on with every letter of the first',
  { tag: '@served' },
  async ({ shell }) => {
    const visitId = await planVisit(shell);
    const first = new VisitTypingPage(shell.page);
    await first.open(visitId);
    await first.note.pressSequentially('第一页写到这里，');
    await first.situation.pressSequentially('查看教室');
    const second = await openTab(shell.page);
    await expect(second.inOtherTab).toBeVisible();
    await expect(second.note).toBeHidden();
    await shell.page.keyboard.insertText('和操场');

    await second.takeHere.click();
    await expect(second.note).toHaveValue('第一页写到这里，');
    await expect(second.situation).toHaveValue('查看教室和操场');
    await expect(first.lost).toBeVisible();
    await shell.page.keyboard.insertText('不该有的字');
    await expect(first.situation).toHaveValue('查看教室和操场');

    await second.note.press('Control+End');
    await second.note.pressSequentially('第二页接着写。');
    await first.takeBack.click();
    await expect(second.lost).toBeVisible();
    await expect(first.note).toHaveValue('第一页写到这里，第二页接着写。');
    await expect(first.situation).toHaveValue('查看教室和操场');
    const { situation } = await shell.call('visits.get', { visitId });
    expect(situation, 'a text that went to another tab is not recorded by that').toBe('');
  },
);

test(
  'a note that the second tab records is not in the first one any more when that goes on',
  { tag: '@served' },
  async ({ shell }) => {
    const visitId = await planVisit(shell);
    const first = new VisitTypingPage(shell.page);
    await first.open(visitId);
    await first.note.pressSequentially('一条记录');
    const second = await openTab(shell.page);
    await second.takeHere.click();
    await expect(second.note).toHaveValue('一条记录');
    await second.note.press('Control+Enter');
    await expect(second.note).toHaveValue('');

    await first.takeBack.click();
    await expect(second.lost).toBeVisible();
    await expect(first.lost).toBeHidden();
    await expect(first.note).toHaveValue('');
  },
);

test(
  'a tab that was reloaded, closed or has crashed does not keep a visit from the next one',
  { tag: '@served' },
  async ({ shell }) => {
    const visitId = await planVisit(shell);
    const first = new VisitTypingPage(shell.page);
    await first.open(visitId);
    await first.note.pressSequentially('写');
    await expect(first.kept).toBeVisible();
    await shell.page.reload();
    await expect(first.note).toHaveValue('写');

    const crashing = await shell.page.context().newPage();
    await crashing.goto(shell.page.url());
    const other = new VisitTypingPage(crashing);
    await other.takeHere.click();
    await expect(other.note).toHaveValue('写');
    await crashing.goto('chrome://crash').catch(() => undefined);

    await shell.page.reload();
    await expect(first.note).toHaveValue('写');
    const closing = await openTab(shell.page);
    await closing.takeHere.click();
    await expect(closing.note).toHaveValue('写');
    await closing.close();
    await shell.page.reload();
    await expect(first.note).toHaveValue('写');
  },
);

/** The address of this page in a tab of its own. */
async function openTab(page: Page): Promise<VisitTypingPage & { readonly close: () => Promise<void> }> {
  const tab = await page.context().newPage();
  await tab.goto(page.url());
  return Object.assign(new VisitTypingPage(tab), { close: () => tab.close() });
}

async function planVisit(shell: Shell): Promise<string> {
  const county = await shell.call('organizations.get', { organization: '阳朔县' });
  const school = { nameZh: '示例县实验小学', kind: 'primary-school', parentId: county.id } as const;
  const { organizationId } = await shell.call('organizations.add', school);
  const { visitId } = await shell.call('visits.create', {
    organizationId,
    plannedOn: '2025-05-20',
    kind: 'regular',
    purpose: 'follow-along',
    topics: ['curriculum-teaching'],
  });
  return visitId;
}
