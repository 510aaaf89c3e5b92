import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import { errorWords } from '../../locales/error-words.ts';
import { formatTime } from '../../locales/format.ts';
import { editKey } from '../../state/edit-drafts.ts';
import { useStore } from '../../state/store.ts';
import type { DraftPlace } from '../../state/visit-places.ts';
import styles from './visit-page.module.css';

export interface KeptLineProps {
  readonly place: DraftPlace;
  readonly field: string;
}

/** 已暂存 14:03:22, or why something could not be kept or recorded. */
export function KeptLine({ place, field }: KeptLineProps) {
  const { t } = useTranslation('visits');
  const key = editKey(place.call, place.subjectId, field);
  const { isTyped, mark, refusal } = useStore(
    useShallow((state) => ({
      isTyped: (state.visitTexts[key] ?? '') !== '',
      mark: state.visitMarks[key],
      refusal: state.visitRefusals[`${place.call} ${place.subjectId}`],
    })),
  );
  const notKept = mark?.kind === 'failed' ? mark.error : null;
  // The other fields of the place were refused with it; only what is typed is told about.
  const refused = isTyped ? refusal : undefined;
  if (notKept || refused) {
    return (
      <span role="alert" className={styles['kept']} data-failed>
        {notKept && t('notKept', { reason: errorWords(notKept).sentence })}
        {!notKept && refused && `${errorWords(refused).sentence} ${errorWords(refused).nextStep}`}
      </span>
    );
  }
  if (!isTyped || mark?.kind !== 'kept') return null;
  return <span className={styles['kept']}>{t('keptAt', { time: formatTime(mark.atMs) })}</span>;
}
