import { useEffect, useRef, type RefObject } from 'react';

export interface PanelEvents {
  /** Ctrl+Enter anywhere in the panel. */
  readonly onRecord: () => void;
  /** A field was left. */
  readonly onFlush: () => void;
}

/** What concerns the panel as a whole, whichever field it happens in. */
export function usePanelEvents(panel: RefObject<HTMLElement | null>, events: PanelEvents): void {
  const latest = useRef(events);
  useEffect(() => {
    latest.current = events;
  });
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
      event.preventDefault();
      latest.current.onRecord();
    };
    panel.current?.addEventListener('keydown', press, { signal });
    panel.current?.addEventListener('focusout', () => latest.current.onFlush(), { signal });
    return () => stop.abort();
  }, [panel]);
}
