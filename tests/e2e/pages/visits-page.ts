import type { Locator, Page } from '@playwright/test';

/** The plan of visits, and the form of a new one. */
export class VisitsPage {
  readonly list: Locator;
  readonly newVisit: Locator;
  readonly school: Locator;
  readonly create: Locator;
  readonly calendar: Locator;
  readonly term: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.list = page.getByRole('grid', { name: '督导计划' });
    this.newVisit = page.getByRole('button', { name: '新建督导' });
    this.school = page.getByRole('combobox', { name: '学校' });
    this.create = page.getByRole('button', { name: '建立' });
    this.calendar = page.getByRole('region', { name: /的督导$/ });
    this.term = page.getByRole('grid', { name: '本学期督导次数' });
  }

  async goTo(): Promise<void> {
    await this.#page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '督导' }).click();
  }

  async chooseSchool(name: string): Promise<void> {
    await this.school.fill(name);
    await this.#page.locator('.ant-select-item-option', { hasText: name }).first().click();
  }

  /** Plans a visit to a school, with the forms of a topic, and goes to it. */
  async begin(topic: string): Promise<void> {
    await this.goTo();
    await this.newVisit.click();
    await this.chooseSchool('宁武县实验小学');
    await this.topic(topic).check();
    await this.create.click();
  }

  topic(name: string): Locator {
    return this.#page.getByRole('checkbox', { name });
  }

  view(name: '列表' | '月历' | '本学期'): Locator {
    return this.#page.getByText(name, { exact: true });
  }
}
