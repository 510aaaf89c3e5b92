import { chromiumPath } from '../support/chromium-path.ts';
import type { PlaywrightTestOptions, PlaywrightWorkerOptions } from '@playwright/test';

const isRoot = process.getuid?.() === 0;

/** The browser of the system on the smallest screen that the workbench is made for, with nothing of its own on the net. */
export const browserOptions = {
  browserName: 'chromium',
  viewport: { width: 1366, height: 768 },
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
  contextOptions: { reducedMotion: 'reduce' },
  launchOptions: {
    executablePath: chromiumPath,
    args: [
      ...(isRoot ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-quic',
      '--use-fake-device-for-media-stream',
    ],
  },
} as const satisfies Partial<PlaywrightTestOptions & PlaywrightWorkerOptions>;
