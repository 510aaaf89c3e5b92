import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { namesCheck, type NameWarning } from '../../db/model/names-check.ts';
import styles from './names-warning.module.css';

/** So much of what was found is shown again, and so many findings. */
const shownLetters = 30;
const shownFindings = 3;

/** Tells calmly, under a field, that its text seems to name pupils; never keeps anything from being recorded. */
export function NamesWarning({ text }: { readonly text: string }) {
  const { t } = useTranslation('masking');
  const found = distinct(namesCheck(useDeferredValue(text)));
  return (
    <output className={styles['warning']}>
      {found.slice(0, shownFindings).map(({ kind, excerpt }) => (
        <span key={`${kind} ${excerpt}`}>{t(`names-${kind}`, { excerpt: shortened(excerpt) })}</span>
      ))}
      {found.length > 0 && <span>{t('namesAdvice')}</span>}
    </output>
  );
}

function distinct(warnings: readonly NameWarning[]): readonly NameWarning[] {
  return [...new Map(warnings.map((one) => [`${one.kind} ${one.excerpt}`, one])).values()];
}

function shortened(excerpt: string): string {
  return excerpt.length > shownLetters ? `${excerpt.slice(0, shownLetters)}…` : excerpt;
}
