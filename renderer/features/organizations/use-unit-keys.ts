import { useEffect, useRef } from 'react';

export interface UnitKeys {
  readonly onNew: () => void;
  readonly onEdit: () => void;
  readonly onMerge: () => void;
  /** Esc outside of any field: back to the tree. */
  readonly onLeave: () => void;
}

/** The keys of the page outside of text fields and dialogs: N, E, M and Esc. */
export function useUnitKeys(keys: UnitKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey)
        return;
      if (document.querySelector('[role=dialog]') || isTyping(event.target)) return;
      const act = actionOf(event.key, latest.current);
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

function actionOf(key: string, keys: UnitKeys): (() => void) | undefined {
  switch (key.toLowerCase()) {
    case 'n':
      return keys.onNew;
    case 'e':
      return keys.onEdit;
    case 'm':
      return keys.onMerge;
    case 'escape':
      return keys.onLeave;
    default:
      return undefined;
  }
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
