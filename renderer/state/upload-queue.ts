import type { DraftFile } from '../../db/contract/drafts-calls.ts';
import type { AppError } from '../../db/model/result.ts';
import type { Client, DraftPlace } from '../client/client.ts';
import { placeKey } from './draft-keeper.ts';

/** A file on its way into the vault; `error` tells that it did not arrive and waits for 重试. */
export interface Upload {
  readonly key: number;
  readonly place: DraftPlace;
  readonly name: string;
  readonly size: number;
  readonly sent: number;
  readonly error: AppError | null;
}

export interface UploadQueueDeps {
  readonly putFile: Client['putFile'];
  readonly onChange: (uploads: readonly Upload[]) => void;
  readonly onStored: (place: DraftPlace, file: DraftFile, isKnown: boolean) => void;
}

export interface UploadQueue {
  add(place: DraftPlace, files: readonly File[]): void;
  retry(key: number): void;
  drop(key: number): void;
  /** Sends nothing more of what is not under way; what is arrives. */
  cancel(): void;
  /** Resolves when no file of the place is on its way; true when all of them arrived. */
  settle(place: DraftPlace): Promise<boolean>;
}

/** Two at a time, so that a browser's few connections stay free for the text being typed. */
const atOnce = 2;

interface Job {
  upload: Upload;
  readonly file: File;
  state: 'waiting' | 'sending' | 'failed';
}

/** Sends dropped files one after the other; a failed one keeps its bytes in memory until it is sent or dropped. */
export function createUploadQueue({ putFile, onChange, onStored }: UploadQueueDeps): UploadQueue {
  const jobs = new Map<number, Job>();
  let lastKey = 0;
  let listeners: (() => void)[] = [];

  function announce(): void {
    onChange([...jobs.values()].map((job) => job.upload));
    const told = listeners;
    listeners = [];
    for (const tell of told) tell();
  }

  function pump(): void {
    for (const job of jobs.values()) {
      if ([...jobs.values()].filter(({ state }) => state === 'sending').length >= atOnce) break;
      if (job.state === 'waiting') void send(job);
    }
    announce();
  }

  async function send(job: Job): Promise<void> {
    job.state = 'sending';
    const { key, place } = job.upload;
    const result = await putFile(place, job.file, (sent) => {
      job.upload = { ...job.upload, sent };
      announce();
    });
    if (result.ok) {
      jobs.delete(key);
      onStored(place, result.value.file, result.value.isKnown);
    } else {
      job.state = 'failed';
      job.upload = { ...job.upload, sent: 0, error: result.error };
    }
    pump();
  }

  return {
    add(place, files) {
      for (const file of files) {
        const key = ++lastKey;
        const upload = { key, place, name: file.name, size: file.size, sent: 0, error: null };
        jobs.set(key, { upload, file, state: 'waiting' });
      }
      pump();
    },
    retry(key) {
      const job = jobs.get(key);
      if (job?.state !== 'failed') return;
      job.state = 'waiting';
      job.upload = { ...job.upload, error: null };
      pump();
    },
    drop(key) {
      if (jobs.get(key)?.state === 'failed') jobs.delete(key);
      pump();
    },
    cancel() {
      for (const [key, { state }] of jobs) if (state !== 'sending') jobs.delete(key);
      pump();
    },
    async settle(place) {
      for (;;) {
        const mine = [...jobs.values()].filter((job) => placeKey(job.upload.place) === placeKey(place));
        if (mine.every((job) => job.state === 'failed')) return mine.length === 0;
        await new Promise<void>((resolve) => listeners.push(resolve));
      }
    },
  };
}
