import { useKey } from '../../parts/use-key.ts';
import { isTyping } from './is-typing.ts';

export interface VisitKeys {
  readonly onStep: (by: -1 | 1) => void;
  readonly onProblem: () => void;
  readonly onNote: () => void;
  readonly onLeave: () => void;
}

/** J and K go through the list, P puts down a problem, N writes a note, Esc leaves a field and then the visit. */
export function useVisitKeys(keys: VisitKeys): void {
  useKey((event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.defaultPrevented) return;
    if (isTyping(event.target)) {
      const isField = event.target instanceof HTMLElement && event.target.closest('[role=dialog]') === null;
      if (event.key === 'Escape' && isField) event.target.blur();
      return;
    }
    const acts: Readonly<Record<string, () => void>> = {
      j: () => keys.onStep(1),
      k: () => keys.onStep(-1),
      p: keys.onProblem,
      n: keys.onNote,
      escape: keys.onLeave,
    };
    const act = acts[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  });
}
