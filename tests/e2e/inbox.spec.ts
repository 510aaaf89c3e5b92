import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Route } from '@playwright/test';
import { makeTimedPhoto } from '../support/photos.ts';
import { checkForAll, checkScreen } from './check-screen.ts';
import { expect, test } from './fixtures.ts';
import { dragFolder } from './pages/drag-folder.ts';
import type { TestFile } from './pages/give-files.ts';
import { recordFilm } from './record-film.ts';
import type { Shell } from './shell.ts';

const day = '2025-05-20';

/** A time of that day as the laptop's clock has it. */
function atMs(hours: number, minutes = 0): number {
  return new Date(2025, 4, 20, hours, minutes).getTime();
}

async function addVisit(shell: Shell, organizationId: string, [from, to]: readonly [number, number]) {
  const planned = { organizationId, plannedOn: day, kind: 'regular', purpose: 'follow-along' } as const;
  const measures = await Promise.all(
    ['G3.7', 'G3.5'].map((measure) => shell.call('measures.get', { measure })),
  );
  const made = await shell.call('visits.create', { ...planned, measureIds: measures.map(({ id }) => id) });
  const changes = { arrivedAtMs: atMs(from), leftAtMs: atMs(to) };
  await shell.call('visits.update', { visitId: made.visitId, seen: made.arrival, changes });
  return made.visitId;
}

/** Photos of a camera, one a minute from the hour on. */
async function photos(hour: number, count: number, size = 48): Promise<readonly TestFile[]> {
  return Promise.all(
    Array.from({ length: count }, async (_, at) => {
      const time = `${String(hour + Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
      const colour = `hsl(${(hour * 40 + at * 7) % 360}, 60%, ${40 + (at % 5) * 5}%)`;
      const bytes = await makeTimedPhoto(colour, `${day}T${time}:00`, size);
      return { name: `IMG_${time.replace(':', '')}.jpg`, mediaType: 'image/jpeg', bytes };
    }),
  );
}

async function totals(shell: Shell): Promise<number> {
  return (await shell.call('inbox.list', {})).total;
}

test('a card of 60 photos over two visits is sorted, captioned, filed to measures, taken off and brought back', async ({
  inboxPage,
  frame,
  shell,
}) => {
  await frame.statusBar.waitFor();
  const visitId = await addVisit(shell, '秀峰区', [9, 11]);
  await addVisit(shell, '象山区', [14, 16]);
  const [morning, afternoon] = [await photos(9, 35), await photos(14, 25)];
  await inboxPage.goToVisit(visitId);
  await inboxPage.drop([...afternoon, ...morning]);
  await expect(frame.notice('已收下 60 个文件。')).toBeVisible();
  await expect(inboxPage.suggested).toHaveCount(35);
  await expect(inboxPage.others).toHaveCount(25);
  await expect(inboxPage.suggested.first()).toContainText('09:00');
  await expect
    .poll(() =>
      inboxPage.suggested
        .first()
        .locator('img')
        .evaluate((image) => (image as HTMLImageElement).naturalWidth),
    )
    .toBeGreaterThan(0);
  await checkScreen(shell.page);

  await inboxPage.drop(morning.slice(0, 1).map((file) => ({ ...file, name: '再来一次.jpg' })));
  const twice = inboxPage.tile('再来一次.jpg');
  await expect(twice).toContainText('相同');
  await twice.click();
  await expect(inboxPage.duplicate).toHaveText('已有相同文件：IMG_0900.jpg');
  await shell.page.keyboard.press('Delete');
  await expect(twice).toHaveCount(0);
  await frame.notice('已移除 1 个').getByRole('button', { name: '撤销' }).click();
  await expect(inboxPage.suggested).toHaveCount(36);
  await twice.click();
  await shell.page.keyboard.press('Delete');
  await expect(inboxPage.suggested).toHaveCount(35);

  const { keyboard } = shell.page;
  await inboxPage.tile('IMG_0902.jpg').click();
  await keyboard.press('c');
  await keyboard.type('三年级教室');
  await keyboard.press('Enter');
  await expect(inboxPage.tile('IMG_0902.jpg')).toContainText('三年级教室');
  await expect(inboxPage.tile('IMG_0903.jpg')).toBeFocused();
  await keyboard.press('ArrowLeft');
  await keyboard.press('Shift+ArrowRight');
  await keyboard.press('m');
  await inboxPage.measuresDialog.getByRole('checkbox', { name: /^G3\.7/ }).check();
  await inboxPage.measuresDialog.getByRole('checkbox', { name: /^G3\.5/ }).check();
  await checkScreen(shell.page);
  await inboxPage.measuresDialog.getByRole('button', { name: '归类' }).click();
  await expect(inboxPage.ofVisit).toHaveCount(2);
  await expect(inboxPage.ofVisit.first()).toHaveAccessibleName(/09:02.*三年级教室.*G3\.5 G3\.7/s);
  await frame.notice('已归类 2 个').getByRole('button', { name: '撤销' }).click();
  await expect(inboxPage.suggested).toHaveCount(35);
  await expect(inboxPage.tile('IMG_0902.jpg')).toContainText('三年级教室');

  await inboxPage.button(/^全部归入本次督导/).click();
  await expect(inboxPage.ofVisit).toHaveCount(35);
  await inboxPage.ofVisit.first().click();
  await keyboard.press('v');
  await expect(inboxPage.look).toContainText('1 / 60');
  await keyboard.press('ArrowRight');
  await expect(inboxPage.look).toContainText('2 / 60');
  await keyboard.press('Escape');
  await expect(inboxPage.ofVisit.nth(1)).toBeFocused();
  await checkScreen(shell.page);
  expect((await shell.call('evidence.list', { visitId })).total).toBe(35);
  expect(await totals(shell)).toBe(25);
});

test('what waits is filed on a page of its own, reached from the evidence', async ({
  inboxPage,
  frame,
  shell,
}) => {
  await frame.statusBar.waitFor();
  const visitId = await addVisit(shell, '秀峰区', [9, 11]);
  await inboxPage.goToVisit(visitId);
  await inboxPage.drop([...(await photos(9, 4)), ...(await photos(19, 3)), silence()]);
  await expect(frame.notice('已收下 8 个文件。')).toBeVisible();
  await inboxPage.go();
  await expect(shell.page.getByText('待归类 8 个')).toBeVisible();
  await inboxPage.tile('录音.wav').click();
  await shell.page.keyboard.press('v');
  await expect
    .poll(() => inboxPage.look.locator('audio').evaluate((audio: HTMLAudioElement) => audio.duration))
    .toBeCloseTo(1);
  await shell.page.keyboard.press('Escape');
  await checkScreen(shell.page);
  await inboxPage.button(/^全部归入这次督导/).click();
  await expect(shell.page.getByText('待归类 1 个')).toBeVisible();
  expect((await shell.call('evidence.list', { visitId })).total).toBe(7);
});

test(
  'a chosen folder is taken in with the folders below, hidden files left out',
  { tag: '@served' },
  async ({ inboxPage, frame, shell }) => {
    await frame.statusBar.waitFor();
    await inboxPage.go();
    await inboxPage.folder.setInputFiles(writeCard(shell, [...(await photos(9, 3)), silence()]));
    await expect(frame.notice('已收下 4 个文件。')).toBeVisible();
    await expect(inboxPage.others).toHaveCount(3);
    await expect(inboxPage.timeless).toHaveCount(1);
  },
);

test(
  'a folder is dropped with the mouse, with the folders below, hidden files left out',
  { tag: '@served' },
  async ({ inboxPage, frame, shell }) => {
    await frame.statusBar.waitFor();
    await inboxPage.go();
    await dragFolder(shell.page, writeCard(shell, [...(await photos(9, 3)), silence()]), inboxPage.heading);
    await expect(frame.notice('已收下 4 个文件。')).toBeVisible();
    await expect(inboxPage.others).toHaveCount(3);
    await expect(inboxPage.timeless).toHaveCount(1);
  },
);

test('a film is played from where one wants, and says how long it is', async ({
  inboxPage,
  frame,
  shell,
}) => {
  await frame.statusBar.waitFor();
  await inboxPage.go();
  const film = await recordFilm(shell.page, '课间操.webm');
  const answers = new Set<number>();
  shell.page.on('response', (response) => {
    if (response.request().resourceType() === 'media') answers.add(response.status());
  });
  await inboxPage.drop([film]);
  await inboxPage.tile('课间操.webm').click();
  await shell.page.keyboard.press('v');
  const player = inboxPage.look.locator('video');
  await expect(player).toHaveJSProperty('videoWidth', 300);
  await expect(player).toHaveAccessibleName('课间操.webm');
  const seconds = await player.evaluate((video: HTMLVideoElement) => video.duration);
  const half = await player.evaluate(async (video: HTMLVideoElement) => {
    const isThere = new Promise((resolve) => video.addEventListener('seeked', resolve, { once: true }));
    video.currentTime = video.duration / 2;
    await isThere;
    return video.currentTime;
  });
  expect(half).toBeCloseTo(seconds / 2);
  await player.evaluate((video: HTMLVideoElement) => video.play());
  await expect(player).toHaveJSProperty('ended', true);
  expect([...answers]).toEqual([206]);
  // The sign of the film is its ending in letters.
  await checkForAll(shell.page);
});

test.describe('by finger', { tag: '@served' }, () => {
  test.use({ hasTouch: true });

  test('a touch chooses a picture or lets it go, and touches file what is chosen to a measure', async ({
    inboxPage,
    frame,
    shell,
  }) => {
    await frame.statusBar.waitFor();
    const visitId = await addVisit(shell, '秀峰区', [9, 11]);
    await inboxPage.goToVisit(visitId);
    await inboxPage.drop(await photos(9, 4));
    await expect(inboxPage.suggested).toHaveCount(4);
    for (const name of ['IMG_0900.jpg', 'IMG_0901.jpg', 'IMG_0903.jpg']) await inboxPage.tile(name).tap();
    await inboxPage.tile('IMG_0901.jpg').tap();
    await expect(inboxPage.column.getByRole('option', { selected: true })).toHaveCount(2);
    await expect(inboxPage.column).toContainText('已选 2');
    await inboxPage.button(/^归到措施/).tap();
    await inboxPage.measuresDialog.getByText(/^G3\.7/).tap();
    await inboxPage.measuresDialog.getByRole('button', { name: '归类' }).tap();
    await expect(inboxPage.ofVisit).toHaveCount(2);
    await expect(inboxPage.suggested).toHaveCount(2);
    const { rows } = await shell.call('evidence.list', { visitId, measureId: 'G3.7' });
    expect(rows.flatMap(({ files }) => files.map(({ name }) => name)).toSorted()).toEqual([
      'IMG_0900.jpg',
      'IMG_0903.jpg',
    ]);
  });
});

test('the host dies in the middle of a card: what was acknowledged is there', async ({
  inboxPage,
  frame,
  shell,
}) => {
  await frame.statusBar.waitFor();
  const visitId = await addVisit(shell, '秀峰区', [9, 11]);
  await inboxPage.goToVisit(visitId);
  await inboxPage.drop(await photos(9, 120, 1200));
  await expect.poll(() => inboxPage.arrived()).toBeGreaterThan(4);
  const acknowledged = await inboxPage.arrived();
  await shell.kill();
  const isServed = shell.kind === 'served';
  if (isServed) await expect(inboxPage.failed).toContainText('没有存入');
  await shell.revive();
  if (!isServed) await shell.reopen();
  await frame.statusBar.waitFor();
  const kept = await totals(shell);
  expect(kept).toBeGreaterThanOrEqual(acknowledged);
  expect(kept).toBeLessThan(120);
  if (isServed) {
    await inboxPage.button('全部重试').click();
    await expect.poll(() => totals(shell)).toBeGreaterThanOrEqual(120);
    await shell.reopen();
    await frame.statusBar.waitFor();
  }
  await inboxPage.goToVisit(visitId);
  await expect(inboxPage.suggested).toHaveCount(await totals(shell));
  expect(await shell.call('record.verify', {})).toMatchObject({ isClean: true });
});

/** A folder with a folder in it, and a hidden file that nobody wants. */
function writeCard(shell: Shell, files: readonly TestFile[]): string {
  const card = join(shell.home.home, '相机卡');
  mkdirSync(join(card, '100D'), { recursive: true });
  for (const [at, { name, bytes }] of files.entries()) {
    writeFileSync(at % 2 === 0 ? join(card, name) : join(card, '100D', name), bytes);
  }
  writeFileSync(join(card, '.DS_Store'), 'x');
  return card;
}

/** A second of silence. */
function silence(): TestFile {
  const bytes = Buffer.alloc(44 + 8000, 128);
  bytes.write('RIFF', 0, 'latin1');
  bytes.writeUInt32LE(36 + 8000, 4);
  bytes.write('WAVEfmt ', 8, 'latin1');
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(8000, 24);
  bytes.writeUInt32LE(8000, 28);
  bytes.writeUInt16LE(1, 32);
  bytes.writeUInt16LE(8, 34);
  bytes.write('data', 36, 'latin1');
  bytes.writeUInt32LE(8000, 40);
  return { name: '录音.wav', mediaType: 'audio/wav', bytes };
}

test(
  'small pictures still on their way when their files are filed are asked for no more',
  { tag: '@served' },
  async ({ inboxPage, frame, shell }) => {
    await frame.statusBar.waitFor();
    const visitId = await addVisit(shell, '秀峰区', [9, 11]);
    await inboxPage.goToVisit(visitId);
    const held: Route[] = [];
    // A file of the record has a dot in its id, one that waits has none.
    await shell.page.route(/\/files\/[^.?]+\?thumb=1$/, (route) => void held.push(route));
    await inboxPage.drop(await photos(9, 3));
    await expect.poll(() => held.length).toBe(3);
    await inboxPage.button('全部归入本次督导 3').click();
    await expect(inboxPage.ofVisit).toHaveCount(3);
    const answers = held.map(async (route) => {
      await route.continue();
      const response = await route.request().response();
      return response?.status() ?? 'none';
    });
    expect(await Promise.all(answers)).toEqual(['none', 'none', 'none']);
  },
);
