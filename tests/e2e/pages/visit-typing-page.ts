import type { Locator, Page } from '@playwright/test';

/** The fields of a visit where one types, and what the page says of keeping them. */
export class VisitTypingPage {
  readonly note: Locator;
  readonly situation: Locator;
  readonly problem: Locator;
  readonly kept: Locator;
  readonly inOtherTab: Locator;
  readonly takeHere: Locator;
  readonly lost: Locator;
  readonly takeBack: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.note = page.getByRole('textbox', { name: '现场记录' });
    this.situation = page.getByRole('textbox', { name: '查看内容及现场情况' });
    this.problem = page.getByRole('form', { name: '发现问题' }).getByRole('textbox', { name: '问题' });
    this.kept = page.getByText(/^已暂存 \d/);
    this.inOtherTab = page.getByText('这次督导正在另一个标签页填写');
    this.takeHere = page.getByRole('button', { name: '在这里继续' });
    this.lost = page.getByRole('alert').filter({ hasText: '这次督导已转到另一个标签页填写' });
    this.takeBack = page.getByRole('button', { name: '转回这里' });
  }

  async open(visitId: string, at = 'notes'): Promise<void> {
    await this.#page.goto(`${this.#page.url().split('#')[0] ?? ''}#/visit/${visitId}?at=${at}`);
  }

  /** A question of the form that is open. */
  answer(label: RegExp): Locator {
    return this.#page.getByRole('textbox', { name: label });
  }

  async openProblem(): Promise<void> {
    await this.#page.getByRole('button', { name: '发现问题 P' }).click();
  }
}
