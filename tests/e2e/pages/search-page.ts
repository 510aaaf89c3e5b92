import { expect, type Locator, type Page } from '@playwright/test';

/** 检索: the palette that Ctrl+K opens over any page. */
export class SearchPage {
  readonly dialog: Locator;
  readonly field: Locator;
  readonly options: Locator;
  readonly chosen: Locator;
  readonly recent: Locator;
  readonly foot: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.dialog = page.getByRole('dialog', { name: '检索' });
    this.field = this.dialog.getByRole('combobox', { name: '检索内容' });
    this.options = this.dialog.getByRole('option');
    this.chosen = this.dialog.locator('[aria-selected=true]');
    this.recent = this.dialog.getByRole('group', { name: '最近检索' });
    this.foot = this.dialog.getByText('仍在建立索引');
  }

  /** Open once it has the keyboard, which takes a person less than the way to the next key. */
  async open(): Promise<void> {
    await this.#page.keyboard.press('Control+k');
    await expect(this.field).toBeFocused();
  }

  group(kind: string): Locator {
    return this.dialog.getByRole('group', { name: new RegExp(`^${kind}`) });
  }
}
