import { realClock } from '../host/real-clock.ts';

export interface ProgressLine {
  readonly show: (done: number, total: number) => void;
  readonly say: (text: string) => void;
  readonly end: () => void;
}

const quietMs = 500;
const stepMs = 1000;

/** Tells on stderr how far long work is: not before half a second, in place on a terminal, else once a second. */
export function createProgressLine(words: (done: number, total: number) => string): ProgressLine {
  const startedMs = realClock.nowMs();
  const isTerminal = process.stderr.isTTY;
  let lastMs = startedMs + quietMs - stepMs;
  let isShown = false;
  const write = (text: string) => {
    process.stderr.write(isTerminal ? `\r\u001b[K${text}` : `${text}\n`);
    isShown = true;
  };
  return {
    show: (done, total) => {
      const nowMs = realClock.nowMs();
      if (nowMs - startedMs < quietMs || (!isTerminal && nowMs - lastMs < stepMs)) return;
      lastMs = nowMs;
      write(words(done, total));
    },
    say: write,
    end: () => {
      if (isShown && isTerminal) process.stderr.write('\n');
    },
  };
}
