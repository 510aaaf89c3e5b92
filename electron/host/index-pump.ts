import type { Result } from '../../db/model/result.ts';
import type { SearchIndexView } from '../../db/contract/search-calls.ts';

/** Keeps the index of the search on the heels of the record, in the background. */
export interface IndexPump {
  /** Something may have changed; soon the index reads on until it is level. */
  readonly nudge: () => void;
  /** Ends after the step that is being taken. */
  readonly stop: () => Promise<void>;
}

/** The start of a workspace, and what a person does in a row, go before. */
const firstPauseMs = 1500;
const pauseMs = 300;

/** `step` lets the index read on for a moment. One that is refused or fails is tried again at the next change. */
export function startIndexPump(step: () => Promise<Result<unknown>>): IndexPump {
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> | null = null;
  const stopping = new AbortController();
  let isNudged = false;

  const schedule = (ms: number): void => {
    if (stopping.signal.aborted || timer !== null) return;
    timer = setTimeout(() => {
      timer = null;
      running = run().finally(() => {
        running = null;
        if (isNudged) nudge();
      });
    }, ms);
    timer.unref();
  };

  async function run(): Promise<void> {
    isNudged = false;
    while (!stopping.signal.aborted) {
      const answer = await step().catch(() => null);
      if (!answer?.ok || isLevel(answer.value as SearchIndexView)) return;
    }
  }

  function nudge(): void {
    if (running) isNudged = true;
    else schedule(pauseMs);
  }

  schedule(firstPauseMs);
  return {
    nudge,
    stop: async () => {
      stopping.abort();
      if (timer !== null) clearTimeout(timer);
      await running;
    },
  };
}

function isLevel({ indexed, total, waitingFiles }: SearchIndexView): boolean {
  return indexed === total && waitingFiles === 0;
}
