import { makeTimedPhoto } from '../support/photos.ts';
import { checkScreen } from './check-screen.ts';
import { expect, test } from './fixtures.ts';

test('photos that come to a sealed visit, or leave it, need a reason that stays beside the seal', async ({
  inboxPage,
  visitPage,
  evidencePage,
  frame,
  shell,
}) => {
  await frame.statusBar.waitFor();
  const { page } = shell;
  const planned = { organizationId: '秀峰区', plannedOn: '2025-05-20', kind: 'regular' } as const;
  const { visitId } = await shell.call('visits.create', {
    ...planned,
    purpose: 'follow-along',
    measureIds: [],
  });
  await shell.call('visits.close', { visitId });
  await inboxPage.goToVisit(visitId);
  const times = ['09:00', '09:01'];
  const files = await Promise.all(
    times.map(async (time, at) => ({
      name: `照片${at + 1}.jpg`,
      mediaType: 'image/jpeg',
      bytes: await makeTimedPhoto(at === 0 ? 'teal' : 'olive', `2025-05-20T${time}:00`),
    })),
  );
  await inboxPage.drop(files);
  const first = inboxPage.tile('照片1.jpg');
  await first.click();
  await inboxPage.button(/^归入本次督导$/).click();
  await expect(frame.notices).toContainText('已经签字封存，没有改动');
  await visitPage.reason.fill('回来才导出');
  await first.click();
  await inboxPage.button(/^归入本次督导$/).click();
  await expect(inboxPage.ofVisit).toHaveCount(1);

  await inboxPage.go();
  await inboxPage.tile('照片2.jpg').click();
  await page.getByRole('combobox', { name: '督导' }).click();
  await page.locator('.ant-select-item-option', { hasText: '2025-05-20' }).first().click();
  const file = inboxPage.button(/^归类所选/);
  await expect(file).toBeDisabled();
  await page.getByRole('textbox', { name: '已封存，请写明更正原因' }).fill('漏了一张');
  await checkScreen(page);
  await file.click();
  await expect(inboxPage.tile('照片2.jpg')).toHaveCount(0);

  await evidencePage.go();
  await evidencePage.tiles.filter({ hasText: '照片2.jpg' }).click();
  await evidencePage.trash.click();
  const dialog = page.getByRole('dialog', { name: '移入回收' });
  await dialog.getByLabel('原因（必填）').fill('拍糊了');
  await checkScreen(page);
  await dialog.getByRole('button', { name: '移入回收' }).click();
  await expect(dialog).toHaveCount(0);
  await frame.notice('已移入回收').getByRole('button', { name: '撤销' }).click();
  await expect(evidencePage.tiles).toHaveCount(2);

  await inboxPage.goToVisit(visitId);
  await visitPage.item('小结与签名').click();
  await expect(visitPage.amendments.getByRole('listitem')).toHaveText([
    /增加佐证材料 1 件 原因：回来才导出$/,
    /增加佐证材料 1 件 原因：漏了一张$/,
    /移走佐证材料 1 件 原因：拍糊了$/,
    /增加佐证材料 1 件 原因：拍糊了$/,
  ]);
  await expect(page.getByText('封存后有更正，见下。')).toBeVisible();
  expect(await shell.call('drafts.list', {})).toEqual([]);
});
