import type { AppError, Result } from '../../db/model/result.ts';
import type { DraftPlace } from '../client/client.ts';

/** What is known about keeping one field: on disk since, or not kept and why. */
export type DraftMark =
  | { readonly kind: 'kept'; readonly atMs: number }
  | { readonly kind: 'failed'; readonly error: AppError };

/** What was typed into one field. */
export interface TypedText {
  readonly place: DraftPlace;
  readonly field: string;
  readonly value: string;
}

export interface DraftKeeperDeps {
  readonly put: (
    place: DraftPlace,
    field: string,
    value: string,
  ) => Promise<Result<{ readonly updatedAtMs: number }>>;
  readonly onMark: (place: DraftPlace, field: string, mark: DraftMark) => void;
}

export interface DraftKeeper {
  /** Sends the value 400 ms after the last keystroke, and each keystroke within 500 ms while typing goes on. */
  keep(place: DraftPlace, field: string, value: string): void;
  /** Sends what waits now. `isLeaving` does not even wait for a put that is under way: there may be no later. */
  flush(isLeaving?: boolean): void;
  /** Sends what waits of one place; resolves once every attempt was answered, well or badly. */
  settle(place: DraftPlace): Promise<void>;
  /** The same for every place: all that was typed anywhere. */
  settleAll(): Promise<void>;
  /** Settles and then sends nothing more of the place until `release`. */
  hold(place: DraftPlace): Promise<void>;
  /** Lets puts of the place go again; what waited is sent. */
  release(place: DraftPlace): void;
  /** Drops what waits of a place, because it was recorded or cleared. */
  forget(place: DraftPlace): void;
  /** All that is not known to be on disk, for another page to keep; nothing of it is sent from here any more. */
  giveUp(): readonly TypedText[];
  /** Fields of a place that are newer here than on disk. */
  unsent(place: DraftPlace): Readonly<Record<string, string>>;
}

const pauseMs = 400;
/** Leaves a busy machine half of the second to send and write. */
const longestMs = 500;
/** What is not on disk by then is told, though nobody answered. */
const silenceMs = 2000;
const firstRetryMs = 1000;
const longestRetryMs = 15_000;

interface Entry {
  readonly place: DraftPlace;
  readonly field: string;
  value: string;
  isWaiting: boolean;
  /** Its time came while a put was under way. */
  isDue: boolean;
  sending: Promise<void> | null;
  failures: number;
  pause: ReturnType<typeof setTimeout> | undefined;
  longest: ReturnType<typeof setTimeout> | undefined;
  silence: ReturnType<typeof setTimeout> | undefined;
}

/**
 * Keeps typed text on disk without any Save button. Puts of one field never overtake each other; a failed one is
 * tried again, waiting up to 15 s between attempts, until it succeeds or is forgotten. A put that nobody answers for
 * two seconds is told as a failed one.
 */
export function createDraftKeeper({ put, onMark }: DraftKeeperDeps): DraftKeeper {
  const entries = new Map<string, Entry>();
  const held = new Set<string>();

  function keep(place: DraftPlace, field: string, value: string): void {
    const entry = entryOf(entries, place, field);
    entry.value = value;
    entry.isWaiting = true;
    clearTimeout(entry.pause);
    entry.pause = setTimeout(() => send(entry), pauseMs);
    entry.longest ??= setTimeout(() => send(entry), longestMs);
    listen(entry);
  }

  function listen(entry: Entry): void {
    entry.silence ??= setTimeout(
      () =>
        onMark(entry.place, entry.field, {
          kind: 'failed',
          error: { code: 'host-unreachable', details: {} },
        }),
      silenceMs,
    );
  }

  function send(entry: Entry, isLeaving = false): void {
    stopTimers(entry);
    if (!entry.isWaiting || held.has(placeKey(entry.place))) return;
    entry.isDue = entry.sending !== null && !isLeaving;
    if (entry.isDue) return;
    entry.isWaiting = false;
    const sending: Promise<void> = put(entry.place, entry.field, entry.value).then((result) =>
      answer(entry, sending, result),
    );
    entry.sending = sending;
  }

  function answer(
    entry: Entry,
    sending: Promise<void>,
    result: Result<{ readonly updatedAtMs: number }>,
  ): void {
    if (entry.sending === sending) entry.sending = null;
    if (entries.get(entryKey(entry.place, entry.field)) !== entry) return;
    stopListening(entry);
    if (result.ok) {
      entry.failures = 0;
      onMark(entry.place, entry.field, { kind: 'kept', atMs: result.value.updatedAtMs });
      if (entry.isWaiting) listen(entry);
      if (entry.isDue) send(entry);
      return;
    }
    onMark(entry.place, entry.field, { kind: 'failed', error: result.error });
    entry.isWaiting = true;
    entry.failures += 1;
    clearTimeout(entry.pause);
    entry.pause = setTimeout(
      () => send(entry),
      Math.min(longestRetryMs, firstRetryMs * 2 ** (entry.failures - 1)),
    );
  }

  function flush(isLeaving = false): void {
    for (const entry of entries.values()) send(entry, isLeaving);
  }

  async function settle(place: DraftPlace): Promise<void> {
    const mine = entriesOf(entries, place);
    for (const entry of mine) send(entry);
    await answered(mine);
    if (mine.some((entry) => entry.isWaiting && entry.failures === 0 && !held.has(placeKey(place)))) {
      await settle(place);
    }
  }

  async function settleAll(): Promise<void> {
    const places = new Map([...entries.values()].map(({ place }) => [placeKey(place), place]));
    await Promise.all([...places.values()].map((place) => settle(place)));
  }

  async function hold(place: DraftPlace): Promise<void> {
    await settle(place);
    held.add(placeKey(place));
    await answered(entriesOf(entries, place));
  }

  function release(place: DraftPlace): void {
    held.delete(placeKey(place));
    for (const entry of entriesOf(entries, place)) send(entry);
  }

  function forget(place: DraftPlace): void {
    for (const entry of entriesOf(entries, place)) {
      stopTimers(entry);
      stopListening(entry);
      entry.isWaiting = false;
      entries.delete(entryKey(place, entry.field));
    }
  }

  function giveUp(): readonly TypedText[] {
    const open = [...entries.values()].filter(({ isWaiting, sending }) => isWaiting || sending !== null);
    const texts = open.map(({ place, field, value }) => ({ place, field, value }));
    for (const { place } of open) forget(place);
    return texts;
  }

  function unsent(place: DraftPlace): Readonly<Record<string, string>> {
    const waiting = entriesOf(entries, place).filter((entry) => entry.isWaiting);
    return Object.fromEntries(waiting.map((entry) => [entry.field, entry.value]));
  }

  return { keep, flush, settle, settleAll, hold, release, forget, giveUp, unsent };
}

function entryOf(entries: Map<string, Entry>, place: DraftPlace, field: string): Entry {
  const key = entryKey(place, field);
  const known = entries.get(key);
  if (known) return known;
  const entry: Entry = {
    place,
    field,
    value: '',
    isWaiting: false,
    isDue: false,
    sending: null,
    failures: 0,
    pause: undefined,
    longest: undefined,
    silence: undefined,
  };
  entries.set(key, entry);
  return entry;
}

function entriesOf(entries: Map<string, Entry>, place: DraftPlace): readonly Entry[] {
  return [...entries.values()].filter((entry) => placeKey(entry.place) === placeKey(place));
}

async function answered(entries: readonly Entry[]): Promise<void> {
  await Promise.all(entries.flatMap(({ sending }) => (sending ? [sending] : [])));
}

function stopTimers(entry: Entry): void {
  clearTimeout(entry.pause);
  clearTimeout(entry.longest);
  entry.pause = undefined;
  entry.longest = undefined;
}

function stopListening(entry: Entry): void {
  clearTimeout(entry.silence);
  entry.silence = undefined;
}

/** One text for a place, to compare and to index by. */
export function placeKey(place: DraftPlace): string {
  return `${place.call} ${place.subjectId}`;
}

function entryKey(place: DraftPlace, field: string): string {
  return `${placeKey(place)} ${field}`;
}
