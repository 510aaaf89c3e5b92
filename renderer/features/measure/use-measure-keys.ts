import { useEffect, useRef } from 'react';
import { progressStatuses, type ProgressStatus } from '../../../db/model/progress.ts';

export interface MeasureKeys {
  readonly onPrevious: () => void;
  readonly onNext: () => void;
  readonly onNew: () => void;
  readonly onEvidence: () => void;
  readonly onFilter: () => void;
  readonly onStatus: (status: ProgressStatus) => void;
  /** Esc outside of any field. */
  readonly onLeave: () => void;
}

/** The keys of the measure page: J K N E / 1–7 outside of text fields, Esc out of a field and then back. */
export function useMeasureKeys(keys: MeasureKeys): void {
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

function onKey(event: KeyboardEvent, keys: MeasureKeys): void {
  const target = event.target instanceof HTMLElement ? event.target : document.body;
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (document.querySelector('[role=dialog]')) return;
  if (event.key === 'Escape') {
    if (target.getAttribute('aria-expanded') === 'true') return;
    if (isTextField(target) || target.matches('input')) target.blur();
    else keys.onLeave();
    return;
  }
  if (isTextField(target)) return;
  const status = progressStatuses[Number(event.key) - 1];
  const act = status ? () => keys.onStatus(status) : actionOf(event.key, keys);
  if (!act) return;
  event.preventDefault();
  act();
}

function actionOf(key: string, keys: MeasureKeys): (() => void) | undefined {
  switch (key.toLowerCase()) {
    case 'j':
      return keys.onNext;
    case 'k':
      return keys.onPrevious;
    case 'n':
      return keys.onNew;
    case 'e':
      return keys.onEvidence;
    case '/':
      return keys.onFilter;
    default:
      return undefined;
  }
}

const wordless = new Set(['radio', 'checkbox', 'button', 'file', 'submit', 'reset']);

/** True where a key is text. */
export function isTextField(element: HTMLElement): boolean {
  if (element instanceof HTMLInputElement) return !wordless.has(element.type);
  return element instanceof HTMLTextAreaElement || element.isContentEditable;
}
