import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { cameraPhoto } from '../support/camera-photos.ts';
import { checkEnglishScreen, checkScreen } from './check-screen.ts';
import { expect, test } from './fixtures.ts';
import type { EvidencePage } from './pages/evidence-page.ts';
import { photo } from './photos.ts';
import { recordWords } from './record-words.ts';
import type { Shell } from './shell.ts';

/** Takes a picture in past the page, then opens the page on it. */
async function begin(shell: Shell, evidencePage: EvidencePage, name: string, bytes: Buffer): Promise<void> {
  await evidencePage.place.waitFor();
  const path = join(shell.home.home, name);
  writeFileSync(path, bytes);
  await shell.call('evidence.addPaths', { paths: [path], measureId: 'G3.7', caption: '课堂' });
  await evidencePage.go();
  await evidencePage.open('课堂');
}

/** How bright a picture of the page is at a place in it, 0 to 255; no number while it is not there yet. */
async function brightnessAt(picture: Locator, x: number, y: number): Promise<number> {
  return picture.evaluate(
    (image, at) => {
      if (!(image instanceof HTMLImageElement) || image.naturalWidth === 0) return Number.NaN;
      const canvas = image.ownerDocument.createElement('canvas');
      canvas.width = image.naturalWidth;
      canvas.height = image.naturalHeight;
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      return context?.getImageData(at.x * canvas.width, at.y * canvas.height, 1, 1).data[0] ?? Number.NaN;
    },
    { x, y },
  );
}

test('a face is covered by pointer, the copy stands in for the picture, and the original opens with a reason', async ({
  evidencePage,
  frame,
  maskDialog,
  shell,
}) => {
  await begin(shell, evidencePage, '课堂.jpg', (await photo('课堂.jpg', '#dddddd')).bytes);
  await maskDialog.open.click();
  await expect(maskDialog.make).toBeDisabled();
  await maskDialog.drag([0.1, 0.1], [0.4, 0.5]);
  await expect(maskDialog.boxes).toHaveCount(1);
  await maskDialog.drag([0.2, 0.2], [0.3, 0.3]);
  await expect(maskDialog.boxes.first()).toHaveAccessibleName(/20%, 20%, 30% × 40%/);
  await checkScreen(shell.page);
  await maskDialog.make.click();
  await expect(maskDialog.dialog).toHaveCount(0);
  await expect(maskDialog.protection).toContainText('已遮挡');
  await expect.poll(() => brightnessAt(evidencePage.picture, 0.35, 0.4)).toBeLessThan(20);
  await expect.poll(() => brightnessAt(evidencePage.picture, 0.8, 0.8)).toBeGreaterThan(200);
  await checkScreen(shell.page);

  await maskDialog.seeOriginal.click();
  await maskDialog.reason.fill('核对到课人数');
  await expect(frame.statusBar).toContainText('待记录 1 处');
  await maskDialog.recordAndOpen.click();
  const original = maskDialog.original('课堂.jpg');
  await expect.poll(() => brightnessAt(original.locator('img'), 0.35, 0.4)).toBeGreaterThan(200);
  await checkScreen(shell.page);
  await shell.page.keyboard.press('Escape');
  await expect(maskDialog.seeOriginal).toBeFocused();
  await expect(maskDialog.accesses).toHaveText([/示例督学：核对到课人数$/]);

  await maskDialog.removal.click();
  await maskDialog.reason.fill('框错了人');
  await maskDialog.removal.last().click();
  await expect(maskDialog.protection).not.toContainText('已遮挡');
  await expect.poll(() => brightnessAt(evidencePage.picture, 0.35, 0.4)).toBeGreaterThan(200);
  await frame.notice('已撤除遮挡').getByRole('button', { name: '撤销' }).click();
  await expect(maskDialog.protection).toContainText('已遮挡');
  await expect.poll(() => brightnessAt(evidencePage.picture, 0.35, 0.4)).toBeLessThan(20);
  await expect(frame.statusBar).toContainText('没有待记录的内容');
});

test('by keyboard alone a box is added, moved, sized, removed, brought back and burnt in', async ({
  evidencePage,
  maskDialog,
  shell,
}) => {
  await begin(shell, evidencePage, '课堂.png', await cameraPhoto('png'));
  const { keyboard } = shell.page;
  await maskDialog.open.press('Enter');
  await maskDialog.add.press('Enter');
  await expect(maskDialog.boxes).toBeFocused();
  await keyboard.press('ArrowLeft');
  await keyboard.press('ArrowUp');
  await keyboard.press('Shift+ArrowRight');
  await keyboard.press('Shift+ArrowDown');
  await expect(maskDialog.boxes).toHaveAccessibleName('遮挡框 1：34%, 34%, 21% × 21%');
  await keyboard.press('Delete');
  await expect(maskDialog.boxes).toHaveCount(0);
  await maskDialog.undo.press('Enter');
  await expect(maskDialog.boxes).toHaveAccessibleName('遮挡框 1：34%, 34%, 21% × 21%');
  await maskDialog.make.press('Enter');
  await expect(maskDialog.protection).toContainText('已遮挡');
  await expect.poll(() => brightnessAt(evidencePage.picture, 0.4, 0.4)).toBeLessThan(5);
});

test('purpose and retention are recorded where they stand, what is typed outlives the page, and a sealed file is not shown', async ({
  evidencePage,
  frame,
  maskDialog,
  shell,
}) => {
  await begin(shell, evidencePage, '课堂.jpg', (await photo('课堂.jpg', '#dddddd')).bytes);
  await maskDialog.purpose.fill('验收用，学生张小明、李小红、王小刚在内');
  await expect(maskDialog.protection).toContainText('像是学生名单：张小明、李小红、王小刚');
  await frame.goToReports();
  await frame.statusBar.getByRole('button', { name: '待记录 1 处' }).click();
  await shell.page.getByRole('link', { name: '课堂', exact: true }).click();
  await expect(maskDialog.purpose).toHaveValue('验收用，学生张小明、李小红、王小刚在内');
  await maskDialog.purpose.fill('智慧校园验收');
  await maskDialog.purpose.press('Enter');
  await maskDialog.retainUntil.fill('2020-08-31');
  await maskDialog.retainUntil.press('Enter');
  await expect(maskDialog.protection).toContainText('已过保留期限');
  await maskDialog.seal.click();
  await expect(evidencePage.detail).toContainText('原件已封存，这里不显示、不下载');
  await expect(evidencePage.picture).toHaveCount(0);
  await expect(evidencePage.tile('课堂').locator('img')).toHaveCount(0);
  await checkScreen(shell.page);
  const { rows } = await shell.call('evidence.list', {});
  const detail = await shell.call('evidence.get', { evidenceId: rows[0]?.id ?? '' });
  expect(detail.files[0]).toMatchObject({
    purpose: '智慧校园验收',
    retainUntilOn: '2020-08-31',
    isSealed: true,
    protection: 'sealed',
  });
});

test('on the measure page a sealed picture is a name and a sign, and its small picture is not asked for', async ({
  measurePage,
  planPage,
  shell,
}) => {
  await planPage.open('G3.7');
  await measurePage.opened('G3.7');
  await measurePage.drop([await photo('课堂.jpg', '#dddddd'), await photo('操场.jpg', '#557799')]);
  await expect(measurePage.files.locator('img')).toHaveCount(2);
  await measurePage.status('达进度').check();
  await measurePage.record.click();
  await expect(measurePage.timeline.locator('img')).toHaveCount(2);
  const { rows } = await shell.call('evidence.list', { measureId: 'G3.7' });
  const row = rows.find(({ files }) => files.some(({ name }) => name === '课堂.jpg'));
  const fileIndex = row?.files.findIndex(({ name }) => name === '课堂.jpg') ?? 0;
  const sealed = row?.files[fileIndex]?.fileId ?? '课堂.jpg is not there';
  const { seen } = await shell.call('evidence.get', { evidenceId: row?.id ?? '' });
  const place = { evidenceId: row?.id ?? '', fileIndex, seen };
  await shell.call('evidence.protectFile', { ...place, changes: { isSealed: true } });

  const asked: string[] = [];
  shell.page.on('request', (request) => void asked.push(new URL(request.url()).pathname));
  await shell.page.reload();
  await measurePage.opened('G3.7');
  await expect(measurePage.timeline.locator('img')).toHaveCount(1);
  await measurePage.tab('佐证').click();
  await expect(shell.page.getByText('课堂.jpg（原件已封存）')).toBeVisible();
  await expect(shell.page.getByRole('tabpanel').locator('img')).toHaveJSProperty('complete', true);
  expect(asked.filter((path) => path.includes(sealed))).toEqual([]);
});

test('a note that seems to name pupils is told so, and can be recorded all the same', async ({
  measurePage,
  planPage,
  shell,
}) => {
  await planPage.open('G3.7');
  await measurePage.opened('G3.7');
  await measurePage.note.fill('已建成 3 所，另 2 所正在验收。');
  await expect(measurePage.panel).not.toContainText('像是');
  await measurePage.note.fill('访谈张小明、李小红、王小刚，家长电话 13812345678。');
  await expect(measurePage.panel).toContainText('像是学生名单：张小明、李小红、王小刚');
  await expect(measurePage.panel).toContainText('像是手机号：13812345678');
  await checkScreen(shell.page);
});

test.describe('in English and in the dark', { tag: '@served' }, () => {
  test.use({ colorScheme: 'dark' });
  test('every word of masks, seals and originals is said', async ({
    evidencePage,
    frame,
    settingsPage,
    shell,
  }) => {
    await begin(shell, evidencePage, '课堂.jpg', (await photo('课堂.jpg', '#dddddd')).bytes);
    await frame.goToSettings();
    await settingsPage.chooseLanguage('English');
    const { page } = shell;
    const words = [...(await recordWords(shell, ['guilin-2022'], ['G3.7'])), '课堂', '遮挡'];
    await page.getByRole('link', { name: 'Evidence' }).click();
    const privacy = page.getByRole('region', { name: 'Privacy' });
    await privacy.getByLabel('Purpose').fill('Phone 13812345678');
    await expect(privacy).toContainText('Looks like a mobile number: 13812345678');
    await privacy.getByRole('button', { name: 'Mask', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Mask: 课堂.jpg' });
    await dialog.getByRole('button', { name: 'Add a box' }).click();
    await checkEnglishScreen(page, words);
    await dialog.getByRole('button', { name: 'Make the masked copy' }).click();
    await privacy.getByRole('button', { name: 'See the original' }).click();
    await page.getByLabel('Reason (required)').fill('Head count');
    await checkEnglishScreen(page, words);
    await page.getByRole('button', { name: 'Record and open' }).click();
    await expect(page.getByRole('dialog', { name: 'Original: 课堂.jpg' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(privacy.getByRole('listitem')).toHaveText(/: Head count$/);
    await checkEnglishScreen(page, words);
  });
});
