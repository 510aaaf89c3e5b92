import type { Locator, Page } from '@playwright/test';

/** The protection of the piece that is looked at, and the dialogs that belong to it. */
export class MaskDialog {
  readonly protection: Locator;
  readonly open: Locator;
  readonly dialog: Locator;
  readonly picture: Locator;
  readonly boxes: Locator;
  readonly add: Locator;
  readonly undo: Locator;
  readonly make: Locator;
  readonly purpose: Locator;
  readonly retainUntil: Locator;
  readonly seal: Locator;
  readonly seeOriginal: Locator;
  /** The button of the pane, then that of the dialog which asks why. */
  readonly removal: Locator;
  readonly reason: Locator;
  readonly recordAndOpen: Locator;
  readonly accesses: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.protection = page.getByRole('region', { name: '隐私保护' });
    this.open = this.protection.getByRole('button', { name: '遮挡', exact: true });
    this.dialog = page.getByRole('dialog', { name: /^遮挡：/ });
    this.picture = this.dialog.locator('img');
    this.boxes = this.dialog.getByRole('button', { name: /^遮挡框 / });
    this.add = this.dialog.getByRole('button', { name: '加一个框' });
    this.undo = this.dialog.getByRole('button', { name: '撤销一步' });
    this.make = this.dialog.getByRole('button', { name: '生成遮挡副本' });
    this.purpose = this.protection.getByLabel('用途');
    this.retainUntil = this.protection.getByLabel('保留至');
    this.seal = this.protection.getByRole('checkbox', { name: /^封存原件/ });
    this.seeOriginal = this.protection.getByRole('button', { name: '查看原图' });
    this.removal = page.getByRole('button', { name: '撤除遮挡' });
    this.reason = page.getByRole('dialog').getByLabel('原因（必填）');
    this.recordAndOpen = page.getByRole('button', { name: '记录并打开' });
    this.accesses = this.protection.getByRole('listitem');
  }

  /** With the pointer, from one corner to the other, in shares of the picture. */
  async drag(from: readonly [number, number], to: readonly [number, number]): Promise<void> {
    const place = await this.picture.boundingBox();
    if (!place) throw new Error('there is no picture to draw on');
    const { mouse } = this.#page;
    await mouse.move(place.x + from[0] * place.width, place.y + from[1] * place.height);
    await mouse.down();
    await mouse.move(place.x + to[0] * place.width, place.y + to[1] * place.height, { steps: 4 });
    await mouse.up();
  }

  /** The original as it is shown once a reason is recorded. */
  original(name: string): Locator {
    return this.#page.getByRole('dialog', { name: `原件：${name}` });
  }
}
