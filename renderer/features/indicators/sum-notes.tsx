import { useTranslation } from 'react-i18next';
import type { Sum } from '../../../db/contract/indicators-calls.ts';
import { numberWords } from '../../locales/indicator-words.ts';
import styles from './indicator-page.module.css';

/** What does not add up, in words; nothing is shown while everything does or is still open. */
export function SumNotes({ sums }: { readonly sums: readonly Sum[] }) {
  const { t } = useTranslation('indicators');
  const wrong = sums.flatMap(({ of, state, period, parts, total, known }) =>
    state === 'differs' || state === 'exceeds'
      ? [
          {
            key: `${of} ${period}`,
            text: t(`sums.${of}-${state}`, {
              period,
              parts: numberWords(parts),
              total: numberWords(total),
              known,
            }),
          },
        ]
      : [],
  );
  if (wrong.length === 0) return null;
  return (
    <ul className={styles['sums']} aria-label={t('sums.label')}>
      {wrong.map(({ key, text }) => (
        <li key={key}>
          <span aria-hidden="true">▲</span> {text}
        </li>
      ))}
    </ul>
  );
}
