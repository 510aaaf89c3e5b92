import type { BrowserContext } from '@playwright/test';

const ownProtocols: readonly string[] = ['blob:', 'app:'];
/** How the double shows `app://workbench`. */
const doubledHost = 'workbench.app.electron-double';

/** Listens to every page of a story: what they complain of, and whom they ask beyond this machine. */
export class PageWatch {
  readonly #complaints: string[] = [];
  readonly #foreignRequests: string[] = [];
  #isHostGone = false;

  attend(context: BrowserContext): void {
    context.on('console', (message) => {
      if (message.type() === 'error' && !this.#isExpected(message.text()))
        this.#complaints.push(message.text());
    });
    context.on('weberror', (error) => this.#complaints.push(String(error.error())));
    context.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      const isOwn = hostname === '127.0.0.1' || ownProtocols.includes(protocol) || hostname === doubledHost;
      if (!isOwn) this.#foreignRequests.push(request.url());
    });
  }

  complaints(): readonly string[] {
    return this.#complaints;
  }

  foreignRequests(): readonly string[] {
    return this.#foreignRequests;
  }

  /** While the host is gone, a browser itself reports each call that nobody answers. */
  expectHostGone(isGone: boolean): void {
    this.#isHostGone = isGone;
  }

  #isExpected(text: string): boolean {
    return this.#isHostGone && text.startsWith('Failed to load resource');
  }
}
