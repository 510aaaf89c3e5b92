import type { Locator, Page } from '@playwright/test';

/** What stays around every page: navigation, status bar, notices. */
export class FramePage {
  readonly navigation: Locator;
  readonly statusBar: Locator;
  readonly notices: Locator;
  readonly keyHelp: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.navigation = page.getByRole('navigation', { name: '主导航' });
    this.statusBar = page.getByRole('contentinfo', { name: '状态栏' });
    this.notices = page.getByRole('region', { name: '通知' });
    this.keyHelp = page.getByRole('dialog', { name: '键盘操作' });
  }

  async goToPlans(): Promise<void> {
    await this.navigation.getByRole('link', { name: '方案' }).click();
  }

  async goToReports(): Promise<void> {
    await this.navigation.getByRole('link', { name: '报表' }).click();
  }

  async goToSettings(): Promise<void> {
    await this.navigation.getByRole('link', { name: '设置' }).click();
  }

  async openKeyHelp(): Promise<void> {
    await this.#page.keyboard.press('F1');
  }

  /** Closes every notice that is shown, as one does to see what is below. */
  async dismissAll(): Promise<void> {
    const close = this.notices.getByRole('button', { name: '关闭' });
    await close.first().waitFor();
    while ((await close.count()) > 0) await close.first().click();
  }

  notice(text: string): Locator {
    return this.notices.locator('div', { hasText: text }).first();
  }
}
