import type { App as ElectronApp } from 'electron';
import { AppPaths } from './app-paths.ts';
import { commandLine } from './command-line.ts';
import { appFolder } from './double.ts';
import { hasBecomeReady, requireNotReady, whenReady } from './lifecycle.ts';
import { createEvent, ModelledEmitter } from './modelled-emitter.ts';
import { SingleInstance } from './single-instance.ts';
import { guardClass } from './strict.ts';
import { allWindows } from './window-registry.ts';

const events = [
  'will-finish-launching',
  'ready',
  'before-quit',
  'will-quit',
  'quit',
  'window-all-closed',
  'web-contents-created',
  'browser-window-created',
  'render-process-gone',
  'child-process-gone',
  'second-instance',
  'activate',
] as const;

type Modelled = Pick<
  ElectronApp,
  | 'isPackaged'
  | 'name'
  | 'getName'
  | 'setName'
  | 'getVersion'
  | 'getLocale'
  | 'getAppPath'
  | 'getPath'
  | 'setPath'
  | 'whenReady'
  | 'isReady'
  | 'quit'
  | 'exit'
  | 'requestSingleInstanceLock'
  | 'hasSingleInstanceLock'
  | 'releaseSingleInstanceLock'
  | 'enableSandbox'
  | 'disableHardwareAcceleration'
  | 'setAppUserModelId'
  | 'focus'
>;

export class App extends ModelledEmitter implements Modelled {
  name = appFolder.name;
  readonly isPackaged = appFolder.isPackaged;
  readonly commandLine = commandLine;
  readonly #paths = new AppPaths();
  readonly #singleInstance = new SingleInstance();
  #isQuitting = false;

  constructor() {
    super('app', events);
  }

  getName(): string {
    return this.name;
  }

  setName(name: string): void {
    this.name = name;
  }

  getVersion(): string {
    return appFolder.version;
  }

  getLocale(): string {
    return hasBecomeReady() ? 'zh-CN' : '';
  }

  getAppPath(): string {
    return appFolder.path;
  }

  getPath(name: string): string {
    return this.#paths.get(name, this.name);
  }

  setPath(name: string, path: string): void {
    this.#paths.set(name, path);
  }

  whenReady(): Promise<void> {
    return whenReady();
  }

  isReady(): boolean {
    return hasBecomeReady();
  }

  requestSingleInstanceLock(additionalData: unknown = null): boolean {
    const own = { argv: [...process.argv], workingDirectory: process.cwd(), additionalData };
    return this.#singleInstance.request(this.getPath('userData'), own, (second) => {
      void whenReady().then(() => {
        const { argv, workingDirectory } = second;
        this.emit('second-instance', createEvent({}), argv, workingDirectory, second.additionalData);
      });
    });
  }

  hasSingleInstanceLock(): boolean {
    return this.#singleInstance.isHeld;
  }

  releaseSingleInstanceLock(): void {
    this.#singleInstance.release();
  }

  enableSandbox(): void {
    requireNotReady('app.enableSandbox() can only be called before app is ready');
  }

  disableHardwareAcceleration(): void {
    requireNotReady('app.disableHardwareAcceleration() can only be called before app is ready');
  }

  setAppUserModelId(): void {}

  focus(): void {
    const [window] = allWindows;
    window?.focus();
  }

  quit(): void {
    if (this.#isQuitting) return;
    const event = createEvent({});
    this.emit('before-quit', event);
    if (event.defaultPrevented) return;
    this.#isQuitting = true;
    if (allWindows.size === 0) this.#finish();
    else for (const window of allWindows) window.close();
  }

  exit(exitCode = 0): void {
    this.#isQuitting = true;
    for (const window of allWindows) window.destroy();
    this.#leave(exitCode);
  }

  /** Somebody has refused to let a window go. */
  stayOpen(): void {
    this.#isQuitting = false;
  }

  lastWindowClosed(): void {
    if (this.#isQuitting) this.#finish();
    else if (!this.emit('window-all-closed')) this.quit();
  }

  get isQuitting(): boolean {
    return this.#isQuitting;
  }

  #finish(): void {
    const event = createEvent({});
    this.emit('will-quit', event);
    if (event.defaultPrevented) this.#isQuitting = false;
    else this.#leave(0);
  }

  /** After what is running has come to its end, as in Electron. */
  #leave(exitCode: number): void {
    this.emit('quit', createEvent({}), exitCode);
    setImmediate(() => process.exit(exitCode));
  }
}
guardClass(App, 'app');

export const app = new App();
