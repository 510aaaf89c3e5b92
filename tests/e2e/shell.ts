import type { Page } from '@playwright/test';
import type { CallInput, CallName, CallOutput } from '../../db/contract/calls.ts';
import { startHost, type TestHome, type TestHost } from '../support/host.ts';
import type { PageWatch } from './page-watch.ts';

/** The workbench as a story uses it, whatever shows it: here the served page, later the window. */
export interface Shell {
  readonly page: Page;
  readonly home: TestHome;
  /** A call past the page; throws with what it was refused for. */
  readonly call: <N extends CallName>(name: N, input: CallInput<N>) => Promise<CallOutput<N>>;
  /** The process that holds the record dies at once, as in a power cut; the page stays. */
  readonly kill: () => Promise<void>;
  /** Brings the dead process back as a person does, without touching the page. */
  readonly revive: () => Promise<void>;
  /** Opens the page anew, as a person who starts the workbench again. */
  readonly reopen: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export interface ServedShellOptions {
  readonly page: Page;
  readonly home: TestHome;
  readonly watch: PageWatch;
  readonly isOpening: boolean;
}

/** Starts the browser host and opens its page. */
export async function openServedShell({ page, home, watch, isOpening }: ServedShellOptions): Promise<Shell> {
  let host: TestHost = await startHost(home, { isOpening });
  await page.goto(host.link);
  return {
    page,
    home,
    call: (name, input) => host.call(name, input),
    kill: async () => {
      watch.expectHostGone(true);
      await host.kill();
    },
    revive: async () => {
      host = await startHost(home, { isOpening: true, port: host.port });
      const other = await page.context().newPage();
      await other.goto(host.link);
      await other.close();
    },
    reopen: async () => {
      await page.goto('about:blank');
      await page.goto(await host.newLink());
      watch.expectHostGone(false);
    },
    stop: async () => {
      watch.expectHostGone(true);
      await host.stop();
    },
  };
}
