import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoticeInput } from '../../state/notice-slice.ts';

/** A file dropped where nothing takes it must not replace the page by itself; the person is told where it can go. */
export function useDropGuard(notify: (notice: NoticeInput) => void): void {
  const { t } = useTranslation('shell');

  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const isUntaken = (event: DragEvent): boolean =>
      !event.defaultPrevented && event.dataTransfer?.types.includes('Files') === true;
    const over = (event: DragEvent): void => {
      if (isUntaken(event)) event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      if (!isUntaken(event)) return;
      event.preventDefault();
      notify({ text: t('dropElsewhere') });
    };
    globalThis.addEventListener('dragover', over, { signal });
    globalThis.addEventListener('drop', drop, { signal });
    return () => stop.abort();
  }, [notify, t]);
}
