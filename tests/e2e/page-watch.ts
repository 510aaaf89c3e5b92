import type { BrowserContext, Request } from '@playwright/test';

const ownProtocols: readonly string[] = ['blob:', 'app:'];
/** How the double shows `app://workbench`. */
const doubledHost = 'workbench.app.electron-double';

/** Listens to every page of a story: what they complain of, and whom they ask beyond this machine. */
export class PageWatch {
  readonly #complaints: string[] = [];
  readonly #foreignRequests = new Set<Request>();
  #areFailuresExpected = false;

  attend(context: BrowserContext): void {
    context.on('console', (message) => {
      if (message.type() === 'error' && !this.#isExpected(message.text()))
        this.#complaints.push(message.text());
    });
    context.on('weberror', (error) => this.#complaints.push(String(error.error())));
    context.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      const isOwn = hostname === '127.0.0.1' || ownProtocols.includes(protocol) || hostname === doubledHost;
      if (!isOwn) this.#foreignRequests.add(request);
    });
    // Stopped by the window before anybody was asked.
    context.on('requestfailed', (request) => {
      if (request.failure()?.errorText === 'net::ERR_ABORTED') this.#foreignRequests.delete(request);
    });
  }

  complaints(): readonly string[] {
    return this.#complaints;
  }

  foreignRequests(): readonly string[] {
    return [...this.#foreignRequests].map((request) => request.url());
  }

  /** A browser itself reports each request that nobody answers, or that is answered with a refusal. */
  expectFailures(areExpected: boolean): void {
    this.#areFailuresExpected = areExpected;
  }

  #isExpected(text: string): boolean {
    return this.#areFailuresExpected && text.startsWith('Failed to load resource');
  }
}
