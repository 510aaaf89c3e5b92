import { useTranslation } from 'react-i18next';
import type { VisitDetail } from '../../../db/contract/visits-calls.ts';
import { type VisitTextField, visitTextFields } from '../../../db/model/visit.ts';
import { formatDateTime } from '../../locales/format.ts';
import styles from './visit-page.module.css';

/** Changes after the seal, each with what stood there before, who changed it and why. */
export function Amendments({ amendments }: Pick<VisitDetail, 'amendments'>) {
  const { t } = useTranslation('visits');
  if (amendments.length === 0) return null;
  return (
    <section aria-label={t('amendments')}>
      <h2>{t('amendments')}</h2>
      <ol className={styles['lines']}>
        {amendments.map(({ id, field, before, after, reason, actorName, atMs }) => (
          <li key={id}>
            <time>{formatDateTime(atMs)}</time>
            <span className={styles['lineText']}>
              {actorName}{' '}
              {isText(field) ? (
                `${t(`text.${field}`)} ${t('beforeAfter', { before: before || '—', after: after || '—' })}`
              ) : (
                <OtherChange {...{ field, before, after }} />
              )}
              <span className={styles['muted']}>{t('reasonIs', { reason })}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What is no text: how much evidence came or left, what happened to a record, or that something else was changed. */
function OtherChange({
  field,
  before,
  after,
}: Pick<VisitDetail['amendments'][number], 'field' | 'before' | 'after'>) {
  const { t } = useTranslation('visits');
  if (field === 'evidence') {
    return after === '' ? t('evidenceTaken', { n: before }) : t('evidenceAdded', { n: after });
  }
  if (field !== 'record') return t('amended');
  if (before === '') return t('recordAdded');
  return after === '' ? t('recordTaken') : t('recordCorrected');
}

function isText(field: string): field is VisitTextField {
  return (visitTextFields as readonly string[]).includes(field);
}
