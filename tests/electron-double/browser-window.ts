import type {
  BrowserWindow as ElectronBrowserWindow,
  BrowserWindowConstructorOptions,
  Rectangle,
} from 'electron';
import { app } from './app.ts';
import { requireReady } from './lifecycle.ts';
import { createEvent, ModelledEmitter, type PreventableEvent } from './modelled-emitter.ts';
import { record } from './records.ts';
import { screenSize } from './screen.ts';
import { guardClass } from './strict.ts';
import { WebContents } from './web-contents.ts';
import { checkWindowOptions } from './window-options.ts';
import { allWindows, focusedWindow, moveFocus } from './window-registry.ts';

const events = [
  'ready-to-show',
  'close',
  'closed',
  'show',
  'hide',
  'focus',
  'blur',
  'resize',
  'resized',
  'move',
  'moved',
  'minimize',
  'maximize',
  'unmaximize',
  'restore',
  'enter-full-screen',
  'leave-full-screen',
  'unresponsive',
  'responsive',
  'page-title-updated',
] as const;

type Shape = 'normal' | 'maximized' | 'full-screen';

type Modelled = Pick<
  ElectronBrowserWindow,
  | 'id'
  | 'loadURL'
  | 'show'
  | 'hide'
  | 'focus'
  | 'isFocused'
  | 'isVisible'
  | 'minimize'
  | 'isMinimized'
  | 'restore'
  | 'maximize'
  | 'unmaximize'
  | 'isMaximized'
  | 'setFullScreen'
  | 'isFullScreen'
  | 'getBounds'
  | 'getNormalBounds'
  | 'getContentSize'
  | 'setBounds'
  | 'setTitle'
  | 'getTitle'
  | 'setProgressBar'
  | 'flashFrame'
  | 'close'
  | 'destroy'
  | 'isDestroyed'
>;

export class BrowserWindow extends ModelledEmitter implements Modelled {
  readonly id: number;
  readonly webContents: WebContents;
  #title: string;
  #normal: Rectangle;
  #shape: Shape = 'normal';
  #isVisible = false;
  #isMinimized = false;
  #isDestroyed = false;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    requireReady('Cannot create BrowserWindow before app is ready');
    checkWindowOptions(options);
    super('BrowserWindow', events);
    const { width = 800, height = 600, title = app.name } = options;
    const x = options.x ?? Math.round((screenSize.width - width) / 2);
    const y = options.y ?? Math.round((screenSize.height - height) / 2);
    this.#normal = { x, y, width, height };
    this.#title = title;
    this.webContents = new WebContents({
      viewport: { width, height, zoomFactor: 1 },
      preload: options.webPreferences?.preload,
      onClosed: () => this.destroy(),
    });
    this.id = this.webContents.id;
    allWindows.add(this);
    app.emit('web-contents-created', createEvent({}), this.webContents);
    app.emit('browser-window-created', createEvent({}), this);
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show', createEvent({})));
    this.webContents.on('page-title-updated', (event: PreventableEvent, pageTitle: string) => {
      this.emit('page-title-updated', event, pageTitle, true);
      if (!event.defaultPrevented) this.#title = pageTitle;
    });
    if (options.show !== false) this.show();
  }

  static getAllWindows(): BrowserWindow[] {
    return [...allWindows];
  }

  static getFocusedWindow(): BrowserWindow | null {
    return focusedWindow();
  }

  static fromWebContents(contents: WebContents | undefined): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((window) => window.webContents === contents) ?? null;
  }

  static fromId(id: number): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((window) => window.id === id) ?? null;
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }

  show(): void {
    if (!this.#isVisible) {
      this.#isVisible = true;
      this.emit('show', createEvent({}));
    }
    this.focus();
  }

  hide(): void {
    if (!this.#isVisible) return;
    this.#isVisible = false;
    this.#loseFocus();
    this.emit('hide', createEvent({}));
  }

  focus(): void {
    if (this.#isVisible && !this.#isMinimized) moveFocus(this);
  }

  isFocused(): boolean {
    return focusedWindow() === this;
  }

  isVisible(): boolean {
    return this.#isVisible;
  }

  minimize(): void {
    if (this.#isMinimized) return;
    this.#isMinimized = true;
    this.#loseFocus();
    this.emit('minimize');
  }

  isMinimized(): boolean {
    return this.#isMinimized;
  }

  restore(): void {
    if (this.#isMinimized) {
      this.#isMinimized = false;
      this.emit('restore');
      this.focus();
    } else this.unmaximize();
  }

  maximize(): void {
    this.show();
    this.#takeShape('maximized', 'maximize');
  }

  unmaximize(): void {
    if (this.#shape === 'maximized') this.#takeShape('normal', 'unmaximize');
  }

  isMaximized(): boolean {
    return this.#shape === 'maximized';
  }

  setFullScreen(isFull: boolean): void {
    if (isFull === this.isFullScreen()) return;
    this.#takeShape(isFull ? 'full-screen' : 'normal', isFull ? 'enter-full-screen' : 'leave-full-screen');
  }

  isFullScreen(): boolean {
    return this.#shape === 'full-screen';
  }

  getBounds(): Rectangle {
    return this.#shape === 'normal' ? { ...this.#normal } : { x: 0, y: 0, ...screenSize };
  }

  getNormalBounds(): Rectangle {
    return { ...this.#normal };
  }

  getContentSize(): number[] {
    const { width, height } = this.getBounds();
    return [width, height];
  }

  setBounds(bounds: Partial<Rectangle>): void {
    const before = this.getBounds();
    this.#normal = { ...before, ...bounds };
    this.#shape = 'normal';
    const { x, y, width, height } = this.#normal;
    if (x !== before.x || y !== before.y) this.emit('move', createEvent({}));
    if (width !== before.width || height !== before.height) this.#resized();
  }

  setTitle(title: string): void {
    this.#title = title;
  }

  getTitle(): string {
    return this.#title;
  }

  setProgressBar(progress: number): void {
    record({ kind: 'progress', windowId: this.id, progress });
  }

  flashFrame(isFlashing: boolean): void {
    record({ kind: 'flash-frame', windowId: this.id, isFlashing });
  }

  /** Asks the app first, then the page. */
  close(): void {
    const event = createEvent({});
    this.emit('close', event);
    if (event.defaultPrevented) return app.stayOpen();
    void this.webContents.askBeforeUnload().then((isAgreed) => {
      if (this.#isDestroyed) return;
      const unload = createEvent({});
      if (!isAgreed) this.webContents.emit('will-prevent-unload', unload);
      if (isAgreed || unload.defaultPrevented) this.destroy();
      else app.stayOpen();
    });
  }

  destroy(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    this.webContents.destroy();
    this.#loseFocus();
    allWindows.delete(this);
    this.emit('closed');
    if (allWindows.size === 0) app.lastWindowClosed();
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  #takeShape(shape: Shape, event: string): void {
    if (this.#shape === shape) return;
    this.#shape = shape;
    this.#resized();
    this.emit(event);
  }

  #resized(): void {
    const { width, height } = this.getBounds();
    this.webContents.resize(width, height);
    this.emit('resize', createEvent({}));
  }

  #loseFocus(): void {
    if (this.isFocused()) moveFocus(null);
  }
}
guardClass(BrowserWindow, 'BrowserWindow');
