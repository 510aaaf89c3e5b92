import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { localName } from '../../locales/local-name.ts';
import type { OutlineMeasure } from '../../state/plan-edit-rules.ts';
import styles from './plan-edit.module.css';

export interface RetiredListProps {
  readonly measures: readonly OutlineMeasure[];
  readonly onSelect: (measureId: string) => void;
  readonly onRestore: (measureId: string) => void;
}

/** Measures that left the plan, each with why and since when, and the way back. */
export function RetiredList({ measures, onSelect, onRestore }: RetiredListProps) {
  const { t } = useTranslation('planEdit');
  if (measures.length === 0) return null;
  return (
    <details className={styles['retiredList']}>
      <summary>{t('retiredList', { n: measures.length })}</summary>
      <ul className={styles['partList']}>
        {measures.map((measure) => (
          <li key={measure.id}>
            <button type="button" className={styles['line']} onClick={() => onSelect(measure.id)}>
              <span className={styles['code']}>{measure.code}</span>{' '}
              {localName(measure.titleZh, measure.titleEn)}
              <span className={styles['muted']}>
                {' '}
                {t('retiredSince', { day: measure.retiredOn ?? '' })} {measure.retiredReason}
              </span>
            </button>
            <Button size="small" onClick={() => onRestore(measure.id)}>
              {t('restore')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
