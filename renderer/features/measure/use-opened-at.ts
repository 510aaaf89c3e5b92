import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { hasContent } from '../../state/record-rules.ts';
import { useStore } from '../../state/store.ts';
import { entryId } from './timeline-entry.tsx';

/** `?unit=…&entry=…`: the timeline of that unit, with the keyboard on the entry; typed text keeps the unit it is for. */
export function useOpenedAt(measureId: string): void {
  const [search] = useSearchParams();
  const [unit, entry] = [search.get('unit'), search.get('entry')];
  useEffect(() => {
    if (!unit) return;
    const { measure, record, turnToUnit, filterTimeline } = useStore.getState();
    if (measure?.id !== measureId) return;
    const isTyped =
      record && (record.files.length > 0 || hasContent(record.values, record.base, record.captions));
    if (!isTyped) turnToUnit(unit);
    void filterTimeline(unit).then(() => {
      if (entry)
        requestAnimationFrame(() =>
          document.querySelector<HTMLElement>(`#${CSS.escape(entryId(entry))}`)?.focus(),
        );
    });
  }, [measureId, unit, entry]);
}
