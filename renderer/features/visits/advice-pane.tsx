import { useTranslation } from 'react-i18next';
import type { VisitDetail } from '../../../db/contract/visits-calls.ts';
import { DayField } from '../../parts/day-field.tsx';
import { useStore } from '../../state/store.ts';
import { visitPlace } from '../../state/visit-places.ts';
import { KeptField } from './kept-field.tsx';
import styles from './visit-page.module.css';

const fields = ['highlights', 'feedback', 'advice', 'schoolOpinion'] as const;

/** What is told the school and what it says to it; each text becomes part of the record when its field is left. */
export function AdvicePane({ visit }: { readonly visit: VisitDetail }) {
  const { t } = useTranslation('visits');
  const updateVisit = useStore((state) => state.updateVisit);
  return (
    <>
      {fields.map((field, at) => (
        <KeptField
          key={field}
          place={visitPlace(visit.id)}
          field={field}
          label={t(`text.${field}`)}
          value={visit[field]}
          rows={3}
          isFocused={at === 0}
          onLeft={(text) => void updateVisit({ [field]: text })}
        >
          {field === 'advice' && (
            <div className={styles['inline']}>
              <span>{t('adviceDue')}</span>
              <DayField
                label={t('adviceDue')}
                value={visit.adviceDueOn}
                isClearable
                size="small"
                onChange={(adviceDueOn) => void updateVisit({ adviceDueOn })}
              />
            </div>
          )}
        </KeptField>
      ))}
    </>
  );
}
