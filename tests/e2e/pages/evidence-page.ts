import type { Locator, Page } from '@playwright/test';
import { chooseOption } from './choose-option.ts';

export class EvidencePage {
  readonly place: Locator;
  readonly heading: Locator;
  readonly count: Locator;
  readonly filters: Locator;
  readonly search: Locator;
  readonly tiles: Locator;
  readonly table: Locator;
  readonly detail: Locator;
  readonly caption: Locator;
  readonly picture: Locator;
  readonly words: Locator;
  readonly sound: Locator;
  readonly measures: Locator;
  readonly standsFor: Locator;
  readonly trash: Locator;
  readonly restore: Locator;
  readonly banner: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.place = page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '佐证' });
    this.heading = page.getByRole('heading', { level: 1, name: '佐证材料' });
    this.count = page.locator('output', { hasText: '份' });
    this.filters = page.getByRole('search', { name: '筛选' });
    this.search = this.filters.getByLabel('查找说明、文件名');
    this.tiles = page.getByRole('listbox', { name: '佐证材料' }).getByRole('option');
    this.table = page.getByRole('grid', { name: '佐证材料' });
    this.detail = page.getByRole('complementary', { name: '所选佐证' });
    this.caption = this.detail.getByLabel('说明', { exact: true });
    this.picture = this.detail.locator('button img');
    this.words = this.detail.locator('pre');
    this.sound = this.detail.locator('audio');
    this.measures = this.detail.getByRole('region', { name: '关联的措施' });
    this.standsFor = this.detail.getByLabel('代表日期');
    this.trash = this.detail.getByRole('button', { name: '移入回收' });
    this.restore = this.detail.getByRole('button', { name: '恢复', exact: true });
    this.banner = page.getByRole('region', { name: '保存状况' });
  }

  async go(): Promise<void> {
    await this.place.click();
    await this.heading.waitFor();
  }

  /** By the address of one piece, as from a search. */
  async goTo(evidenceId: string): Promise<void> {
    await this.#page.evaluate((id) => {
      globalThis.location.hash = `#/evidence/${id}`;
    }, evidenceId);
    await this.detail.waitFor();
  }

  tile(words: string): Locator {
    return this.tiles.filter({ hasText: words });
  }

  async open(words: string): Promise<void> {
    await this.tile(words).click();
    await this.detail.getByRole('heading', { name: words }).waitFor();
  }

  async filter(name: '情况' | '类型' | '方案', option: string): Promise<void> {
    await chooseOption(this.#page, this.filters.getByRole('combobox', { name, exact: true }), option);
  }

  async clearFilters(): Promise<void> {
    await this.filters.getByRole('button', { name: '清除筛选' }).click();
  }

  /** Links the open piece to the measure with this code. */
  async link(code: string): Promise<void> {
    const select = this.measures.getByRole('combobox', { name: '关联到又一项措施' });
    await select.fill(code);
    await this.#page
      .locator('.ant-select-item-option', { hasText: `${code} ` })
      .first()
      .click();
  }

  /** Which way the list is shown. */
  async look(name: '缩略图' | '列表'): Promise<void> {
    await this.#page.getByText(name, { exact: true }).click();
  }
}
