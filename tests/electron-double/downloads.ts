import { copyFile } from 'node:fs/promises';
import { basename, isAbsolute, join } from 'node:path';
import { chromium } from './double.ts';
import { createEvent, ModelledEmitter } from './modelled-emitter.ts';
import { ignoreGonePage } from './page.ts';
import { fromChromiumUrl } from './scheme-map.ts';
import { defaultSession } from './session.ts';
import { guardClass } from './strict.ts';
import { allWebContents } from './web-contents-registry.ts';

type State = 'progressing' | 'completed' | 'cancelled' | 'interrupted';

interface Begun {
  readonly guid: string;
  readonly url: string;
  readonly suggestedFilename: string;
}

class DownloadItem extends ModelledEmitter {
  readonly #begun: Begun;
  #savePath = '';
  #state: State = 'progressing';
  receivedBytes = 0;
  totalBytes = 0;

  constructor(begun: Begun) {
    super('downloadItem', ['updated', 'done']);
    this.#begun = begun;
  }

  getFilename(): string {
    return this.#begun.suggestedFilename;
  }

  getURL(): string {
    return fromChromiumUrl(this.#begun.url);
  }

  getSavePath(): string {
    return this.#savePath;
  }

  setSavePath(path: string): void {
    if (!isAbsolute(path)) throw new Error('path must be absolute');
    this.#savePath = path;
  }

  getState(): State {
    return this.#state;
  }

  getTotalBytes(): number {
    return this.totalBytes;
  }

  getReceivedBytes(): number {
    return this.receivedBytes;
  }

  cancel(): void {
    if (this.#state !== 'progressing') return;
    void chromium.cdp.send('Browser.cancelDownload', { guid: this.#begun.guid }).catch(ignoreGonePage);
    this.#end('cancelled');
  }

  /** The bytes lie in the double's own folder until here. */
  async arrived(): Promise<void> {
    if (this.#state !== 'progressing') return;
    await copyFile(join(chromium.downloadFolder, basename(this.#begun.guid)), this.#savePath);
    this.#end('completed');
  }

  interrupted(): void {
    if (this.#state === 'progressing') this.#end('interrupted');
  }

  #end(state: State): void {
    this.#state = state;
    this.emit('done', createEvent({}), state);
  }
}
guardClass(DownloadItem, 'downloadItem');

/** Tells the session of every download. One for which the app names no path would ask with a dialog, so it ends. */
export async function followDownloads(): Promise<void> {
  const { cdp, downloadFolder } = chromium;
  const items = new Map<string, DownloadItem>();
  cdp.on('Browser.downloadWillBegin', ({ frameId, ...begun }) => {
    const item = new DownloadItem(begun);
    items.set(begun.guid, item);
    const contents = [...allWebContents.values()].find((one) => one.hasFrame(frameId));
    const event = createEvent({});
    defaultSession.emit('will-download', event, item, contents);
    if (!event.defaultPrevented && item.getState() === 'progressing' && item.getSavePath() === '')
      console.error(
        `[electron-double] a save dialog for ${item.getFilename()} is reached and nobody answers`,
      );
    if (event.defaultPrevented || item.getSavePath() === '') item.cancel();
  });
  cdp.on('Browser.downloadProgress', ({ guid, state, receivedBytes, totalBytes }) => {
    const item = items.get(guid);
    if (item === undefined) return;
    Object.assign(item, { receivedBytes, totalBytes });
    if (state === 'canceled') item.interrupted();
    if (state === 'completed') void item.arrived().catch(() => item.interrupted());
  });
  await cdp.send('Browser.setDownloadBehavior', {
    behavior: 'allowAndName',
    downloadPath: downloadFolder,
    eventsEnabled: true,
  });
}
