import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { runWb, type TestHome } from '../support/host.ts';
import { PageWatch } from './page-watch.ts';
import { FirstRunPage } from './pages/first-run-page.ts';
import { FramePage } from './pages/frame-page.ts';
import { MeasurePage } from './pages/measure-page.ts';
import { PlanPage } from './pages/plan-page.ts';
import { RefusalPage } from './pages/refusal-page.ts';
import { ReportsPage } from './pages/reports-page.ts';
import { openServedShell, type Shell } from './shell.ts';

/** What a story finds: nothing yet, a workspace with both plans, or one with the marked sample too. */
export type Beginning = 'nothing' | 'plans' | 'sample';

interface StoryOptions {
  readonly beginning: Beginning;
}

interface StoryFixtures {
  /** Folders of this story's own, removed after it. */
  readonly home: TestHome;
  /** The same folders just before the start, for a story to do something to them. */
  readonly prepared: TestHome;
  /** The running workbench with its page open. */
  readonly shell: Shell;
  readonly frame: FramePage;
  readonly firstRunPage: FirstRunPage;
  readonly refusalPage: RefusalPage;
  readonly planPage: PlanPage;
  readonly measurePage: MeasurePage;
  readonly reportsPage: ReportsPage;
  readonly watch: PageWatch;
}

const planCodes = ['guilin-2022', 'xinzhou-reform'] as const;

/** A story on data of its own. At its end no page may have complained, nor asked anything of another machine. */
export const test = base.extend<StoryOptions & StoryFixtures>({
  beginning: ['plans', { option: true }],
  home: async ({ beginning }, provide) => {
    const root = mkdtempSync(join(tmpdir(), 'wb-story-'));
    const home = {
      home: join(root, 'home'),
      settings: join(root, 'set'),
      workspace: join(root, '督导工作区'),
    };
    mkdirSync(home.home);
    if (beginning !== 'nothing') await makeWorkspace(home, beginning === 'sample');
    await provide(home);
    rmSync(root, { recursive: true, force: true });
  },
  prepared: async ({ home }, provide) => provide(home),
  watch: async ({ context }, provide) => {
    const watch = new PageWatch(context);
    await provide(watch);
    expect(watch.complaints(), 'errors in the console of the page').toEqual([]);
    expect(watch.foreignRequests(), 'requests that leave this machine').toEqual([]);
  },
  shell: async ({ page, context, prepared: home, beginning, watch }, provide) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const shell = await openServedShell({ page, home, watch, isOpening: beginning !== 'nothing' });
    await provide(shell);
    await shell.stop();
  },
  frame: async ({ shell }, provide) => provide(new FramePage(shell.page)),
  firstRunPage: async ({ shell }, provide) => provide(new FirstRunPage(shell.page)),
  refusalPage: async ({ shell }, provide) => provide(new RefusalPage(shell.page)),
  planPage: async ({ shell }, provide) => provide(new PlanPage(shell.page)),
  measurePage: async ({ shell }, provide) => provide(new MeasurePage(shell.page)),
  reportsPage: async ({ shell }, provide) => provide(new ReportsPage(shell.page)),
});

export { expect };

/** A workspace as `wb init` makes it. */
async function makeWorkspace(home: TestHome, isWithSample: boolean): Promise<void> {
  const who = ['--office', '示例市教育督导室', '--name', '示例督学', '--role', '督学'];
  await runWb(home, ['init', '--plan', ...planCodes, ...(isWithSample ? ['--sample'] : []), ...who]);
}
