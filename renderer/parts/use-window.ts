import { type RefObject, useLayoutEffect, useState } from 'react';

/** The rows of a long list that have to be there: those in sight and some around them. */
export interface RowWindow {
  readonly first: number;
  /** One behind the last. */
  readonly end: number;
  /** Whole rows in sight. */
  readonly page: number;
}

const around = 12;

/** Follows a scroller whose rows are all `rowHeight` pixels high. */
export function useWindow(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
): RowWindow {
  const [place, setPlace] = useState({ top: 0, height: 800 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = (): void => setPlace({ top: element.scrollTop, height: element.clientHeight });
    look();
    element.addEventListener('scroll', look, { passive: true });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      observer.disconnect();
    };
  }, [scroller]);
  const top = Math.floor(place.top / rowHeight);
  const page = Math.max(1, Math.floor(place.height / rowHeight) - 2);
  const first = Math.max(0, Math.min(top, count) - around);
  return { first, end: Math.min(count, top + page + 2 + around), page };
}
