import type { Page } from '@playwright/test';

/** Texts and fields of these elements that are wider than the room they have. */
export function cutWords(page: Page, selector: string): Promise<readonly string[]> {
  return page.evaluate((wanted) => {
    const shown = [...document.querySelectorAll<HTMLElement>(wanted)].filter((one) => one.checkVisibility());
    return shown
      .filter(({ clientWidth, scrollWidth }) => clientWidth > 1 && scrollWidth > clientWidth + 1)
      .map((element) => (element instanceof HTMLInputElement ? element.value : (element.textContent ?? '')));
  }, selector);
}
