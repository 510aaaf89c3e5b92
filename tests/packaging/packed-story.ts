import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { photo } from '../e2e/photos.ts';
import { MeasurePage } from '../e2e/pages/measure-page.ts';
import { PlanPage } from '../e2e/pages/plan-page.ts';
import { launch } from '../e2e/window-shell.ts';
import { runWb, type TestHome } from '../support/host.ts';

/** A test with a folder of its own and, in it, a home with a workspace. */
export const test = base.extend<{ readonly root: string; readonly home: TestHome }>({
  // A fixture must name what it uses, and this one uses nothing.
  // oxlint-disable-next-line no-empty-pattern
  root: async ({}, provide) => {
    const root = mkdtempSync(join(tmpdir(), 'wb-packed-'));
    await provide(root);
    rmSync(root, { recursive: true, force: true });
  },
  home: async ({ root }, provide) => {
    const home = {
      home: join(root, 'home'),
      settings: join(root, 'settings'),
      workspace: join(root, '督导工作区'),
    };
    mkdirSync(home.home);
    const who = ['--office', '示例市教育督导室', '--name', '示例督学', '--role', '督学'];
    await runWb(home, ['init', '--plan', 'guilin-2022', ...who]);
    await provide(home);
  },
});

const look = {
  viewport: { width: 1366, height: 768 },
  colorScheme: 'light',
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
} as const;

/**
 * Starts a program that was laid out, records a status with a photo on its page, sees the photo small, closes the
 * window and finds the status in the record. So threads, SQLite and sharp of the package have all run.
 */
export async function recordOneStatus(appFolder: string, home: TestHome, note: string): Promise<void> {
  const app = await launch(home, look, true, appFolder);
  try {
    const page = await app.firstWindow();
    const planPage = new PlanPage(page);
    const measurePage = new MeasurePage(page);
    await planPage.open('G3.7');
    await measurePage.opened('G3.7');
    await measurePage.chooseUnit('秀峰区');
    await measurePage.status('达进度').check();
    await measurePage.note.fill(note);
    const { name, mediaType: mimeType, bytes: buffer } = await photo('操场.jpg', '#33aa55');
    await measurePage.picker.setInputFiles({ name, mimeType, buffer });
    await expect(measurePage.files).toHaveCount(1);
    await measurePage.record.click();
    const entry = measurePage.entry('秀峰区', '达进度', note);
    await expect(entry).toHaveCount(1);
    await expect.poll(async () => entry.locator('img').first().evaluate(widthOf)).toBe(320);
  } finally {
    await app.close();
  }
  expect(await runWb(home, ['progress', 'list', '--json'])).toContain(note);
}

function widthOf(picture: Element): number {
  return picture instanceof HTMLImageElement ? picture.naturalWidth : 0;
}
