import type { Locator, Page } from '@playwright/test';
import { dropFiles, pasteFiles, type TestFile } from './give-files.ts';

export class MeasurePage {
  readonly root: Locator;
  readonly heading: Locator;
  readonly facts: Locator;
  readonly cells: Locator;
  readonly timeline: Locator;
  readonly entries: Locator;
  readonly panel: Locator;
  readonly unit: Locator;
  /** The unit that is chosen in the panel, in words. */
  readonly chosenUnit: Locator;
  readonly statuses: Locator;
  readonly percent: Locator;
  readonly note: Locator;
  readonly reason: Locator;
  readonly checkedOn: Locator;
  readonly files: Locator;
  readonly picker: Locator;
  readonly kept: Locator;
  readonly problems: Locator;
  readonly record: Locator;
  readonly tabs: Locator;
  readonly camera: Locator;
  readonly cameraDialog: Locator;
  readonly shutter: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.root = page.getByTestId('measure-page');
    this.heading = page.getByRole('heading', { level: 1 });
    this.facts = page.getByRole('region', { name: '任务与责任' });
    this.cells = page.getByRole('region', { name: '各单位进展' });
    this.timeline = page.getByRole('region', { name: '进展时间线' });
    this.entries = this.timeline.getByRole('article');
    this.panel = page.getByTestId('record-panel');
    this.unit = this.panel.getByRole('combobox', { name: '单位' });
    this.chosenUnit = this.panel.locator('[data-field=organizationId]');
    this.statuses = this.panel.getByRole('radiogroup', { name: '状态' });
    this.percent = this.panel.getByLabel('完成', { exact: true });
    this.note = this.panel.getByLabel('说明', { exact: true });
    this.reason = this.panel.getByLabel('更正原因');
    this.checkedOn = this.panel.getByLabel('核查日期');
    this.files = this.panel.getByRole('listitem');
    this.picker = page.getByTestId('evidence-picker');
    this.kept = this.panel.getByText(/^已暂存 \d\d:\d\d:\d\d$/);
    this.problems = this.panel.getByRole('alert');
    this.record = this.panel.getByRole('button', { name: /^记录/ });
    this.tabs = page.getByRole('tablist');
    this.camera = this.panel.getByRole('button', { name: '拍照' });
    this.cameraDialog = page.getByRole('dialog', { name: '拍照' });
    this.shutter = this.cameraDialog.getByRole('button', { name: '拍一张' });
  }

  /** Resolves when the measure is read and its panel takes keys; with a code, when it is that measure. */
  async opened(code = ''): Promise<void> {
    await this.heading.filter({ hasText: code }).waitFor();
    await this.#page.locator('[data-testid=measure-page]:not([inert]) [data-testid=record-panel]').waitFor();
  }

  status(word: string): Locator {
    return this.statuses.getByRole('radio', { name: word });
  }

  cell(unit: string): Locator {
    return this.cells.getByRole('button', { name: unit });
  }

  /** The entries whose words contain all of these. */
  entry(...words: readonly string[]): Locator {
    return words.reduce((found, hasText) => found.filter({ hasText }), this.entries);
  }

  caption(fileName: string): Locator {
    return this.panel.getByLabel(`${fileName} 的说明`);
  }

  tab(name: string): Locator {
    return this.tabs.getByRole('tab', { name });
  }

  async chooseUnit(name: string): Promise<void> {
    await this.unit.fill(name);
    await this.#page.locator('.ant-select-item-option', { hasText: name }).first().click();
  }

  async drop(files: readonly TestFile[]): Promise<void> {
    await dropFiles(this.#page, files);
  }

  async paste(files: readonly TestFile[]): Promise<void> {
    await pasteFiles(this.#page, files);
  }

  async correct(entry: Locator): Promise<void> {
    await entry.getByRole('button', { name: /^更正 / }).click();
  }

  async withdraw(entry: Locator): Promise<void> {
    await entry.getByRole('button', { name: /^撤销 / }).click();
  }

  async restore(entry: Locator): Promise<void> {
    await entry.getByRole('button', { name: /^恢复 / }).click();
  }
}
