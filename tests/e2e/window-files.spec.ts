import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WindowBridge } from '../../db/contract/window-bridge.ts';
import { createRandom } from '../faults/random.ts';
import { readRecords } from '../electron-double/read-records.ts';
import { expect, test } from './fixtures.ts';
import { photo } from './photos.ts';
import { windowOf } from './window-shell.ts';

test.describe('files and paper of the window', { tag: '@window' }, () => {
  test('a large file goes in part by part and is saved again byte by byte', async ({
    planPage,
    measurePage,
    frame,
    shell,
  }) => {
    const bytes = createRandom(7).bytes(5 * 1024 ** 2 + 321);
    await planPage.open('G3.7');
    await measurePage.picker.setInputFiles({
      name: '会议录像.mp4',
      mimeType: 'video/mp4',
      buffer: bytes,
    });
    await expect(measurePage.files).toHaveCount(1);
    await expect(measurePage.caption('会议录像.mp4')).toBeVisible();
    await measurePage.chooseUnit('秀峰区');
    await measurePage.status('达进度').check();
    await measurePage.record.click();
    await expect(measurePage.tab('佐证 1')).toBeVisible();

    const path = join(shell.home.home, '另存的录像.mp4');
    await shell.willChoose(path);
    await shell.page.getByRole('button', { name: '会议录像.mp4' }).last().click();
    await expect(frame.notices).toContainText(`已存到 ${path}`);
    expect(sha256(readFileSync(path))).toBe(sha256(bytes));
  });

  test('a place that cannot be written is refused in words', async ({
    planPage,
    measurePage,
    frame,
    shell,
  }) => {
    await planPage.open('G3.7');
    await measurePage.picker.setInputFiles({
      name: '说明.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('说明'),
    });
    await measurePage.chooseUnit('秀峰区');
    await measurePage.status('达进度').check();
    await expect(measurePage.caption('说明.txt')).toBeVisible();
    await measurePage.record.click();
    await shell.willChoose(join(shell.home.home, '没有这个文件夹', '说明.txt'));
    await shell.page.getByRole('button', { name: '说明.txt' }).last().click();
    await expect(frame.notices).toContainText('不能写入');
    await expect(frame.notices).toContainText('请关闭正在打开它的程序，或换一个位置。');
  });

  test('an export is shown in its folder', async ({ frame, reportsPage, shell }) => {
    await frame.goToReports();
    await expect(reportsPage.previewTable).toBeVisible();
    await reportsPage.exportCsv.click();
    await reportsPage.job.getByRole('button', { name: '打开所在文件夹' }).click();
    const { app } = windowOf(shell);
    await expect
      .poll(async () => (await readRecords(app)).filter(({ kind }) => kind === 'show-item-in-folder'))
      .toMatchObject([{ path: expect.stringMatching(/exports\/.*\.csv$/) }]);
  });

  test('a measure is printed, and saved as a PDF of its content alone', async ({
    planPage,
    measurePage,
    frame,
    shell,
  }) => {
    const { app } = windowOf(shell);
    await planPage.open('G3.7');
    await measurePage.opened('G3.7');
    const path = join(shell.home.home, '措施.pdf');
    await shell.willChoose(path);
    await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('save-pdf')?.click());
    await expect(frame.notices).toContainText(`已存到 ${path}`);
    const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
    expect(text).toContain('数字（智慧）校园示范校');
    expect(text).not.toContain('Ctrl+Enter 记录');
    expect(text).not.toContain('主导航');

    await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('print')?.click());
    await expect
      .poll(async () => (await readRecords(app)).filter(({ kind }) => kind === 'print'))
      .toHaveLength(1);
  });

  test('a record sheet is printed on A4 as a page of its own, in no window that is seen', async ({
    planPage,
    shell,
  }) => {
    await planPage.open('G3.7');
    const call = (name: string, input: object): Promise<{ readonly value: Record<string, string> }> =>
      shell.page.evaluate(
        ([of, given]) => (globalThis as unknown as { workbench: WindowBridge }).workbench.call(of, given),
        [name, input] as const,
      ) as Promise<{ readonly value: Record<string, string> }>;
    const unit = await call('organizations.get', { organization: '秀峰区' });
    const visit = await call('visits.create', {
      organizationId: unit.value['id'],
      plannedOn: '2025-05-20',
      kind: 'special',
      purpose: 'return',
      topics: ['safety'],
    });
    const path = join(shell.home.home, '记录表.pdf');
    await shell.willChoose(path);
    const saved = await call('window.saveSheet', { visitId: visit.value['visitId'] });
    expect(saved).toEqual({ ok: true, value: { path } });
    const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
    expect(text).toContain('专项督导记录表');
    expect(text).toContain('校园及周边交通安全');
    expect(text).toMatch(/第 1 页，共 \d 页/);
    expect(execFileSync('pdfinfo', [path], { encoding: 'utf8' })).toMatch(/Page size: .*A4/);
    expect(windowOf(shell).app.windows()).toHaveLength(1);
  });

  test('the camera is used only after the person allowed it; its photo becomes a file of the entry', async ({
    planPage,
    measurePage,
    shell,
  }) => {
    const { app } = windowOf(shell);
    const answer = (response: number) =>
      app.evaluate(({ dialog }, button) => {
        dialog.showMessageBox = () => Promise.resolve({ response: button, checkboxChecked: false });
      }, response);
    await planPage.open('G3.7');
    await answer(1);
    await measurePage.camera.click();
    await expect(measurePage.cameraDialog).toContainText('没有得到使用摄像头的许可');
    await shell.page.keyboard.press('Escape');

    await answer(0);
    await measurePage.camera.click();
    await measurePage.shutter.click();
    await expect(measurePage.cameraDialog).toContainText('已拍 1 张');
    await shell.page.keyboard.press('Escape');
    await expect(measurePage.files).toHaveCount(1);
    await expect(measurePage.files.first()).toContainText(/拍照 [\d.]+\.jpg/);
  });

  test('a file dropped where nothing takes it leaves the page as it is', async ({
    planPage,
    frame,
    shell,
  }) => {
    await expect(planPage.codes).toHaveCount(65);
    await planPage.drop([await photo('操场.jpg', '#33aa55')]);
    await expect(frame.notices).toContainText('请先打开一项措施，再把文件拖进来');
    await expect(planPage.codes).toHaveCount(65);
    expect(shell.page.url()).toContain('#/plan/');
  });
});

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
