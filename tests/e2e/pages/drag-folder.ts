import type { Locator, Page } from '@playwright/test';

/** Drags a folder of this machine over a place of the page and lets it go there, as the system does with a mouse. */
export async function dragFolder(page: Page, folder: string, onto: Locator): Promise<void> {
  const box = await onto.boundingBox();
  if (!box) throw new Error('nowhere to drop a folder');
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const system = await page.context().newCDPSession(page);
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await system.send('Input.dispatchDragEvent', { type, ...at, data });
  await system.detach();
}
