import { useEffect, useRef } from 'react';

export interface MatrixKeys {
  readonly onPercent: () => void;
  readonly onTurn: () => void;
}

/** P and T outside of fields and dialogs. */
export function useMatrixKeys(keys: MatrixKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.target instanceof HTMLElement && event.target.matches('input, textarea')) return;
      if (document.querySelector('[role=dialog]')) return;
      const key = event.key.toLowerCase();
      if (key === 'p') latest.current.onPercent();
      if (key === 't') latest.current.onTurn();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
