import type {
  PrintToPDFOptions,
  WebContents as ElectronWebContents,
  WebContentsPrintOptions,
  WindowOpenHandlerResponse,
} from 'electron';
import { becomeKnown, allWebContents } from './web-contents-registry.ts';
import { loadError } from './load-errors.ts';
import { ModelledEmitter } from './modelled-emitter.ts';
import { openPage, setViewport, closePage, type Page, type Viewport } from './page.ts';
import { makePageScripts } from './page-scripts.ts';
import { printToPdf } from './print-to-pdf.ts';
import { record } from './records.ts';
import { toChromiumUrl } from './scheme-map.ts';
import { defaultSession } from './session.ts';
import { guardClass } from './strict.ts';
import { encodeForFrame, receiveFromFrame } from './ipc-main.ts';
import { FrameChannel } from './frame-channel.ts';
import { FrameTree, type WebFrame } from './web-frame.ts';
import { interceptRequests } from './request-interception.ts';
import { followPage } from './page-events.ts';
import { Navigations } from './navigations.ts';

export type WindowOpenHandler = (details: { readonly url: string }) => WindowOpenHandlerResponse;

const events = [
  'will-navigate',
  'will-frame-navigate',
  'will-redirect',
  'did-navigate',
  'did-finish-load',
  'did-fail-load',
  'did-start-loading',
  'did-stop-loading',
  'dom-ready',
  'preload-error',
  'render-process-gone',
  'console-message',
  'will-attach-webview',
  'will-prevent-unload',
  'page-title-updated',
  'context-menu',
  'unresponsive',
  'responsive',
  'destroyed',
] as const;

export interface WebContentsOptions {
  readonly viewport: Viewport;
  readonly preload?: string | undefined;
  /** The page went by itself, or was closed for good. */
  readonly onClosed: () => void;
}

type Modelled = Pick<
  ElectronWebContents,
  | 'id'
  | 'getURL'
  | 'loadURL'
  | 'reload'
  | 'send'
  | 'executeJavaScript'
  | 'printToPDF'
  | 'print'
  | 'getZoomLevel'
  | 'setZoomLevel'
  | 'getZoomFactor'
  | 'setZoomFactor'
  | 'openDevTools'
  | 'isDestroyed'
  | 'isCrashed'
  | 'forcefullyCrashRenderer'
  | 'close'
>;

export class WebContents extends ModelledEmitter implements Modelled {
  readonly id: number;
  readonly session = defaultSession;
  readonly preloadPath: string;
  readonly #frames = new FrameTree();
  readonly #onClosed: () => void;
  readonly #page: Promise<Page>;
  #channel: FrameChannel | null = null;
  #targetId = '';
  #viewport: Viewport;
  #isDestroyed = false;
  #isCrashed = false;
  #openHandler: WindowOpenHandler | null = null;

  constructor({ viewport, preload, onClosed }: WebContentsOptions) {
    super('webContents', events);
    this.id = becomeKnown(this);
    this.preloadPath = preload ?? '';
    this.#viewport = viewport;
    this.#onClosed = onClosed;
    const scripts = makePageScripts(preload);
    this.#page = openPage(viewport, async (page) => {
      this.#targetId = page.targetId;
      this.#frames.nameMain(page.targetId);
      const channel = new FrameChannel(page, scripts, (message, frameId, answer) => {
        void receiveFromFrame({ message, sender: this, frame: this.#frames.find(frameId), answer });
      });
      this.#channel = channel;
      const navigations = new Navigations(this, page, this.#frames);
      followPage(this, page, navigations);
      await Promise.all([channel.start(), interceptRequests(page, this.id, navigations)]);
    });
    this.#page.catch((error: unknown) => {
      if (!this.#isDestroyed) console.error('[electron-double] a page cannot be opened', error);
    });
  }

  get mainFrame(): WebFrame {
    return this.#frames.main;
  }

  getURL(): string {
    return this.#frames.main.url;
  }

  async loadURL(url: string): Promise<void> {
    const page = await this.#page;
    const loaded = Promise.withResolvers<void>();
    const end = {
      loaded: () => loaded.resolve(),
      gone: () => loaded.reject(loadError('net::ERR_FAILED', url)),
    };
    this.once('did-finish-load', end.loaded);
    this.once('render-process-gone', end.gone);
    try {
      this.#isCrashed = false;
      const { errorText } = await page.send('Page.navigate', { url: toChromiumUrl(url) });
      if (errorText !== undefined) throw loadError(errorText, url);
      await loaded.promise;
    } finally {
      this.off('did-finish-load', end.loaded);
      this.off('render-process-gone', end.gone);
    }
  }

  reload(): void {
    const isCrashed = this.#isCrashed;
    this.#isCrashed = false;
    const url = toChromiumUrl(this.getURL());
    this.#do((page) => (isCrashed ? page.send('Page.navigate', { url }) : page.send('Page.reload')));
  }

  send(channel: string, ...args: unknown[]): void {
    const message = { kind: 'message', channel, args: encodeForFrame(args) } as const;
    this.#do(async () => this.#channel?.send(this.#targetId, message));
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#openHandler = handler;
  }

  /** Nothing opens; the app has only been asked. */
  askToOpen(details: { readonly url: string; readonly frameName: string; readonly features: string }): void {
    const asked = { ...details, disposition: 'foreground-tab', referrer: { url: '', policy: 'default' } };
    const { action } = this.#openHandler?.(asked) ?? { action: 'allow' };
    record({ kind: 'window-open', url: details.url, action });
    if (action === 'allow')
      console.error('[electron-double] not modelled: a window that a page opens', details.url);
  }

  async executeJavaScript(code: string, userGesture = false): Promise<unknown> {
    const page = await this.#page;
    const answer = await page.send('Runtime.evaluate', {
      expression: code,
      awaitPromise: true,
      returnByValue: true,
      userGesture,
    });
    const { exceptionDetails, result } = answer;
    if (exceptionDetails !== undefined)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as unknown;
  }

  async printToPDF(options: PrintToPDFOptions): Promise<Buffer> {
    return printToPdf(await this.#page, options);
  }

  print(
    options: WebContentsPrintOptions = {},
    callback?: (success: boolean, failureReason: string) => void,
  ): void {
    record({ kind: 'print', options, url: this.getURL() });
    setImmediate(() => callback?.(true, ''));
  }

  getZoomLevel(): number {
    return Math.log(this.#viewport.zoomFactor) / Math.log(1.2);
  }

  setZoomLevel(level: number): void {
    this.setZoomFactor(1.2 ** level);
  }

  getZoomFactor(): number {
    return this.#viewport.zoomFactor;
  }

  setZoomFactor(zoomFactor: number): void {
    if (!(zoomFactor > 0)) throw new Error("'zoomFactor' must be a double greater than 0.0");
    this.#setViewport({ ...this.#viewport, zoomFactor });
  }

  resize(width: number, height: number): void {
    this.#setViewport({ ...this.#viewport, width, height });
  }

  setColorScheme(scheme: 'system' | 'light' | 'dark'): void {
    const features = scheme === 'system' ? [] : [{ name: 'prefers-color-scheme', value: scheme }];
    this.#do((page) => page.send('Emulation.setEmulatedMedia', { features }));
  }

  openDevTools(): void {
    record({ kind: 'open-dev-tools', webContentsId: this.id });
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  isCrashed(): boolean {
    return this.#isCrashed;
  }

  forcefullyCrashRenderer(): void {
    this.#do((page) => page.send('Page.crash'));
  }

  crashed(): void {
    this.#isCrashed = true;
  }

  /** Whether the page agrees to be closed. */
  async askBeforeUnload(): Promise<boolean> {
    const isRefused = `(() => {
      const event = document.createEvent('BeforeUnloadEvent');
      event.initEvent('beforeunload', false, true);
      dispatchEvent(event);
      return event.defaultPrevented || event.returnValue !== '';
    })()`;
    return this.#isCrashed || !(await this.executeJavaScript(isRefused).catch(() => false));
  }

  close({ waitForBeforeUnload = false } = {}): void {
    if (!waitForBeforeUnload) this.destroy();
    else void this.askBeforeUnload().then((isAgreed) => isAgreed && this.destroy());
  }

  destroy(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    this.#page.then(closePage, () => undefined);
    allWebContents.delete(this.id);
    this.#onClosed();
    this.emit('destroyed');
  }

  hasFrame(frameId: string): boolean {
    return this.#frames.find(frameId) !== null;
  }

  hasTarget(targetId: string): boolean {
    return this.#targetId === targetId;
  }

  #setViewport(viewport: Viewport): void {
    this.#viewport = viewport;
    this.#do((page) => setViewport(page, viewport));
  }

  /** Something of which nobody waits for the end. */
  #do(act: (page: Page) => Promise<unknown>): void {
    this.#page.then(act).catch((error: unknown) => {
      if (!this.#isDestroyed && !this.#isCrashed) console.error('[electron-double]', error);
    });
  }
}
guardClass(WebContents, 'webContents');
