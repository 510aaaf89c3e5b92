import { expect, type Locator, type Page } from '@playwright/test';
import type { Shell } from '../shell.ts';
import { chooseOption } from './choose-option.ts';

export class ReportsPage {
  readonly heading: Locator;
  readonly choices: Locator;
  readonly preview: Locator;
  readonly previewTable: Locator;
  readonly previewTotal: Locator;
  readonly exportXlsx: Locator;
  readonly exportCsv: Locator;
  readonly job: Locator;
  readonly download: Locator;
  readonly cancel: Locator;
  readonly text: Locator;
  readonly reportedOnly: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.heading = page.getByRole('heading', { level: 1 });
    this.choices = page.getByRole('region', { name: '内容与版式' });
    this.preview = page.getByRole('region', { name: '预览' });
    this.previewTable = this.preview.getByRole('table');
    this.previewTotal = page.getByText(/共 [\d,]+ 行数据$/);
    this.exportXlsx = page.getByRole('button', { name: '导出 Excel' });
    this.exportCsv = page.getByRole('button', { name: '导出 CSV' });
    this.job = page.getByRole('region', { name: '导出与预览' }).getByRole('status');
    this.download = this.job.getByRole('link', { name: '下载' });
    this.cancel = this.job.getByRole('button', { name: '取消' });
    this.text = this.choices.getByLabel('含有文字');
    this.reportedOnly = this.choices.getByRole('checkbox', { name: '只列已填' });
  }

  async choose(name: '方案' | '行动' | '单位' | '灯' | '状态' | '时限', option: string): Promise<void> {
    await chooseOption(this.#page, this.choices.getByRole('combobox', { name, exact: true }), option);
  }

  async arrange(by: '按措施' | '按单位'): Promise<void> {
    await this.choices.getByText(by, { exact: true }).click();
  }

  /** The cells of one column of the preview. */
  column(id: string): Locator {
    return this.previewTable.locator(`td[data-column=${id}]`);
  }

  /** The words of the preview's table, row by row. */
  async previewCells(): Promise<readonly (readonly string[])[]> {
    return this.previewTable
      .locator('tr')
      .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent ?? '')));
  }

  /** Saves the finished export: by the window's dialog, or as the browser's download. Answers the name it had. */
  async saveTo(path: string, shell: Shell): Promise<string> {
    const name = /已导出 (.+)（/.exec(await this.job.innerText())?.[1] ?? '';
    if (shell.kind === 'window') {
      await shell.willChoose(path);
      await this.job.getByRole('button', { name: '另存为' }).click();
      await this.#page.getByRole('region', { name: '通知' }).getByText(`已存到 ${path}`).waitFor();
      return name;
    }
    const [saved] = await Promise.all([this.#page.waitForEvent('download'), this.download.click()]);
    await saved.saveAs(path);
    expect(saved.suggestedFilename()).toBe(name);
    return name;
  }
}
