import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { runWb, type TestHome } from '../support/host.ts';
import { PageWatch } from './page-watch.ts';
import { EvidencePage } from './pages/evidence-page.ts';
import { FirstRunPage } from './pages/first-run-page.ts';
import { FormsPage } from './pages/forms-page.ts';
import { FramePage } from './pages/frame-page.ts';
import { InboxPage } from './pages/inbox-page.ts';
import { IndicatorPage, IndicatorsPage } from './pages/indicators-page.ts';
import { MaskDialog } from './pages/mask-dialog.ts';
import { MeasurePage } from './pages/measure-page.ts';
import { PlanEditPage } from './pages/plan-edit-page.ts';
import { MatrixPage } from './pages/matrix-page.ts';
import { OverviewPage } from './pages/overview-page.ts';
import { OrganizationsPage } from './pages/organizations-page.ts';
import { PlanPage } from './pages/plan-page.ts';
import { RefusalPage } from './pages/refusal-page.ts';
import { ReportsPage } from './pages/reports-page.ts';
import { SettingsPage } from './pages/settings-page.ts';
import { SearchPage } from './pages/search-page.ts';
import { VisitPage } from './pages/visit-page.ts';
import { VisitsPage } from './pages/visits-page.ts';
import { follow } from './follow.ts';
import { openServedShell } from './served-shell.ts';
import type { Shell, ShellKind } from './shell.ts';
import { openWindowShell } from './window-shell.ts';

/** What a story finds: nothing yet, a workspace with both plans, or one with the marked sample too. */
export type Beginning = 'nothing' | 'plans' | 'sample';

export interface StoryOptions {
  readonly beginning: Beginning;
  readonly shellKind: ShellKind;
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
  readonly planEditPage: PlanEditPage;
  readonly measurePage: MeasurePage;
  readonly evidencePage: EvidencePage;
  readonly maskDialog: MaskDialog;
  readonly inboxPage: InboxPage;
  readonly indicatorsPage: IndicatorsPage;
  readonly indicatorPage: IndicatorPage;
  readonly matrixPage: MatrixPage;
  readonly overviewPage: OverviewPage;
  readonly reportsPage: ReportsPage;
  readonly settingsPage: SettingsPage;
  readonly formsPage: FormsPage;
  readonly organizationsPage: OrganizationsPage;
  readonly searchPage: SearchPage;
  readonly visitsPage: VisitsPage;
  readonly visitPage: VisitPage;
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
  shellKind: ['served', { option: true }],
  // A fixture must name what it uses, and this one uses nothing.
  // oxlint-disable-next-line no-empty-pattern
  watch: async ({}, provide) => {
    const watch = new PageWatch();
    await provide(watch);
    expect(watch.complaints(), 'errors in the console of the page').toEqual([]);
    expect(watch.foreignRequests(), 'requests that leave this machine').toEqual([]);
  },
  shell: async (
    { browser, prepared: home, beginning, watch, shellKind, viewport, colorScheme, locale, timezoneId },
    provide,
  ) => {
    if (!viewport || !locale || !timezoneId)
      throw new Error('a story has a size, a language and a time zone');
    const open = shellKind === 'window' ? openWindowShell : openServedShell;
    const shell = await open({
      home,
      watch,
      isOpening: beginning !== 'nothing',
      newContext: () => browser.newContext(),
      look: { viewport, colorScheme: colorScheme === 'dark' ? 'dark' : 'light', locale, timezoneId },
    });
    await provide(shell);
    await shell.stop();
  },
  frame: async ({ shell }, provide) => provide(follow(shell, FramePage)),
  firstRunPage: async ({ shell }, provide) => provide(follow(shell, FirstRunPage)),
  refusalPage: async ({ shell }, provide) => provide(follow(shell, RefusalPage)),
  planPage: async ({ shell }, provide) => provide(follow(shell, PlanPage)),
  planEditPage: async ({ shell }, provide) => provide(follow(shell, PlanEditPage)),
  measurePage: async ({ shell }, provide) => provide(follow(shell, MeasurePage)),
  evidencePage: async ({ shell }, provide) => provide(follow(shell, EvidencePage)),
  maskDialog: async ({ shell }, provide) => provide(follow(shell, MaskDialog)),
  inboxPage: async ({ shell }, provide) => provide(follow(shell, InboxPage)),
  indicatorsPage: async ({ shell }, provide) => provide(follow(shell, IndicatorsPage)),
  indicatorPage: async ({ shell }, provide) => provide(follow(shell, IndicatorPage)),
  matrixPage: async ({ shell }, provide) => provide(follow(shell, MatrixPage)),
  overviewPage: async ({ shell }, provide) => provide(follow(shell, OverviewPage)),
  organizationsPage: async ({ shell }, provide) => provide(follow(shell, OrganizationsPage)),
  reportsPage: async ({ shell }, provide) => provide(follow(shell, ReportsPage)),
  formsPage: async ({ shell }, provide) => provide(follow(shell, FormsPage)),
  settingsPage: async ({ shell }, provide) => provide(follow(shell, SettingsPage)),
  searchPage: async ({ shell }, provide) => provide(follow(shell, SearchPage)),
  visitsPage: async ({ shell }, provide) => provide(follow(shell, VisitsPage)),
  visitPage: async ({ shell }, provide) => provide(follow(shell, VisitPage)),
});

export { expect };

/** A workspace as `wb init` makes it. */
async function makeWorkspace(home: TestHome, isWithSample: boolean): Promise<void> {
  const who = ['--office', '示例市教育督导室', '--name', '示例督学', '--role', '督学'];
  await runWb(home, ['init', '--plan', ...planCodes, ...(isWithSample ? ['--sample'] : []), ...who]);
}
