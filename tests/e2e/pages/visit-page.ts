import { expect, type Locator, type Page } from '@playwright/test';

/** The visit where an inspector works. */
export class VisitPage {
  readonly heading: Locator;
  readonly items: Locator;
  readonly arrived: Locator;
  readonly left: Locator;
  readonly note: Locator;
  readonly problem: Locator;
  readonly basis: Locator;
  readonly problemLine: Locator;
  readonly record: Locator;
  readonly open: Locator;
  readonly seal: Locator;
  readonly reason: Locator;
  readonly amendments: Locator;
  readonly sheet: Locator;
  readonly score: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.heading = page.getByRole('heading', { level: 1 });
    this.items = page.getByRole('navigation', { name: '要看的' });
    this.arrived = page.getByRole('button', { name: '到校 —' });
    this.left = page.getByRole('button', { name: '离校 —' });
    this.note = page.getByLabel('现场记录', { exact: true }).and(page.locator('textarea'));
    this.problem = page.getByLabel('问题', { exact: true });
    this.basis = page.getByLabel('依据或涉及事项');
    this.problemLine = page.getByRole('form', { name: '发现问题' });
    this.record = page.getByRole('button', { name: /^记录/ });
    this.open = page.getByRole('region', { name: '还没有填的' });
    this.seal = page.getByRole('button', { name: '签字封存' });
    this.reason = page.locator('#visit-reason');
    this.amendments = page.getByRole('region', { name: '封存后的更正' });
    this.score = page.getByRole('region', { name: '得分' });
    this.sheet = page.getByRole('dialog', { name: '督导记录表' });
  }

  item(name: string | RegExp): Locator {
    return this.items.getByRole('button', { name });
  }

  text(label: string): Locator {
    return this.#page.getByLabel(label, { exact: true });
  }

  /** Whose sheet of a form is in hand. */
  side(name: '督评' | '自评'): Locator {
    return this.#page.getByRole('radiogroup', { name: '谁来填' }).getByText(name, { exact: true });
  }

  /** Chooses an answer in the form that is in hand. */
  async answer(question: string, choice: string): Promise<void> {
    await this.#page.getByRole('radiogroup', { name: question }).getByText(choice, { exact: true }).click();
  }

  lines(kind: '现场记录' | '发现的问题'): Locator {
    return this.#page.getByRole('list', { name: kind }).getByRole('listitem');
  }

  /** Goes down the list with J until it stands there. */
  async stepTo(name: string): Promise<void> {
    const current = this.items.locator('[aria-current]');
    for (let steps = 0; steps < 60; steps += 1) {
      const shown = (await current.textContent()) ?? '';
      if (shown.includes(name)) return;
      await this.#page.keyboard.press('j');
      await expect(current).not.toHaveText(shown);
    }
  }

  /** How many pixels of a field are written on. */
  inkOf(role: '督学' | '学校负责人'): Promise<number> {
    return this.#page.getByRole('img', { name: `${role}签名处` }).evaluate((element) => {
      const canvas = element as HTMLCanvasElement;
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      return pixels.filter((value, at) => at % 4 === 3 && value > 0).length;
    });
  }

  async signAs(role: '督学' | '学校负责人'): Promise<void> {
    const box = await this.#page.getByRole('img', { name: `${role}签名处` }).boundingBox();
    if (!box) throw new Error('no field to sign in');
    const { mouse } = this.#page;
    await mouse.move(box.x + 40, box.y + 30);
    await mouse.down();
    for (const [x, y] of [
      [90, 60],
      [140, 25],
      [200, 70],
    ] as const)
      await mouse.move(box.x + x, box.y + y, { steps: 4 });
    await mouse.up();
  }
}
