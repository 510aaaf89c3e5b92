import type { Locator, Page } from '@playwright/test';

/** The list of a plan's indicators. */
export class IndicatorsPage {
  readonly table: Locator;
  readonly rows: Locator;
  readonly action: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.table = page.getByRole('grid', { name: /指标$/ });
    this.rows = this.table.locator('tbody tr[data-row]');
    this.action = page.getByRole('combobox', { name: '行动' });
  }

  row(name: string): Locator {
    return this.rows.filter({ hasText: name });
  }

  async goTo(): Promise<void> {
    await this.#page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '指标' }).click();
  }
}

/** One indicator with its chart, tables and form. */
export class IndicatorPage {
  readonly root: Locator;
  readonly heading: Locator;
  readonly facts: Locator;
  readonly chart: Locator;
  readonly sums: Locator;
  readonly form: Locator;
  readonly schoolYear: Locator;
  readonly asOf: Locator;
  readonly value: Locator;
  readonly numerator: Locator;
  readonly denominator: Locator;
  readonly note: Locator;
  readonly reason: Locator;
  readonly record: Locator;
  readonly dialog: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.root = page.getByTestId('indicator-page');
    this.heading = page.getByRole('heading', { level: 1 });
    this.facts = page.getByRole('region', { name: '与目标相比' });
    this.chart = page.getByRole('region', { name: '基期、数据和目标值' }).getByRole('figure');
    this.sums = page.getByRole('list', { name: '合计核对' });
    this.form = page.getByTestId('reading-form');
    this.schoolYear = this.form.getByLabel('学年');
    this.asOf = this.form.getByLabel('截止日期');
    this.value = this.form.getByLabel('数值', { exact: true });
    this.numerator = this.form.getByLabel('分子', { exact: true });
    this.denominator = this.form.getByLabel('分母', { exact: true });
    this.note = this.form.getByLabel('说明', { exact: true });
    this.reason = this.form.getByLabel('更正原因');
    this.record = this.form.getByRole('button', { name: /^记录/ });
    this.dialog = page.getByRole('dialog');
  }

  tab(name: string): Locator {
    return this.root.getByRole('tab', { name });
  }

  /** The rows of the table that is shown whose words contain all of these. */
  row(...words: readonly string[]): Locator {
    const rows = this.root.getByRole('tabpanel').locator('tbody tr');
    return words.reduce((found, hasText) => found.filter({ hasText }), rows);
  }

  async chooseUnit(name: string): Promise<void> {
    await this.form.getByRole('combobox', { name: '单位' }).fill(name);
    await this.#page.locator('.ant-select-item-option', { hasText: name }).first().click();
  }
}
