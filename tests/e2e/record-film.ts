import type { Page } from '@playwright/test';
import type { TestFile } from './pages/give-files.ts';

/** A second of film in changing colours, recorded by the browser itself, which can play what it made. */
export async function recordFilm(page: Page, name: string): Promise<TestFile> {
  const base64 = await page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d');
    let shown = 0;
    const drawing = setInterval(() => {
      if (context) context.fillStyle = `hsl(${(shown += 20)}, 80%, 50%)`;
      context?.fillRect(0, 0, canvas.width, canvas.height);
    }, 50);
    const recorder = new MediaRecorder(canvas.captureStream(20), { mimeType: 'video/webm;codecs=vp8' });
    const film = new Promise<Blob>((resolve) => {
      recorder.addEventListener('dataavailable', ({ data }) => resolve(data));
    });
    recorder.start();
    await new Promise((resolve) => setTimeout(resolve, 1000));
    recorder.stop();
    clearInterval(drawing);
    const bytes = new Uint8Array(await (await film).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(''));
  });
  return { name, mediaType: 'video/webm', bytes: Buffer.from(base64, 'base64') };
}
