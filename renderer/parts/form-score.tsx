import { useTranslation } from 'react-i18next';
import type { Answers } from '../../db/model/form/answers.ts';
import { scoreBoth } from '../../db/model/form/both-scores.ts';
import { type Form, wordsIn } from '../../db/model/form/form.ts';
import { roundedPoints } from '../../db/model/form/score-points.ts';
import { type Score, scoreForm } from '../../db/model/form/score.ts';
import type { Assessor } from '../../db/model/record.ts';
import { formLanguage } from '../locales/i18n.ts';
import { visitWord } from '../locales/visit-words.ts';
import { ScoreTable } from './score-table.tsx';
import styles from './form-sheet.module.css';

export interface FormScoreProps {
  readonly form: Form;
  readonly answers: Answers;
  readonly assessor: Assessor;
  /** What the other side answered to the same form. */
  readonly beside: Answers | null;
  readonly today: string;
}

/** What the answers are worth and why, the school's own beside the inspector's; nothing for a form without points. */
export function FormScore({ form, answers, assessor, beside, today }: FormScoreProps) {
  const { t } = useTranslation('forms');
  const score = scoreForm(form, answers, today);
  if (score.most === 0) return null;
  const own = assessor === 'self' ? visitWord('assessor', assessor) : t('score');
  if (beside === null) {
    return (
      <section className={styles['score']} aria-label={t('score')}>
        <TotalLine form={form} score={score} words={own} />
        <details>
          <summary>{t('scoreLines')}</summary>
          <ScoreTable
            form={form}
            lines={score.lines.map((line) => ({ name: line.name, [assessor]: line }))}
          />
        </details>
      </section>
    );
  }
  const both = scoreBoth(
    form,
    assessor === 'self' ? { self: answers, inspector: beside } : { self: beside, inspector: answers },
    today,
  );
  return (
    <section className={styles['score']} aria-label={t('score')}>
      <TotalLine form={form} score={both.self} words={visitWord('assessor', 'self')} />
      <TotalLine form={form} score={both.inspector} words={visitWord('assessor', 'inspector')} />
      {both.self.open.length + both.inspector.open.length === 0 && (
        <p>{t(`scoreApart.${apart(both.difference)}`, { n: roundedPoints(Math.abs(both.difference)) })}</p>
      )}
      <details open>
        <summary>{t('scoreLines')}</summary>
        <ScoreTable form={form} lines={both.lines} />
      </details>
    </section>
  );
}

function TotalLine({
  form,
  score,
  words,
}: {
  readonly form: Form;
  readonly score: Score;
  readonly words: string;
}) {
  const { t } = useTranslation('forms');
  const language = formLanguage();
  const grade = score.grade === null ? null : form.total?.grades?.[score.grade];
  return (
    <>
      <p>
        <strong>{t('scoreOf', { words, total: roundedPoints(score.total), most: score.most })}</strong>{' '}
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
    </>
  );
}

function apart(difference: number): 'less' | 'same' | 'more' {
  return difference < 0 ? 'less' : difference > 0 ? 'more' : 'same';
}
