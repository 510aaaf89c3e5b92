import type { Locator, Page } from '@playwright/test';

export class SettingsPage {
  readonly heading: Locator;
  readonly office: Locator;
  readonly actorName: Locator;
  readonly save: Locator;
  readonly preview: Locator;
  readonly saveLights: Locator;
  readonly snapshots: Locator;
  readonly snapshot: Locator;
  readonly periodAsOf: Locator;
  readonly backUp: Locator;
  readonly verify: Locator;
  readonly startVerify: Locator;
  readonly about: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.heading = page.getByRole('heading', { level: 1 });
    this.office = page.locator('#settings-office');
    this.actorName = page.locator('#settings-name');
    this.save = page.getByRole('button', { name: '保存' });
    this.preview = page.getByRole('table', { name: '改用后，今天的灯会这样变' });
    this.saveLights = page.getByRole('button', { name: '改用这套规则' });
    this.snapshots = page
      .locator('#periods')
      .getByRole('row')
      .filter({ hasText: /20\d\d年/ });
    this.snapshot = page.getByRole('dialog');
    this.periodAsOf = page.locator('#period-as-of');
    this.backUp = page.getByRole('button', { name: '立即备份' });
    this.verify = page.locator('#verify');
    this.startVerify = this.verify.getByRole('button', { name: /^(?:开始校验|再校验一次)$/ });
    this.about = page.locator('#about');
  }

  async chooseLanguage(name: '中文' | 'English'): Promise<void> {
    await this.#page.getByText(name, { exact: true }).click();
  }

  async chooseFontSize(size: number): Promise<void> {
    await this.#page
      .getByRole('radio', { name: String(size), exact: true })
      .locator('xpath=../..')
      .click();
  }

  preset(name: string): Locator {
    return this.#page.locator('#lights').getByRole('radio', { name });
  }

  fix(period: string): Locator {
    return this.#page.getByRole('button', { name: `固定${period}` });
  }
}
