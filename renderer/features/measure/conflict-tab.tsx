import { useTranslation } from 'react-i18next';
import type { Conflict } from '../../../db/contract/measures-calls.ts';
import { formatDateTime } from '../../locales/format.ts';
import styles from './tabs.module.css';

/** Fields that were changed in two places without knowing of each other: every value, by whom, when. */
export function ConflictTab({ conflicts }: { readonly conflicts: readonly Conflict[] }) {
  const { t, i18n } = useTranslation('measure');
  return (
    <>
      <p className={styles['muted']}>{t('conflict.help')}</p>
      {conflicts.map((conflict) => (
        <dl key={`${conflict.subjectId} ${conflict.field}`} className={styles['conflict']}>
          <dt>
            {i18n.exists(`measure:conflict.field.${conflict.field}`)
              ? i18n.t(`measure:conflict.field.${conflict.field}` as 'measure:conflict.field.titleZh')
              : conflict.field}
          </dt>
          {conflict.values.map((value) => (
            <dd key={`${value.actorName} ${value.wallMs}`}>
              <span className={styles['conflictValue']}>
                {valueWords(value.value) || t('conflict.empty')}
              </span>{' '}
              <span className={styles['muted']}>
                {t('conflict.by', { name: value.actorName, time: formatDateTime(value.wallMs) })}
              </span>{' '}
              {value.isShown && <span className={styles['shown']}>{t('conflict.shown')}</span>}
            </dd>
          ))}
        </dl>
      ))}
    </>
  );
}

function valueWords(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
