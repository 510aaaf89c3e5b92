import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { readingWarningText } from '../../../db/contract/reading-warning-texts.ts';
import { numberWords } from '../../locales/indicator-words.ts';
import type { ReadingHints, ReadingValues } from '../../state/reading-rules.ts';
import styles from './reading-form.module.css';

export interface ReadingHintListProps {
  readonly hints: ReadingHints;
  readonly note: string;
  readonly onEdit: (change: Partial<ReadingValues>) => void;
}

/** What follows from the typed numbers, to be taken over by a button only, and what is unusual about them. */
export function ReadingHintList({ hints, note, onEdit }: ReadingHintListProps) {
  const { t, i18n } = useTranslation('indicators');
  const { warnings, workedOut, implied } = hints;
  const locale = i18n.language === 'en' ? 'en' : 'zh-CN';

  function fillIn(): void {
    if (!implied) return;
    const { field, about, least, most } = implied;
    const source = t(`form.${field}Note`, { about, least, most });
    onEdit({ [field]: String(about), note: note === '' ? source : `${note}\n${source}` });
  }

  return (
    <div aria-live="polite" className={styles['hints']}>
      {workedOut !== null && (
        <p className={styles['hint']}>{t('form.workedOut', { value: numberWords(workedOut) })}</p>
      )}
      {implied && (
        <p className={styles['implied']}>
          {t(implied.field === 'denominator' ? 'form.impliedDenominator' : 'form.impliedNumerator', {
            about: implied.about,
            least: implied.least,
            most: implied.most,
          })}{' '}
          <Button size="small" onClick={fillIn}>
            {t('form.fillIn', { about: implied.about })}
          </Button>
        </p>
      )}
      {warnings.length > 0 && (
        <div className={styles['warnings']}>
          <h3>{t('form.warnings')}</h3>
          <ul>
            {warnings.map((warning) => (
              <li key={warning.code}>
                <span aria-hidden="true">▲</span> {readingWarningText(warning, locale)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
