import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { chromium, type BrowserContext, type BrowserServer, type Locator, type Page } from '@playwright/test';
import { onTestFinished } from 'vitest';
import { browserOptions } from '../../e2e/browser-options.ts';
import { runWb, startHost, type TestHost } from '../../support/host.ts';
import { faultFolder } from '../fault-folder.ts';
import type { Random } from '../random.ts';
import type { Stroke } from './typed-note.ts';

/** Why nobody can type into the page on this machine, or null. */
export const browserIsMissing = existsSync(browserOptions.launchOptions.executablePath)
  ? null
  : 'Chromium is not installed';

/** A visit that is being written: a real host, a real browser, and the page between them. */
export interface TypingDesk {
  readonly host: () => TestHost;
  /** Where it is typed. */
  readonly page: () => Page;
  /** kill -9 of the host, and the same host again at the same address. */
  readonly killHost: () => Promise<void>;
  readonly reviveHost: () => Promise<void>;
  /** kill -9 of the browser. */
  readonly killBrowser: () => Promise<void>;
  /** The note of the visit in the page, in a browser anew where there is none. */
  readonly openNote: () => Promise<void>;
  /** The same in a second tab. */
  readonly openTab: () => Promise<Page>;
  /** What is on disk of the note. */
  readonly stored: () => Promise<string>;
  /** The page again with nothing in the note. */
  readonly beginAnew: () => Promise<void>;
}

/** Below `parent`, or in a folder of its own. */
export async function openDesk(parent: string = faultFolder()): Promise<TypingDesk> {
  const home = {
    home: join(parent, 'home'),
    settings: join(parent, 'set'),
    workspace: join(parent, '督导工作区'),
  };
  mkdirSync(home.home);
  await runWb(home, [
    'init',
    '--plan',
    'guilin-2022',
    '--office',
    '示例市教育局督导室',
    '--name',
    '示例督学',
  ]);
  let host = await startHost(home, { isOpening: true });
  onTestFinished(() => host.kill());
  let browser: BrowserServer | null = null;
  let context: BrowserContext | null = null;
  let page: Page | null = null;
  onTestFinished(() => browser?.kill());
  const visitId = await planVisit(host);
  const place = { call: 'records.add', subjectId: `${visitId}:note` };

  async function freshContext(): Promise<BrowserContext> {
    browser = await chromium.launchServer(browserOptions.launchOptions);
    const { viewport, locale, timezoneId, contextOptions } = browserOptions;
    const connected = await chromium.connect(browser.wsEndpoint());
    context = await connected.newContext({ viewport, locale, timezoneId, ...contextOptions });
    return context;
  }

  const noteAddress = () => `${host.address}/#/visit/${visitId}?at=notes`;

  const openNote = async (): Promise<void> => {
    if (!context) page = await (await freshContext()).newPage();
    if (!page) throw new Error('the browser has no page');
    await page.goto(await host.newLink());
    await page.goto(noteAddress());
  };

  return {
    host: () => host,
    page: () => {
      if (!page) throw new Error('no page is open');
      return page;
    },
    killHost: () => host.kill(),
    reviveHost: async () => {
      host = await startHost(home, { isOpening: true, port: host.port });
    },
    killBrowser: async () => {
      await browser?.kill();
      context = null;
    },
    openNote,
    openTab: async () => {
      if (!context) throw new Error('no page is open');
      const tab = await context.newPage();
      await tab.goto(noteAddress());
      return tab;
    },
    stored: async () => {
      const { fields } = await host.call('drafts.get', place);
      return fields.find(({ field }) => field === 'text')?.value ?? '';
    },
    beginAnew: async () => {
      await page?.goto('about:blank');
      await host.call('drafts.clear', place);
      await openNote();
    },
  };
}

/** The field where notes of a visit are typed. */
export function noteField(page: Page): Locator {
  return page.getByRole('textbox', { name: '现场记录' });
}

/** Types at 20 to 60 characters a second, in pieces as an input method gives them, until it is told to stop. */
export async function typeInto(
  page: Page,
  text: string,
  random: Random,
  signal: AbortSignal,
): Promise<readonly Stroke[]> {
  const strokes: Stroke[] = [];
  const perSecond = random.between(20, 60);
  const beganMs = performance.now();
  await noteField(page).focus();
  await page.keyboard.press('Control+End');
  for (let typed = 0; typed < text.length && !signal.aborted;) {
    const piece = text.slice(typed, typed + random.between(1, 4));
    strokes.push({ text: piece, atMs: performance.now() });
    await page.keyboard.insertText(piece).catch(() => undefined);
    typed += piece.length;
    await setTimeout(Math.max(0, beganMs + (typed * 1000) / perSecond - performance.now()));
  }
  return strokes;
}

async function planVisit(host: TestHost): Promise<string> {
  const county = await host.call('organizations.get', { organization: '阳朔县' });
  const school = { nameZh: '示例县实验小学', kind: 'primary-school', parentId: county.id } as const;
  const { organizationId } = await host.call('organizations.add', school);
  const { visitId } = await host.call('visits.create', {
    organizationId,
    plannedOn: '2025-05-20',
    kind: 'regular',
    purpose: 'follow-along',
  });
  return visitId;
}
