import { useEffect, useRef } from 'react';

export interface IndicatorKeys {
  readonly onPrevious: () => void;
  readonly onNext: () => void;
  readonly onNew: () => void;
  /** Esc outside of any field. */
  readonly onLeave: () => void;
}

/** The keys of an indicator: J K N outside of text fields, Esc out of a field and then back. */
export function useIndicatorKeys(keys: IndicatorKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => press(event, latest.current);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

function press(event: KeyboardEvent, keys: IndicatorKeys): void {
  const target = event.target instanceof HTMLElement ? event.target : document.body;
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (document.querySelector('[role=dialog]')) return;
  const isField = target.matches('input:not([type=checkbox], [type=radio]), textarea');
  if (event.key === 'Escape') {
    if (target.getAttribute('aria-expanded') === 'true') return;
    if (isField) target.blur();
    else keys.onLeave();
    return;
  }
  if (isField) return;
  const acts: Readonly<Record<string, () => void>> = {
    j: keys.onNext,
    k: keys.onPrevious,
    n: keys.onNew,
  };
  const act = acts[event.key.toLowerCase()];
  if (!act) return;
  event.preventDefault();
  act();
}
