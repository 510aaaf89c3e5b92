import type { Page } from '@playwright/test';

export interface TestFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** Drops files on the page, as from a folder window. */
export async function dropFiles(page: Page, files: readonly TestFile[]): Promise<void> {
  await give(page, files, 'drop');
}

/** Pastes files, as after copying a picture; the focus stays where it is. */
export async function pasteFiles(page: Page, files: readonly TestFile[]): Promise<void> {
  await give(page, files, 'paste');
}

async function give(page: Page, files: readonly TestFile[], kind: 'drop' | 'paste'): Promise<void> {
  const plain = files.map(({ name, mediaType, bytes }) => ({
    name,
    mediaType,
    base64: bytes.toString('base64'),
  }));
  await page.evaluate(
    ({ given, how }) => {
      const transfer = new DataTransfer();
      for (const { name, mediaType, base64 } of given) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        transfer.items.add(new File([bytes], name, { type: mediaType }));
      }
      const target = document.activeElement ?? document.body;
      const common = { bubbles: true, cancelable: true };
      target.dispatchEvent(
        how === 'drop'
          ? new DragEvent('drop', { ...common, dataTransfer: transfer })
          : new ClipboardEvent('paste', { ...common, clipboardData: transfer }),
      );
    },
    { given: plain, how: kind },
  );
}
