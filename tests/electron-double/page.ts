import type { CdpSession } from './cdp.ts';
import { chromium } from './double.ts';
import { screenSize } from './screen.ts';

/** A page in Chromium: its target and the double's own session with it. */
export interface Page extends CdpSession {
  readonly targetId: string;
}

export interface Viewport {
  readonly width: number;
  readonly height: number;
  readonly zoomFactor: number;
}

/** Opens an empty page in a window of its own. `prepare` is done before anything can be loaded into it. */
export async function openPage(viewport: Viewport, prepare: (page: Page) => Promise<void>): Promise<Page> {
  const { width, height } = viewport;
  const { cdp } = chromium;
  const created = cdp.send('Target.createTarget', { url: 'about:blank', newWindow: true, width, height });
  opening = Promise.allSettled([opening, created]);
  const { targetId } = await created;
  own.add(targetId);
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId, flatten: true });
  const page: Page = { ...cdp.session(sessionId), targetId };
  await Promise.all([
    prepare(page),
    page.send('Page.enable'),
    page.send('Runtime.enable'),
    page.send('Log.enable'),
    page.send('Inspector.enable'),
    page.send('Network.enable', { maxPostDataSize: 2 ** 30 }),
    setViewport(page, viewport),
  ]);
  return page;
}

const own = new Set<string>();
let opening: Promise<unknown> = Promise.resolve();

/** Closes what the app has not opened, such as the window of a form with a target. */
export async function closeForeignPages(): Promise<void> {
  const { cdp } = chromium;
  cdp.on('Target.targetCreated', ({ targetInfo: { targetId, type, url } }) => {
    if (type !== 'page') return;
    void opening.then(async () => {
      if (own.has(targetId)) return;
      console.error(`[electron-double] not modelled: a page that opens by itself: ${url}`);
      await cdp.send('Target.closeTarget', { targetId }).catch(ignoreGonePage);
    });
  });
  await cdp.send('Target.setDiscoverTargets', { discover: true });
}

/** The page is exactly as large as its window. Zoomed, it has fewer and larger pixels. */
export async function setViewport(page: Page, { width, height, zoomFactor }: Viewport): Promise<void> {
  await page.send('Emulation.setDeviceMetricsOverride', {
    width: Math.round(width / zoomFactor),
    height: Math.round(height / zoomFactor),
    deviceScaleFactor: zoomFactor === 1 ? 0 : zoomFactor,
    mobile: false,
    screenWidth: screenSize.width,
    screenHeight: screenSize.height,
  });
}

export async function closePage(page: Page): Promise<void> {
  await chromium.cdp.send('Target.closeTarget', { targetId: page.targetId }).catch(ignoreGonePage);
}

/** For what may come too late, when the page has just been closed, has crashed or is somewhere else. */
export function ignoreGonePage(): void {}
