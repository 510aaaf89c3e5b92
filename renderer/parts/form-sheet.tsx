import { useTranslation } from 'react-i18next';
import type { Answers } from '../../db/model/form/answers.ts';
import { examine, type AnswerProblem } from '../../db/model/form/examine.ts';
import { FormReading } from '../../db/model/form/form-reading.ts';
import type { Form } from '../../db/model/form/form.ts';
import { roundedPoints } from '../../db/model/form/score-points.ts';
import { scoreForm } from '../../db/model/form/score.ts';
import type { Assessor } from '../../db/model/record.ts';
import { visitWord } from '../locales/visit-words.ts';
import { FormItems } from './form-items.tsx';
import { FormScore } from './form-score.tsx';
import styles from './form-sheet.module.css';

export interface FormSheetProps {
  readonly form: Form;
  readonly answers: Answers;
  readonly assessor: Assessor;
  /** What the other side answered to the same form. */
  readonly beside: Answers | null;
  /** What `today()` means in the form. */
  readonly today: string;
  readonly isReadOnly: boolean;
  readonly onAnswers: (answers: Answers) => void;
}

/** A form on screen: what is relevant, what is wrong, what it is worth, all from the answers as they are. */
export function FormSheet({ form, answers, assessor, beside, today, isReadOnly, onAnswers }: FormSheetProps) {
  const { t } = useTranslation('forms');
  const problems = new Map<string, AnswerProblem>();
  for (const { question, rows, problem } of examine(form, answers, today)) {
    if (problem !== null) problems.set(placeKey(question.name, [...rows.values()]), problem);
  }
  const other = visitWord('assessor', assessor === 'self' ? 'inspector' : 'self');
  const marks = beside
    ? scoreForm(form, beside, today).lines.map(({ name, points, most }) => {
        return [
          name,
          `${other} ${t('points', { points: points === null ? '—' : roundedPoints(points), most })}`,
        ] as const;
      })
    : [];
  const reading = new FormReading(form, answers, today);
  return (
    <fieldset className={styles['sheet']} disabled={isReadOnly} aria-label={t('sheet')}>
      <FormItems
        items={form.items}
        path={[]}
        tools={{ answers, problems, reading, marks: new Map(marks), isReadOnly, onAnswers }}
      />
      <FormScore form={form} answers={answers} assessor={assessor} beside={beside} today={today} />
    </fieldset>
  );
}

/** One text for a question in a row. */
export function placeKey(name: string, rows: readonly number[]): string {
  return [name, ...rows].join(' ');
}
