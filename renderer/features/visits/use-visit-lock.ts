import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { TypedText } from '../../state/draft-keeper.ts';

/** `theirs`: another tab writes this visit; `lost`: another tab took it over from here. */
export type LockStanding = 'asking' | 'mine' | 'theirs' | 'lost';

export interface VisitLock {
  /** Something may be typed while it is `mine`, and only then. */
  readonly standing: LockStanding;
  /** Goes on here with all that was typed in the other tab, as far as that still answers or had put it on disk. */
  readonly take: () => void;
}

/** What passes from tab to tab. */
export interface VisitTexts {
  /** Reads the visit and what waits there. */
  readonly open: () => Promise<void>;
  readonly settle: () => Promise<void>;
  /** What is not known to be on disk; nothing more is sent from here. */
  readonly giveUp: () => readonly TypedText[];
  readonly takeUp: (texts: readonly TypedText[]) => void;
}

type Word = { readonly kind: 'take' } | { readonly kind: 'ready'; readonly texts: readonly TypedText[] };

/** As long as a tab waits for its host before it hands over what is not on disk. */
const settleMs = 1000;
/** As long as a tab that answers gets; it is frozen or gone otherwise. */
const answerMs = 1500;

/** The locks of this tab until the browser has taken them back, which is a moment after the visit is left. */
const ownLocks = new Map<string, Promise<void>>();

/** One tab writes a visit at a time; which one is the person's to say. */
export function useVisitLock(visitId: string, texts: VisitTexts): VisitLock {
  const [standing, setStanding] = useState<LockStanding>('asking');
  const [taken, setTaken] = useState({ visitId: '', times: 0 });
  /** 0: only if no other tab has it. */
  const turn = taken.visitId === visitId ? taken.times : 0;
  const latest = useRef(texts);
  useEffect(() => {
    latest.current = texts;
  });

  useEffect(() => {
    const name = `visit ${visitId}`;
    const channel = new BroadcastChannel(name);
    const left = Promise.withResolvers<void>();
    let isHeld = false;
    let isOver = false;
    // Before anything else happens no key may reach a field any more.
    const lose = (): void => {
      isHeld = false;
      isOver = true;
      flushSync(() => setStanding('lost'));
    };
    const giveAway = async (): Promise<void> => {
      lose();
      await Promise.race([latest.current.settle(), after(settleMs)]);
      say(channel, { kind: 'ready', texts: latest.current.giveUp() });
    };
    const hold = async (options: LockOptions): Promise<void> => {
      await ownLocks.get(name);
      if (isOver) return;
      const lent = navigator.locks.request(name, options, async (lock) => {
        if (isOver) return;
        if (!lock) return setStanding('theirs');
        isHeld = true;
        await Promise.race([latest.current.open(), left.promise]);
        if (isHeld) setStanding('mine');
        await left.promise;
      });
      ownLocks.set(
        name,
        lent.catch(() => undefined),
      );
      await lent;
    };
    const begin = async (): Promise<void> => {
      if (turn === 0) return hold({ ifAvailable: true });
      latest.current.takeUp(await askOther(channel));
      await hold({ steal: true });
    };
    const loseToThief = (): void => {
      if (isOver) return;
      lose();
      latest.current.giveUp();
    };
    channel.addEventListener('message', ({ data }: MessageEvent<Word>) => {
      if (data.kind === 'take' && isHeld) void giveAway();
    });
    begin().catch(loseToThief);
    return () => {
      isHeld = false;
      isOver = true;
      left.resolve();
      channel.close();
      setStanding('asking');
    };
  }, [visitId, turn]);

  return { standing, take: () => setTaken(({ times }) => ({ visitId, times: times + 1 })) };
}

function say(channel: BroadcastChannel, word: Word): void {
  // A channel has no other origin to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  channel.postMessage(word);
}

/** What the tab that holds the visit hands over; nothing from one that does not answer. */
async function askOther(channel: BroadcastChannel): Promise<readonly TypedText[]> {
  const answer = new Promise<readonly TypedText[]>((resolve) => {
    channel.addEventListener('message', ({ data }: MessageEvent<Word>) => {
      if (data.kind === 'ready') resolve(data.texts);
    });
  });
  say(channel, { kind: 'take' });
  return Promise.race([answer, after(answerMs).then(() => [])]);
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
