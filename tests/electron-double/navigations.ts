import type { Protocol } from '../../node_modules/playwright-core/types/protocol';
import { createEvent } from './modelled-emitter.ts';
import type { Page } from './page.ts';
import type { WebContents } from './web-contents.ts';
import type { FrameTree } from './web-frame.ts';

type Paused = Protocol.Fetch.requestPausedPayload;

/** Who wants to go where in one page: what a page starts by itself is asked of the app, what the app starts is not. */
export class Navigations {
  readonly frames: FrameTree;
  readonly #contents: WebContents;
  readonly #mainFrameId: string;
  readonly #startedByPage = new Set<string>();
  readonly #outcomes = new Map<string, { readonly status: number } | { readonly refused: string }>();

  constructor(contents: WebContents, page: Page, frames: FrameTree) {
    this.#contents = contents;
    this.frames = frames;
    this.#mainFrameId = page.targetId;
    page.on('Page.frameRequestedNavigation', ({ frameId }) => this.#startedByPage.add(frameId));
  }

  isMain(frameId: string): boolean {
    return frameId === this.#mainFrameId;
  }

  /** Asked before a document is fetched. */
  mayNavigate({ frameId, redirectedRequestId }: Paused, url: string): boolean {
    const isMainFrame = this.isMain(frameId);
    const frame = this.frames.find(frameId);
    const ask = (name: string) => {
      const details = { url, isMainFrame, isSameDocument: false, isInPlace: false, frame, initiator: frame };
      const event = createEvent(details);
      this.#contents.emit(name, event, url, false, isMainFrame);
      return !event.defaultPrevented;
    };
    if (redirectedRequestId !== undefined) return ask('will-redirect');
    if (!this.#startedByPage.delete(frameId)) return true;
    return ask('will-frame-navigate') && (!isMainFrame || ask('will-navigate'));
  }

  answered(frameId: string, status: number): void {
    this.#outcomes.set(frameId, { status });
  }

  refused(frameId: string, reason: string): void {
    this.#outcomes.set(frameId, { refused: reason });
  }

  /** How the last document of the main frame came. */
  get outcome() {
    return this.#outcomes.get(this.#mainFrameId);
  }
}
