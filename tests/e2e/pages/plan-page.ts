import type { Locator, Page } from '@playwright/test';
import { chooseOption } from './choose-option.ts';
import { dropFiles, type TestFile } from './give-files.ts';

export class PlanPage {
  readonly heading: Locator;
  readonly plan: Locator;
  readonly asOf: Locator;
  readonly summary: Locator;
  readonly search: Locator;
  readonly shown: Locator;
  readonly clearFilters: Locator;
  readonly table: Locator;
  /** Every measure that the list shows, by the cell with its code. */
  readonly codes: Locator;
  readonly actions: Locator;
  readonly total: Locator;
  readonly copy: Locator;
  readonly exportShown: Locator;
  readonly choosePlans: Locator;
  readonly chooser: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.heading = page.getByRole('heading', { level: 1 });
    this.plan = page.getByRole('combobox', { name: '方案' });
    this.asOf = page.getByLabel('截至', { exact: true });
    this.summary = page.getByRole('group', { name: '按灯分列' });
    this.search = page.getByRole('textbox', { name: '查找编号' });
    this.shown = page.getByRole('search').getByRole('status');
    this.clearFilters = page.getByRole('search').getByRole('button', { name: '清除筛选' });
    this.table = page.getByRole('table', { name: '措施列表' });
    this.codes = this.table.locator('tbody td[data-column=code]');
    this.actions = this.table.locator('tbody th button');
    this.total = this.table.locator('tfoot');
    this.copy = page.getByRole('button', { name: '复制', exact: true });
    this.exportShown = page.getByRole('button', { name: '导出所示' });
    this.choosePlans = page.getByRole('button', { name: '选择方案' });
    this.chooser = page.getByRole('dialog', { name: '选择方案' });
  }

  row(code: string): Locator {
    return this.table.locator('tbody tr').filter({ has: this.#page.getByText(code, { exact: true }) });
  }

  /** The link that the keyboard stands on in a row. */
  link(code: string): Locator {
    return this.row(code).getByRole('link');
  }

  cell(code: string, column: string): Locator {
    return this.row(code).locator(`td[data-column=${column}]`);
  }

  light(word: string): Locator {
    return this.summary.getByRole('button', { name: word });
  }

  /** Whether the keyboard stands on a line of the list. */
  async isInList(): Promise<boolean> {
    return this.table.evaluate(
      (table) => table.querySelector('tbody')?.contains(document.activeElement) ?? false,
    );
  }

  async open(code: string): Promise<void> {
    await this.link(code).click();
  }

  async drop(files: readonly TestFile[]): Promise<void> {
    await dropFiles(this.#page, files);
  }

  async choosePlan(title: string): Promise<void> {
    await chooseOption(this.#page, this.plan, title);
  }

  async filterBy(name: '行动' | '单位' | '状态' | '灯' | '时限', option: string): Promise<void> {
    await chooseOption(this.#page, this.#page.getByRole('search').getByRole('combobox', { name }), option);
  }

  async sortBy(column: string): Promise<void> {
    await this.table.getByRole('columnheader').getByRole('button', { name: column, exact: true }).click();
  }
}
