import type { Locator, Page } from '@playwright/test';

/** Opens a select, picks the option that contains the words, and closes a select that stays open. */
export async function chooseOption(page: Page, select: Locator, words: string): Promise<void> {
  await select.click();
  await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option', { hasText: words }).first().click();
  await select.press('Tab');
}
