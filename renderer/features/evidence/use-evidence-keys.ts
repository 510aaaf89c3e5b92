import { useEffect, useRef } from 'react';

export interface EvidenceKeys {
  readonly onCaption: () => void;
  readonly onTrash: () => void;
  /** Esc in a field. */
  readonly onLeaveField: () => void;
  /** Esc outside of any field. */
  readonly onClose: () => void;
}

/** The keys of the page outside of text fields: E Delete, and Esc out of a field and then out of the preview. */
export function useEvidenceKeys(keys: EvidenceKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey(event, latest.current);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

function onKey(event: KeyboardEvent, keys: EvidenceKeys): void {
  const target = event.target instanceof HTMLElement ? event.target : document.body;
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (document.querySelector('[role=dialog]')) return;
  const isField = target.matches('input, textarea');
  if (event.key === 'Escape') {
    if (target.getAttribute('aria-expanded') === 'true') return;
    if (isField) keys.onLeaveField();
    else keys.onClose();
    return;
  }
  const act = isField || target.matches('video, audio') ? undefined : actionOf(event.key, keys);
  if (!act) return;
  event.preventDefault();
  act();
}

function actionOf(key: string, keys: EvidenceKeys): (() => void) | undefined {
  switch (key) {
    case 'e':
    case 'E':
      return keys.onCaption;
    case 'Delete':
      return keys.onTrash;
    default:
      return undefined;
  }
}
