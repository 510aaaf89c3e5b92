import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';
import { foreignWords } from './visible-words.ts';

/** No finding of axe, and nothing on the page that is not said in Chinese. */
export async function checkScreen(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ html }) => html).join(' ')})`,
  );
  expect.soft(found).toEqual([]);
  expect.soft(await foreignWords(page)).toEqual([]);
}
