import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';
import { chineseWords, foreignWords } from './visible-words.ts';

/** No finding of axe, and nothing on the page that is not said in Chinese. */
export async function checkScreen(page: Page): Promise<void> {
  await checkForAll(page);
  expect.soft(await foreignWords(page)).toEqual([]);
}

/** The same of a page in English, where only what the record holds in Chinese alone is Chinese. */
export async function checkEnglishScreen(page: Page, ofRecord: readonly string[]): Promise<void> {
  await checkForAll(page);
  expect.soft(await chineseWords(page, ofRecord)).toEqual([]);
}

/** No finding of axe, whatever language the record's own words are in. */
export async function checkForAll(page: Page): Promise<void> {
  // The double draws the very page that is served, which is looked at there.
  if (isDouble(page)) return;
  await comeToRest(page);
  // In its newer way axe opens a page beside, which a window does not have; there are no frames to look into.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ html }) => html).join(' ')})`,
  );
  expect.soft(found).toEqual([]);
}

/** A colour that is still changing has a contrast that nobody is meant to read; what turns forever is not waited for. */
async function comeToRest(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ playState, effect }) =>
          playState !== 'running' || effect?.getComputedTiming().endTime === Infinity,
      ),
  );
}

function isDouble(page: Page): boolean {
  return new URL(page.url()).hostname.endsWith('.electron-double');
}
