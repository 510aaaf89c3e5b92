import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { pino, type Logger } from 'pino';
import type { Clock } from '../../db/model/clock.ts';
import { describeFailure } from './describe-failure.ts';

export interface Log {
  /** Something that happened to the program; `facts` are codes and numbers, never what a person typed. */
  readonly note: (event: string, facts?: Readonly<Record<string, string | number>>) => void;
  /** A bug: what was thrown, under the reference number that the person is shown. */
  readonly failure: (reference: string, place: string, thrown: unknown) => void;
}

const sizeLimit = 2_000_000;

/**
 * Writes lines of JSON; at 2 MB the file becomes `….1` and the one before that is dropped. A disk that takes
 * no log line never stops the program.
 */
export function openLog(file: string, clock: Clock): Log {
  const logger: Logger = pino(
    { base: { pid: process.pid }, timestamp: () => `,"timeMs":${clock.nowMs()}` },
    { write: (line: string) => appendBounded(file, line) },
  );
  return {
    note: (event, facts = {}) => logger.info(facts, event),
    failure: (reference, place, thrown) =>
      logger.error({ reference, place, ...describeFailure(thrown) }, 'failure'),
  };
}

function appendBounded(file: string, line: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    if (sizeOf(file) + line.length > sizeLimit) renameSync(file, `${file}.1`);
    appendFileSync(file, line, { mode: 0o600 });
  } catch {
    process.stderr.write(line);
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
