import type { Locator, Page } from '@playwright/test';
import type { Shell } from '../shell.ts';

export class FirstRunPage {
  readonly office: Locator;
  readonly actorName: Locator;
  readonly actorRole: Locator;
  readonly sample: Locator;
  readonly path: Locator;
  readonly change: Locator;
  readonly start: Locator;
  readonly openPath: Locator;
  readonly open: Locator;
  readonly alert: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.office = page.getByLabel('单位名称');
    this.actorName = page.getByLabel('姓名');
    this.actorRole = page.getByLabel('职务');
    this.sample = page.getByRole('checkbox', { name: /示例学校/ });
    this.path = page.getByLabel('存放位置', { exact: true });
    this.change = page.getByRole('button', { name: '更改' });
    this.start = page.getByRole('button', { name: '开始使用' });
    this.openPath = page.getByLabel('工作区的路径');
    this.open = page.getByRole('button', { name: '打开', exact: true });
    this.alert = page.getByRole('alert');
  }

  plan(title: string): Locator {
    return this.#page.getByRole('checkbox', { name: title });
  }

  async fillWho(office: string, name: string, role: string): Promise<void> {
    await this.office.fill(office);
    await this.actorName.fill(name);
    await this.actorRole.fill(role);
  }

  /** By the window's dialog, or typed where a browser has none. */
  async putInto(path: string, shell: Shell): Promise<void> {
    await shell.willChoose(path);
    await this.change.click();
    if (shell.kind === 'served') await this.path.fill(path);
  }
}
