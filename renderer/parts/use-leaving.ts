import { useEffect, useRef } from 'react';

/** Calls back when the page may be about to go away: hidden, frozen, reloaded or closed, or this screen left. */
export function useLeaving(onLeaving: () => void): void {
  const latest = useRef(onLeaving);
  useEffect(() => {
    latest.current = onLeaving;
  });
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const leaving = (): void => latest.current();
    document.addEventListener('visibilitychange', leaving, { signal });
    document.addEventListener('freeze', leaving, { signal });
    globalThis.addEventListener('beforeunload', leaving, { signal });
    globalThis.addEventListener('pagehide', leaving, { signal });
    return () => {
      stop.abort();
      leaving();
    };
  }, []);
}
