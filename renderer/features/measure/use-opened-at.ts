import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { useStore } from '../../state/store.ts';
import { entryId } from './timeline-entry.tsx';

/** `?unit=…&entry=…`: the timeline of that unit, with the keyboard on the entry; typed text keeps the unit it is for. */
export function useOpenedAt(measureId: string): void {
  const [search] = useSearchParams();
  const [unit, entry] = [search.get('unit'), search.get('entry')];
  useEffect(() => {
    if (!unit) return;
    const { measure, showUnit, filterTimeline } = useStore.getState();
    if (measure?.id !== measureId) return;
    showUnit(unit);
    void filterTimeline(unit).then(() => {
      if (entry)
        requestAnimationFrame(() =>
          document.querySelector<HTMLElement>(`#${CSS.escape(entryId(entry))}`)?.focus(),
        );
    });
  }, [measureId, unit, entry]);
}
