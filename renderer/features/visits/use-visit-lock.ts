import { useEffect, useRef, useState } from 'react';

/** `theirs`: another tab writes this visit; `lost`: another tab took it over from here. */
export type LockStanding = 'asking' | 'mine' | 'theirs' | 'lost';

export interface VisitLock {
  readonly standing: LockStanding;
  /** Goes on here: the other tab first puts all that was typed there on disk, as far as it still answers. */
  readonly take: () => void;
}

/** As long as a tab that answers gets to put what was typed on disk. */
const answerMs = 1500;

/** One tab writes a visit at a time; which one is the person's to say. */
export function useVisitLock(visitId: string, settle: () => Promise<void>): VisitLock {
  const [standing, setStanding] = useState<LockStanding>('asking');
  const [isTaking, setIsTaking] = useState(false);
  const latest = useRef(settle);
  useEffect(() => {
    latest.current = settle;
  });

  useEffect(() => {
    const name = `visit ${visitId}`;
    const channel = new BroadcastChannel(name);
    const left = Promise.withResolvers<void>();
    let isLeft = false;
    const hold = async (options: LockOptions): Promise<void> => {
      await navigator.locks.request(name, options, async (lock) => {
        if (isLeft) return;
        setStanding(lock ? 'mine' : 'theirs');
        if (lock) await left.promise;
      });
    };
    const lose = (): void => {
      if (!isLeft) setStanding('lost');
    };
    channel.addEventListener('message', ({ data }) => {
      if (data === 'take') void latest.current().then(() => say(channel, 'ready'));
    });
    const begin = async (): Promise<void> => {
      if (isTaking) await askOther(channel);
      await hold(isTaking ? { steal: true } : { ifAvailable: true });
    };
    begin().catch(lose);
    return () => {
      isLeft = true;
      left.resolve();
      channel.close();
    };
  }, [visitId, isTaking]);

  return {
    standing,
    take: () => {
      // Asked again, it is taken anew.
      setIsTaking(false);
      setTimeout(() => setIsTaking(true), 0);
    },
  };
}

function say(channel: BroadcastChannel, word: 'take' | 'ready'): void {
  // A channel has no other origin to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  channel.postMessage(word);
}

function askOther(channel: BroadcastChannel): Promise<void> {
  return new Promise((resolve) => {
    channel.addEventListener('message', ({ data }) => {
      if (data === 'ready') resolve();
    });
    say(channel, 'take');
    setTimeout(resolve, answerMs);
  });
}
