import { Checkbox, Input, Radio, Select } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Value } from '../../db/model/expression/values.ts';
import type { Answer } from '../../db/model/form/answers.ts';
import type { AnswerProblem } from '../../db/model/form/examine.ts';
import { type Question, wordsIn } from '../../db/model/form/form.ts';
import { formLanguage } from '../locales/i18n.ts';
import { DayField } from './day-field.tsx';
import { numberAnswer } from '../../db/model/form/answer-edits.ts';
import styles from './form-sheet.module.css';

export interface FormQuestionProps {
  readonly question: Question;
  readonly answer: unknown;
  /** What the form makes of it; of a `calculate` what is worked out. */
  readonly value: Value;
  /** What the other side got for it; empty where there is nothing beside. */
  readonly mark: string;
  readonly problem: AnswerProblem | null;
  readonly isReadOnly: boolean;
  readonly onAnswer: (answer: Answer) => void;
}

/** One question with its answer; what is wrong with it is said below and never in the way. */
export function FormQuestion(props: FormQuestionProps) {
  const { question, value, mark, problem } = props;
  const { t } = useTranslation('forms');
  const id = useId();
  const language = formLanguage();
  const label = wordsIn(question.label, language);
  const hint = wordsIn(question.hint, language);
  const isWrong = problem !== null && problem !== 'missing';
  const isSet = question.kind === 'select-one' || question.kind === 'select-multiple';
  const words =
    problem === 'constraint'
      ? wordsIn(question.constraintWords, language) || t('problems.constraint')
      : problem && t(`problems.${problem}`);
  return (
    <div className={styles['question']} data-problem={problem ?? undefined}>
      {isSet || question.kind === 'calculate' ? (
        <span id={id}>{label}</span>
      ) : (
        <label htmlFor={id}>{label}</label>
      )}
      <div>
        {question.kind === 'calculate' ? (
          <output aria-labelledby={id}>{String(value)}</output>
        ) : (
          <AnswerField {...props} id={id} label={label} hint={hint} isWrong={isWrong} />
        )}
        {isSet && hint !== '' && <span className={styles['muted']}> {hint}</span>}
        {mark !== '' && <span className={styles['muted']}> {mark}</span>}
        {isWrong && <output className={styles['warning']}>▲ {words}</output>}
        {problem === 'missing' && <span className={styles['muted']}> {words}</span>}
      </div>
    </div>
  );
}

interface AnswerFieldProps extends FormQuestionProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly isWrong: boolean;
}

/** More choices than so many are looked for in a list. */
const choicesSeen = 8;

function AnswerField({ question, answer, isReadOnly, onAnswer, id, label, hint, isWrong }: AnswerFieldProps) {
  const { t } = useTranslation('common');
  const text = typeof answer === 'string' || typeof answer === 'number' ? String(answer) : '';
  const options = (question.choices ?? []).map(({ name, label: words }) => ({
    value: name,
    label: wordsIn(words, formLanguage()),
  }));
  const chosen = Array.isArray(answer) ? answer.map(String) : [];
  switch (question.kind) {
    case 'select-one':
      return options.length > choicesSeen ? (
        <Select
          aria-labelledby={id}
          value={text || undefined}
          options={options}
          allowClear={{ label: t('clearOne') }}
          showSearch={{ optionFilterProp: 'label' }}
          disabled={isReadOnly}
          popupMatchSelectWidth={false}
          onChange={(name?: string) => onAnswer(name ?? null)}
        />
      ) : (
        <Radio.Group
          aria-labelledby={id}
          value={text}
          options={options}
          disabled={isReadOnly}
          onChange={({ target }: { target: { value?: string } }) => onAnswer(target.value ?? null)}
        />
      );
    case 'select-multiple':
      return (
        <Checkbox.Group
          aria-labelledby={id}
          value={chosen}
          options={options}
          disabled={isReadOnly}
          onChange={(names: string[]) => onAnswer(names.length === 0 ? null : names)}
        />
      );
    case 'date':
      return (
        <DayField
          id={id}
          label={label}
          value={text || null}
          isClearable
          isDisabled={isReadOnly}
          onChange={onAnswer}
        />
      );
    case 'integer':
    case 'decimal':
      return (
        <Input
          id={id}
          className={styles['number']}
          inputMode="decimal"
          autoComplete="off"
          value={text}
          placeholder={hint}
          status={isWrong ? 'warning' : ''}
          onChange={({ target }) => onAnswer(numberAnswer(target.value))}
        />
      );
    case 'text':
    case 'photo':
    case 'calculate':
      return (
        <Input.TextArea
          id={id}
          autoSize={{ minRows: 1, maxRows: 10 }}
          value={text}
          placeholder={hint}
          onChange={({ target }) => onAnswer(target.value)}
        />
      );
  }
}
