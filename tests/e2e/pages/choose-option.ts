import type { Locator, Page } from '@playwright/test';

/** Opens a select, picks the option that contains the words, and closes a select of many, which stays open. */
export async function chooseOption(page: Page, select: Locator, words: string): Promise<void> {
  const open = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)');
  await select.click();
  await open.locator('.ant-select-item-option', { hasText: words }).first().click();
  if (await isOfMany(select)) await select.press('Escape');
  await open.waitFor({ state: 'hidden' });
}

async function isOfMany(select: Locator): Promise<boolean> {
  return select.evaluate((input) => input.closest('.ant-select-multiple') !== null);
}
