import type { BrowserContext, Page } from '@playwright/test';
import type { CallInput, CallName, CallOutput } from '../../db/contract/calls.ts';
import type { TestHome } from '../support/host.ts';
import type { PageWatch } from './page-watch.ts';

/** What shows the workbench: the served page in a browser, or the window (of a real Electron or of its double). */
export type ShellKind = 'served' | 'window';

/** The workbench as a story uses it, whatever shows it. */
export interface Shell {
  readonly kind: ShellKind;
  /** The page that is open now: another one after a window was reopened. */
  readonly page: Page;
  readonly home: TestHome;
  /** A call past the page; throws with what it was refused for. */
  readonly call: <N extends CallName>(name: N, input: CallInput<N>) => Promise<CallOutput<N>>;
  /** The bytes of a file as the page gets them. */
  readonly fileBytes: (fileId: string) => Promise<Buffer>;
  /** What the person will choose in the window's next dialog, of whatever kind; a browser has none. */
  readonly willChoose: (path: string) => Promise<void>;
  /** The process that holds the record dies at once, as in a power cut. A served page stays; a window goes with it. */
  readonly kill: () => Promise<void>;
  /** Brings the dead process back as a person does, without touching the page. */
  readonly revive: () => Promise<void>;
  /** Opens the page anew, as a person who starts the workbench again. */
  readonly reopen: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export interface ShellOptions {
  readonly home: TestHome;
  readonly watch: PageWatch;
  readonly isOpening: boolean;
  /** A context of the browser under test, for the served page. */
  readonly newContext: () => Promise<BrowserContext>;
  /** How the page is shown, for the window; a browser's context has it already. */
  readonly look: ShellLook;
}

export interface ShellLook {
  readonly viewport: { readonly width: number; readonly height: number };
  readonly colorScheme: 'light' | 'dark';
  readonly locale: string;
  readonly timezoneId: string;
}

/** The bytes behind an address of the page itself. */
export async function readBytes(page: Page, address: string): Promise<Buffer> {
  const base64 = await page.evaluate(async (url) => {
    const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(''));
  }, address);
  return Buffer.from(base64, 'base64');
}
