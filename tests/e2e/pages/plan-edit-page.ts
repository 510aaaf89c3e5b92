import type { Locator, Page } from '@playwright/test';

/** The page on which a plan is written and changed, and the form that begins one. */
export class PlanEditPage {
  readonly lines: Locator;
  readonly selected: Locator;
  readonly adder: Locator;
  readonly form: Locator;
  readonly history: Locator;
  readonly historyEntries: Locator;
  readonly retired: Locator;
  readonly edit: Locator;
  readonly newTitle: Locator;
  readonly undo: Locator;
  readonly backToPlan: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.lines = page.getByRole('list', { name: '行动与措施' }).getByRole('button');
    this.selected = page.locator('[data-selected]');
    this.adder = page.getByRole('textbox', { name: /^新(?:行动|措施)的名称$/ });
    this.form = page.locator('[data-form]');
    this.history = page.getByRole('complementary', { name: '历史' });
    this.historyEntries = this.history.getByRole('listitem');
    this.retired = page.getByText(/^已停用 \d+ 项$/);
    this.edit = page.getByRole('button', { name: '编辑', exact: true });
    this.newTitle = page.getByRole('textbox', { name: '名称', exact: true });
    this.undo = page.getByRole('button', { name: '撤销', exact: true }).first();
    this.backToPlan = page.getByRole('button', { name: '返回方案' });
  }

  line(words: string): Locator {
    return this.lines.filter({ hasText: words });
  }

  field(name: string): Locator {
    return this.form.getByRole('textbox', { name, exact: true });
  }

  choice(name: string): Locator {
    return this.form.getByRole('combobox', { name, exact: true });
  }

  /** What a field says below itself: why it was not saved, or that it is kept. */
  note(field: string): Locator {
    return this.form.locator(`[data-field="${field}"]`).getByRole('alert');
  }

  restoreOf(words: string): Locator {
    return this.#page.getByRole('listitem').filter({ hasText: words }).getByRole('button', { name: '恢复' });
  }

  /** Types a line and Enter, as fast as a person who knows the way. */
  async type(...titles: readonly string[]): Promise<void> {
    for (const title of titles) {
      await this.#page.keyboard.type(title);
      await this.#page.keyboard.press('Enter');
    }
  }
}
