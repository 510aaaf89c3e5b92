import { guard } from './strict.ts';
import { fromChromiumUrl, originOf } from './scheme-map.ts';

/** A frame of a page as the main process knows it: where it is, never what is in it. */
export interface WebFrame {
  readonly url: string;
  readonly origin: string;
  readonly parent: WebFrame | null;
  readonly top: WebFrame;
  readonly processId: number;
  readonly routingId: number;
  readonly isDestroyed: () => boolean;
}

interface FrameState {
  url: string;
  isGone: boolean;
  readonly frame: WebFrame;
}

/** The frames of one page by Chromium's ids. */
export class FrameTree {
  readonly #states = new Map<string, FrameState>();
  readonly main: WebFrame;

  constructor() {
    this.main = this.#add('', null).frame;
  }

  /** Known only after Chromium has made the page. */
  nameMain(frameId: string): void {
    const state = this.#states.get('');
    if (state !== undefined) this.#states.set(frameId, state);
  }

  moved(frameId: string, parentId: string | undefined, url: string): void {
    const state = this.#states.get(frameId) ?? this.#add(frameId, this.#states.get(parentId ?? '') ?? null);
    state.url = fromChromiumUrl(url);
  }

  gone(frameId: string): void {
    const state = this.#states.get(frameId);
    if (state !== undefined) state.isGone = true;
    this.#states.delete(frameId);
  }

  find(frameId: string): WebFrame | null {
    return this.#states.get(frameId)?.frame ?? null;
  }

  #add(frameId: string, parent: FrameState | null): FrameState {
    const routingId = this.#states.size + 1;
    const own = {
      get url() {
        return state.url;
      },
      get origin() {
        return originOf(state.url);
      },
      parent: parent?.frame ?? null,
      get top(): WebFrame {
        return parent?.frame.top ?? state.frame;
      },
      processId: 1,
      routingId,
      isDestroyed: () => state.isGone,
    };
    const state: FrameState = { url: '', isGone: false, frame: guard<WebFrame>(own, 'webFrameMain') };
    this.#states.set(frameId, state);
    return state;
  }
}
