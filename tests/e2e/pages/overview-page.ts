import type { Locator, Page } from '@playwright/test';

export class OverviewPage {
  readonly heading: Locator;
  readonly entries: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.heading = page.getByRole('heading', { level: 1, name: '总览' });
    this.entries = page.getByRole('region', { name: '最近记录' }).getByRole('listitem');
  }

  async open(): Promise<void> {
    await this.#page.getByRole('link', { name: '总览' }).click();
  }

  plan(title: string): Locator {
    return this.#page.getByRole('region', { name: title });
  }

  /** Every number of a plan that leads somewhere. */
  figures(title: string): Locator {
    return this.plan(title).locator('a[aria-label]');
  }

  figure(title: string, label: string): Locator {
    return this.plan(title).getByRole('link', { name: new RegExp(`^${label} [\\d,]+$`) });
  }
}
