import type { Locator, Page } from '@playwright/test';
import { chooseOption } from './choose-option.ts';

export class MatrixPage {
  readonly heading: Locator;
  readonly grid: Locator;
  readonly search: Locator;
  readonly percent: Locator;
  readonly fold: Locator;
  readonly exportShown: Locator;
  readonly clearFilters: Locator;
  /** The last entry of the cell that is looked at. */
  readonly entry: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.heading = page.getByRole('heading', { level: 1, name: '进展对照表' });
    this.grid = page.getByRole('grid');
    this.search = page.getByRole('textbox', { name: '查找措施或单位' });
    this.percent = page.getByRole('checkbox', { name: '显示百分比' });
    this.fold = page.getByRole('button', { name: '收起各组' });
    this.exportShown = page.getByRole('button', { name: '导出所示' });
    this.clearFilters = page.getByRole('button', { name: '清除筛选' });
    this.entry = page.getByRole('region', { name: '最近一条记录' });
  }

  async open(): Promise<void> {
    await this.#page.getByRole('link', { name: '对照表' }).click();
  }

  rowHead(name: string): Locator {
    return this.grid.getByRole('rowheader', { name });
  }

  columnHead(name: string): Locator {
    return this.grid.getByRole('columnheader', { name, exact: true });
  }

  /** The cell under a heading, in the row of another. */
  async cell(row: string, column: string): Promise<Locator> {
    const place = await this.columnHead(column).getAttribute('aria-colindex');
    return this.grid
      .getByRole('row')
      .filter({ has: this.#page.getByRole('rowheader', { name: row }) })
      .locator(`[role=gridcell][aria-colindex="${place}"]`);
  }

  async filterBy(name: '行动' | '县区' | '单位类别' | '状态' | '灯', option: string): Promise<void> {
    await chooseOption(this.#page, this.#page.getByRole('search').getByRole('combobox', { name }), option);
  }
}
