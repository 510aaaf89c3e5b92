import type { Locator, Page } from '@playwright/test';
import { chooseOption } from './choose-option.ts';
import type { TestFile } from './give-files.ts';

export class OrganizationsPage {
  readonly tree: Locator;
  readonly search: Locator;
  readonly count: Locator;
  readonly name: Locator;
  readonly profile: Locator;
  readonly dialog: Locator;
  readonly doubles: Locator;
  readonly entries: Locator;
  readonly visits: Locator;
  readonly problems: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.tree = page.getByRole('tree', { name: '单位树' });
    this.search = page.getByRole('textbox', { name: '查找名称或代码' });
    this.count = page.getByText(/^(共|找到) [\d,]+ 个单位$/);
    this.profile = page.getByRole('article');
    this.name = this.profile.getByRole('heading', { level: 2 });
    this.dialog = page.getByRole('dialog');
    this.doubles = page.getByRole('region', { name: '已并入本单位' });
    this.entries = page.getByRole('list', { name: '最近记录' });
    this.visits = page.getByRole('list', { name: '督导' }).getByRole('listitem');
    this.problems = page.getByRole('list', { name: '尚未办结的问题' }).getByRole('listitem');
  }

  async goTo(): Promise<void> {
    await this.#page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '单位' }).click();
  }

  unit(name: string): Locator {
    return this.tree.getByRole('treeitem').filter({ hasText: name });
  }

  button(name: string): Locator {
    return this.#page.getByRole('button', { name, exact: true });
  }

  /** Opens the import and gives it a file, as the file window of the machine would. */
  async chooseImport(file: TestFile): Promise<void> {
    await this.button('导入').click();
    const { name, mediaType: mimeType, bytes: buffer } = file;
    await this.dialog.getByTestId('import-picker').setInputFiles({ name, mimeType, buffer });
  }

  async mergeInto(target: string): Promise<void> {
    await this.button('合并').click();
    await chooseOption(this.#page, this.dialog.getByRole('combobox', { name: '并入' }), target);
    await this.dialog.getByRole('button', { name: /^合\s?并$/ }).click();
  }
}
