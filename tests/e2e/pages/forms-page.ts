import type { Locator, Page } from '@playwright/test';
import type { TestFile } from './give-files.ts';

/** The library of forms among the settings. */
export class FormsPage {
  readonly section: Locator;
  readonly list: Locator;
  readonly import: Locator;
  readonly dialog: Locator;
  readonly problems: Locator;
  readonly run: Locator;

  constructor(page: Page) {
    this.section = page.locator('#forms');
    this.list = page.getByRole('grid', { name: '表单库' });
    this.import = this.section.getByRole('button', { name: '导入表单' });
    this.dialog = page.getByRole('dialog');
    this.problems = this.dialog.getByRole('grid', { name: '文件中的问题' }).locator('tbody').getByRole('row');
    this.run = this.dialog.getByRole('button', { name: '导入这份表单' });
  }

  form(title: string): Locator {
    return this.list.locator('tbody').getByRole('row').filter({ hasText: title });
  }

  /** Gives the import a file, as the file window of the machine would. */
  async choose({ name, mediaType: mimeType, bytes: buffer }: TestFile): Promise<void> {
    await this.dialog.getByTestId('import-picker').setInputFiles({ name, mimeType, buffer });
  }
}
