import type { Locator, Page } from '@playwright/test';
import { dropFiles, type TestFile } from './give-files.ts';

/** The evidence column of a visit, and the page of all that waits; both show the same tiles. */
export class InboxPage {
  readonly column: Locator;
  readonly heading: Locator;
  readonly suggested: Locator;
  readonly others: Locator;
  readonly timeless: Locator;
  readonly ofVisit: Locator;
  readonly caption: Locator;
  readonly duplicate: Locator;
  readonly uploads: Locator;
  readonly failed: Locator;
  readonly measuresDialog: Locator;
  readonly look: Locator;
  readonly folder: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.column = page.getByRole('region', { name: '佐证材料栏' });
    this.heading = page.getByRole('heading', { level: 1, name: '收件箱' });
    this.suggested = section(page, /^待归类 · 本次时段/);
    this.others = section(page, /^待归类 · 2025-05-20/);
    this.timeless = section(page, '待归类 · 没有拍摄时间');
    this.ofVisit = section(page, '已归入本次督导');
    this.caption = page.getByRole('textbox', { name: '说明', exact: true });
    this.duplicate = page.getByText(/^已有相同文件：/).last();
    this.uploads = page.getByText(/正在存入 \d+ \/ \d+/);
    this.failed = page.getByText(/\d+ 个没有存入/);
    this.measuresDialog = page.getByRole('dialog', { name: '归到哪些措施' });
    this.look = page.getByRole('dialog').filter({ has: page.getByRole('button', { name: '下一个' }) });
    this.folder = page.getByTestId('inbox-folder');
  }

  async goToVisit(visitId: string): Promise<void> {
    await this.#page.evaluate((id) => {
      globalThis.location.hash = `#/visit/${id}`;
    }, visitId);
    await this.column.waitFor();
  }

  async go(): Promise<void> {
    await this.#page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '佐证' }).click();
    await this.#page.getByRole('link', { name: /^待归类 \d+ 个/ }).click();
    await this.heading.waitFor();
  }

  drop(files: readonly TestFile[]): Promise<void> {
    return dropFiles(this.#page, files);
  }

  tile(name: string): Locator {
    return this.#page.getByRole('option', { name });
  }

  button(name: string | RegExp): Locator {
    return this.#page.getByRole('button', { name });
  }

  /** How many of those that were dropped last have been acknowledged. */
  async arrived(): Promise<number> {
    const text = await this.uploads.textContent().catch(() => null);
    return Number(/正在存入 (\d+)/.exec(text ?? '')?.[1] ?? 0);
  }
}

function section(page: Page, name: string | RegExp): Locator {
  return page.getByRole('listbox', { name }).getByRole('option');
}
