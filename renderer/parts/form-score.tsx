import { useTranslation } from 'react-i18next';
import type { Answers } from '../../db/model/form/answers.ts';
import { type Form, itemsOf, wordsIn } from '../../db/model/form/form.ts';
import { type ScoreLine, scoreForm } from '../../db/model/form/score.ts';
import { formLanguage } from '../locales/i18n.ts';
import styles from './form-sheet.module.css';

export interface FormScoreProps {
  readonly form: Form;
  readonly answers: Answers;
  readonly today: string;
}

/** What the answers are worth and why; nothing for a form without points. */
export function FormScore({ form, answers, today }: FormScoreProps) {
  const { t } = useTranslation('forms');
  const score = scoreForm(form, answers, today);
  if (score.most === 0) return null;
  const language = formLanguage();
  const grade = score.grade === null ? null : form.total?.grades?.[score.grade];
  const labels = new Map(itemsOf(form.items).map(({ name, label }) => [name, wordsIn(label, language)]));
  return (
    <section className={styles['score']} aria-label={t('score')}>
      <p>
        <strong>{t('scoreOf', { total: score.total, most: score.most })}</strong>{' '}
        {grade && wordsIn(grade.label, language)}{' '}
        {score.open.length > 0 && (
          <span className={styles['muted']}>{t('scoreOpen', { n: score.open.length })}</span>
        )}
      </p>
      {score.vetoes.map((place) => (
        <p key={place} role="alert">
          {t('veto')} {wordsIn(form.total?.vetoes?.[place]?.label, language)}
        </p>
      ))}
      <details>
        <summary>{t('scoreLines')}</summary>
        <ul>
          {score.lines.map((line) => (
            <li key={line.name}>
              {labels.get(line.name)} {t('points', { points: line.points ?? '—', most: line.most })}{' '}
              {because(line, t)}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

function because({ because: why }: ScoreLine, t: ReturnType<typeof useTranslation<'forms'>>['t']): string {
  switch (why?.by) {
    case undefined:
    case 'choice':
      return '';
    case 'coefficient':
      return t('because.coefficient', { n: why.coefficient });
    case 'steps':
      return t('because.steps', { value: why.value });
    case 'deduction':
      return t('because.deduction', { misses: why.misses, taken: why.taken });
    case 'given':
      return t('because.given');
    case 'verdict':
      return t('because.verdict', { verdict: why.verdict });
    case 'none':
      return t('because.none');
    case 'weight':
      return t('because.weight', { points: why.points, most: why.most });
  }
}
