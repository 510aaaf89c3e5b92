import { inboxPlace } from '../../db/model/inbox.ts';
import type { Client } from '../client/client.ts';
import { i18n } from '../locales/i18n.ts';
import type { GetStore, SetStore } from './store.ts';
import { createUploadQueue, type Upload } from './upload-queue.ts';

export interface InboxUploads {
  /** Files on their way into the inbox, and those that did not arrive. */
  readonly inboxUploads: readonly Upload[];
  /** How many have arrived since the way was last free. */
  readonly inboxArrived: number;
  readonly addInboxFiles: (files: readonly File[]) => void;
  /** Sends again what did not arrive. */
  readonly retryInboxUploads: () => void;
  /** Gives up what has not begun or did not arrive. */
  readonly cancelInboxUploads: () => void;
}

const rereadPauseMs = 500;

/** Sends what was dropped; what has arrived is shown while the rest is still on its way. */
export function createInboxUploads(set: SetStore, get: GetStore, client: Client): InboxUploads {
  let known = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;

  const queue = createUploadQueue({
    putFile: (place, file, onSent) => client.putFile(place, file, onSent),
    onChange(inboxUploads) {
      set({ inboxUploads });
      if (inboxUploads.length === 0 && get().inboxArrived > 0) finish();
    },
    onStored(_place, _file, isKnown) {
      if (isKnown) known += 1;
      set(({ inboxArrived }) => ({ inboxArrived: inboxArrived + 1 }));
      pause ??= setTimeout(reread, rereadPauseMs);
    },
  });

  function reread(): void {
    pause = undefined;
    void get().loadInbox();
  }

  function finish(): void {
    clearTimeout(pause);
    pause = undefined;
    const n = get().inboxArrived;
    const text = i18n.t('inbox:arrived', { n });
    get().notify({ text: known === 0 ? text : `${text}${i18n.t('inbox:arrivedKnown', { n: known })}` });
    known = 0;
    set({ inboxArrived: 0 });
    void get().rereadInbox();
  }

  return {
    inboxUploads: [],
    inboxArrived: 0,
    addInboxFiles: (files) => queue.add(inboxPlace, files),
    retryInboxUploads() {
      for (const { key, error } of get().inboxUploads) if (error) queue.retry(key);
    },
    cancelInboxUploads: () => queue.cancel(),
  };
}
