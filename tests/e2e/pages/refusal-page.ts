import type { Locator, Page } from '@playwright/test';

export class RefusalPage {
  readonly heading: Locator;
  readonly path: Locator;
  readonly alert: Locator;
  readonly backups: Locator;
  readonly retry: Locator;
  readonly openAsIs: Locator;
  readonly chooseOther: Locator;
  readonly confirm: Locator;

  constructor(page: Page) {
    this.heading = page.getByRole('heading', { level: 1 });
    this.path = page.locator('code');
    this.alert = page.getByRole('alert');
    this.backups = page.getByRole('region', { name: '可以恢复的备份' });
    this.retry = page.getByRole('button', { name: '再试一次' });
    this.openAsIs = page.getByRole('button', { name: '按现有内容打开' });
    this.chooseOther = page.getByRole('button', { name: '选择其他工作区' });
    this.confirm = page.getByRole('tooltip').getByRole('button').last();
  }

  restore(index: number): Locator {
    return this.backups.getByRole('button', { name: '恢复这一份' }).nth(index);
  }
}
