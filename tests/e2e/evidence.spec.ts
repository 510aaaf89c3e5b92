import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildDocx, buildPdf } from '../support/documents.ts';
import { hostileFiles } from '../support/hostile-files.ts';
import { makeTurnedPhoto } from '../support/photos.ts';
import { checkScreen } from './check-screen.ts';
import { expect, test } from './fixtures.ts';
import type { EvidencePage } from './pages/evidence-page.ts';
import { photo } from './photos.ts';
import type { Shell } from './shell.ts';

interface Taken {
  readonly name: string;
  readonly bytes: Buffer;
  readonly caption?: string;
  readonly measureId?: string;
}

/** Takes files in past the page, then opens the page on them. */
async function begin(shell: Shell, evidencePage: EvidencePage, files: readonly Taken[]): Promise<void> {
  await evidencePage.place.waitFor();
  for (const { name, bytes, ...about } of files) {
    const path = join(shell.home.home, name);
    writeFileSync(path, bytes);
    await shell.call('evidence.addPaths', {
      paths: [path],
      measureId: 'G3.7',
      organizationId: '秀峰区',
      standsForOn: '2025-05-18',
      ...about,
    });
  }
  await evidencePage.go();
}

async function someFiles(): Promise<readonly Taken[]> {
  const classroom = (await photo('教室.jpg', '#2266aa')).bytes;
  const paragraph = '<w:p><w:r><w:t>关于开展智慧校园验收的通知</w:t></w:r></w:p>';
  return [
    { name: '通知.docx', bytes: await buildDocx(paragraph) },
    { name: '总结.pdf', bytes: buildPdf('三年级机房已建成') },
    { name: '录音.wav', bytes: silence() },
    { name: '侧拍.jpg', bytes: await makeTurnedPhoto(), caption: '操场东侧' },
    { name: '教室.jpg', bytes: classroom, caption: '三年级教室' },
    { name: '教室副本.jpg', bytes: classroom, measureId: 'G3.5' },
  ];
}

test('evidence of every kind is found, looked at and told apart', async ({ evidencePage, shell }) => {
  await begin(shell, evidencePage, await someFiles());
  await expect(evidencePage.tiles).toHaveCount(6);
  await checkScreen(shell.page);

  await evidencePage.filter('类型', '办公文档');
  await expect(evidencePage.tiles).toHaveCount(1);
  await evidencePage.open('通知.docx');
  await expect(evidencePage.words).toHaveText('关于开展智慧校园验收的通知');
  await evidencePage.clearFilters();
  await evidencePage.open('总结.pdf');
  await expect(evidencePage.words).toHaveText('三年级机房已建成');
  await checkScreen(shell.page);

  await evidencePage.open('录音.wav');
  await expect
    .poll(() =>
      evidencePage.sound.evaluate((audio) => (audio instanceof HTMLAudioElement ? audio.duration : 0)),
    )
    .toBeCloseTo(1);

  await evidencePage.open('操场东侧');
  await expect(evidencePage.detail).toContainText('60 × 80，已按相机方向转正');
  await expect(evidencePage.detail).toContainText('2025-05-18 09:12:03（相机时钟）');
  await expect
    .poll(() =>
      evidencePage.picture.evaluate((image) => (image instanceof HTMLImageElement ? image.naturalHeight : 0)),
    )
    .toBe(80);

  await evidencePage.filter('情况', '文件重复');
  await expect(evidencePage.tiles).toHaveCount(2);
  await evidencePage.open('三年级教室');
  await evidencePage.detail.getByRole('button', { name: '打开“教室副本.jpg”' }).click();
  await expect(evidencePage.measures).toContainText('G3.5');
  await evidencePage.look('列表');
  await expect(evidencePage.table.getByRole('row', { name: /三年级教室/ })).toContainText('2025-05-18');
  await checkScreen(shell.page);
});

test('caption, day and a second measure are recorded where they stand, and each can be undone', async ({
  evidencePage,
  frame,
  shell,
}) => {
  await begin(shell, evidencePage, await someFiles());
  await evidencePage.open('三年级教室');
  await evidencePage.caption.fill('三年级二班教室');
  await expect(evidencePage.detail.getByRole('button', { name: '放弃' })).toBeVisible();
  await expect(frame.statusBar).toContainText('待记录 1 处');
  await frame.goToReports();
  await frame.statusBar.getByRole('button', { name: '待记录 1 处' }).click();
  await shell.page.getByRole('link', { name: '三年级教室', exact: true }).click();
  await expect(evidencePage.caption).toHaveValue('三年级二班教室');
  await evidencePage.caption.press('Enter');
  await expect(evidencePage.tile('三年级二班教室')).toHaveCount(1);
  await evidencePage.link('G3.5');
  await expect(evidencePage.measures.getByRole('link')).toHaveCount(2);
  await expect(evidencePage.tile('三年级二班教室')).toContainText('G3.5');
  await frame.notice('已关联 G3.5').getByRole('button', { name: '撤销' }).click();
  await expect(evidencePage.measures.getByRole('link')).toHaveText([/^G3\.7/]);
  await evidencePage.standsFor.fill('2025-04-30');
  await evidencePage.standsFor.press('Enter');
  await expect(evidencePage.tile('三年级二班教室')).toContainText('2025-04-30');
  await frame.goToReports();
  const { rows } = await shell.call('evidence.list', { text: '三年级' });
  await evidencePage.goTo(rows[0]?.id ?? '');
  await expect(evidencePage.caption).toHaveValue('三年级二班教室');
  expect(rows.map(({ caption, standsForOn, measureCodes }) => [caption, standsForOn, measureCodes])).toEqual([
    ['三年级二班教室', '2025-04-30', ['G3.7']],
  ]);
});

test.describe('in the dark', { tag: '@served' }, () => {
  test.use({ colorScheme: 'dark' });
  test('by keyboard alone: find, look, describe, move to trash, undo, trash again and restore', async ({
    evidencePage,
    frame,
    shell,
  }) => {
    await begin(shell, evidencePage, await someFiles());
    const { keyboard } = shell.page;
    await expect(evidencePage.tiles).toHaveCount(6);
    await keyboard.press('/');
    await keyboard.type('.jpg');
    await expect(evidencePage.tiles).toHaveCount(3);
    await keyboard.press('ArrowDown');
    await expect(evidencePage.tiles.first()).toBeFocused();
    await keyboard.press('ArrowRight');
    await expect(evidencePage.tile('三年级教室')).toBeFocused();
    await keyboard.press(' ');
    await expect(evidencePage.picture).toBeVisible();
    await keyboard.press('e');
    await expect(evidencePage.caption).toBeFocused();
    await keyboard.type('，靠窗');
    await keyboard.press('Enter');
    await expect(evidencePage.tile('三年级教室，靠窗')).toHaveCount(1);
    await keyboard.press('Escape');
    await checkScreen(shell.page);
    await keyboard.press('Delete');
    await expect(evidencePage.tiles).toHaveCount(2);
    await frame.notice('已移入回收').getByRole('button', { name: '撤销' }).press('Enter');
    await expect(evidencePage.tiles).toHaveCount(3);

    await evidencePage.open('三年级教室，靠窗');
    await evidencePage.trash.press('Enter');
    await expect(evidencePage.tiles).toHaveCount(2);
    await evidencePage.clearFilters();
    await evidencePage.filter('情况', '已移入回收');
    await evidencePage.open('三年级教室，靠窗');
    await expect(evidencePage.detail).toContainText('说明和文件都还在');
    await expect(evidencePage.caption).toBeDisabled();
    await evidencePage.restore.press('Enter');
    await expect(shell.page.getByText('回收里没有佐证材料。')).toBeVisible();
    await evidencePage.clearFilters();
    await expect(evidencePage.tiles).toHaveCount(6);
  });
});

test('files that were made to do harm are shown as letters or not at all, and nothing of them runs', async ({
  evidencePage,
  shell,
  watch,
}) => {
  // A picture that cannot be read is answered with 404, which the browser itself notes.
  watch.expectFailures(true);
  const wanted = /^(?:带脚本\.svg|网页\.html|带脚本\.pdf|五万乘五万\.png|照片加网页\.jpg|说是照片\.jpg)$/;
  const files = (await hostileFiles()).filter(({ name }) => wanted.test(name));
  const happened: string[] = [];
  shell.page.on('dialog', (dialog) => {
    happened.push(dialog.message());
    void dialog.dismiss();
  });
  shell.page.on('request', (request) => {
    if (request.url().includes(':9/')) happened.push(request.url());
  });
  await begin(shell, evidencePage, files);
  await expect(evidencePage.tiles).toHaveCount(files.length);

  await evidencePage.open('带脚本.svg');
  await expect(evidencePage.words).toContainText('<svg xmlns=');
  await evidencePage.open('网页.html');
  await expect(evidencePage.words).toContainText('<img src=x onerror="alert(1)">');
  await evidencePage.open('说是照片.jpg');
  await expect(evidencePage.words).toContainText('<!doctype html>');
  await evidencePage.open('带脚本.pdf');
  await expect(evidencePage.detail).toContainText('不能显示为文字');
  await evidencePage.open('五万乘五万.png');
  await expect(evidencePage.detail).toContainText('这张图片不能显示');
  await evidencePage.open('照片加网页.jpg');
  await expect(evidencePage.picture).toBeVisible();

  // Opened by their own address they are a download or a dead picture, of an origin that may do nothing.
  const { rows } = await shell.call('evidence.list', {});
  const answers = await shell.page.evaluate(
    async (ids) => {
      const found = [];
      for (const id of ids) {
        const { headers } = await fetch(`/files/${id}`);
        found.push(
          ['content-type', 'content-security-policy', 'x-content-type-options'].map((name) =>
            headers.get(name),
          ),
        );
      }
      return found;
    },
    rows.map(({ files: [file] }) => file?.fileId ?? ''),
  );
  for (const [type, policy, sniffing] of answers) {
    expect(type).toMatch(/^(?:application\/octet-stream|image\/(?:jpeg|png))$/);
    expect([policy, sniffing]).toEqual(["default-src 'none'; sandbox", 'nosniff']);
  }
  expect(happened).toEqual([]);
});

test('an empty place says what it is for; files that are gone or that nothing names are told with what to do', async ({
  evidencePage,
  shell,
}) => {
  await evidencePage.go();
  await expect(shell.page.getByText('还没有佐证材料。')).toBeVisible();
  await checkScreen(shell.page);
  await shell.page.getByRole('link', { name: '去方案' }).click();
  await begin(shell, evidencePage, [{ name: '说明.txt', bytes: Buffer.from('一份说明') }]);
  const vault = join(shell.home.workspace, 'evidence');
  const [folder = ''] = readdirSync(vault).filter((name) => /^[0-9a-f]{2}$/.test(name));
  rmSync(join(vault, folder), { recursive: true });
  const orphan = join(vault, 'cd', 'cd'.repeat(32));
  mkdirSync(dirname(orphan), { recursive: true });
  writeFileSync(orphan, 'abc');
  await shell.page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '报表' }).click();
  await evidencePage.go();
  await expect(evidencePage.banner).toContainText('有 1 个佐证文件不在原处');
  await expect(evidencePage.banner).toContainText('有 1 个文件（3 B）没有被任何记录引用');
  await evidencePage.banner.getByRole('button', { name: '查看' }).click();
  await expect(evidencePage.banner).toContainText('怎么办');
  await evidencePage.banner.getByRole('button', { name: '说明.txt' }).click();
  await expect(evidencePage.detail).toContainText('佐证文件夹里没有这个文件');
});

/** A second of silence: 8 kHz, one channel, 8 bits. */
function silence(): Buffer {
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + 8000, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8000, 24);
  head.writeUInt32LE(8000, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(8000, 40);
  return Buffer.concat([head, Buffer.alloc(8000, 128)]);
}
