import { useTranslation } from 'react-i18next';
import type { Answers } from '../../db/model/form/answers.ts';
import { examine, type AnswerProblem } from '../../db/model/form/examine.ts';
import { FormReading } from '../../db/model/form/form-reading.ts';
import type { Form } from '../../db/model/form/form.ts';
import { FormItems } from './form-items.tsx';
import { FormScore } from './form-score.tsx';
import styles from './form-sheet.module.css';

export interface FormSheetProps {
  readonly form: Form;
  readonly answers: Answers;
  /** What `today()` means in the form. */
  readonly today: string;
  readonly isReadOnly: boolean;
  readonly onAnswers: (answers: Answers) => void;
}

/** A form on screen: what is relevant, what is wrong, what it is worth, all from the answers as they are. */
export function FormSheet({ form, answers, today, isReadOnly, onAnswers }: FormSheetProps) {
  const { t } = useTranslation('forms');
  const problems = new Map<string, AnswerProblem>();
  for (const { question, rows, problem } of examine(form, answers, today)) {
    if (problem !== null) problems.set(placeKey(question.name, [...rows.values()]), problem);
  }
  return (
    <fieldset className={styles['sheet']} disabled={isReadOnly} aria-label={t('sheet')}>
      <FormItems
        items={form.items}
        path={[]}
        tools={{ answers, problems, reading: new FormReading(form, answers, today), isReadOnly, onAnswers }}
      />
      <FormScore form={form} answers={answers} today={today} />
    </fieldset>
  );
}

/** One text for a question in a row. */
export function placeKey(name: string, rows: readonly number[]): string {
  return [name, ...rows].join(' ');
}
