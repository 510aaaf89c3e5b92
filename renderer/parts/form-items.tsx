import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { answersAt, type Answers, type Rows, rowsOf } from '../../db/model/form/answers.ts';
import type { AnswerProblem } from '../../db/model/form/examine.ts';
import type { FormReading } from '../../db/model/form/form-reading.ts';
import { type Item, type Repeat, wordsIn } from '../../db/model/form/form.ts';
import { formLanguage } from '../locales/i18n.ts';
import { type RowPath, withAnswer, withoutRow, withRow } from '../../db/model/form/answer-edits.ts';
import { FormQuestion } from './form-question.tsx';
import { placeKey } from './form-sheet.tsx';
import styles from './form-sheet.module.css';

/** What every item of a form is drawn from. */
export interface FormTools {
  readonly answers: Answers;
  readonly problems: ReadonlyMap<string, AnswerProblem>;
  readonly reading: FormReading;
  /** By the name of the item what the other side got for it. */
  readonly marks: ReadonlyMap<string, string>;
  readonly isReadOnly: boolean;
  readonly onAnswers: (answers: Answers) => void;
}

export interface FormItemsProps {
  readonly items: readonly Item[];
  readonly path: RowPath;
  readonly tools: FormTools;
}

/** Items one below the other; what is not relevant is not there. */
export function FormItems({ items, path, tools }: FormItemsProps) {
  const rows = rowsIn(path);
  return (
    <>
      {items
        .filter(({ name }) => tools.reading.isRelevant(name, rows))
        .map((item) => (
          <FormItem key={item.name} item={item} path={path} tools={tools} />
        ))}
    </>
  );
}

function FormItem({
  item,
  path,
  tools,
}: {
  readonly item: Item;
  readonly path: RowPath;
  readonly tools: FormTools;
}) {
  const label = wordsIn(item.label, formLanguage());
  if (item.kind === 'note') return <p className={styles['formNote']}>{label}</p>;
  if (item.kind === 'group') {
    return (
      <fieldset className={styles['group']}>
        <legend>
          {label} <span className={styles['muted']}>{tools.marks.get(item.name)}</span>
        </legend>
        <FormItems items={item.items} path={path} tools={tools} />
      </fieldset>
    );
  }
  if (item.kind === 'repeat') return <FormRows repeat={item} path={path} tools={tools} />;
  const rows = rowsIn(path);
  const { reading, problems, answers, isReadOnly, onAnswers } = tools;
  const row = answersAt(answers, [...rows.keys()], rows);
  return (
    <FormQuestion
      question={item}
      answer={row?.[item.name] ?? null}
      value={reading.value(item.name, rows)}
      mark={tools.marks.get(item.name) ?? ''}
      problem={problems.get(placeKey(item.name, [...rows.values()])) ?? null}
      isReadOnly={isReadOnly}
      onAnswer={(answer) => onAnswers(withAnswer(answers, path, item.name, answer))}
    />
  );
}

function FormRows({
  repeat,
  path,
  tools,
}: {
  readonly repeat: Repeat;
  readonly path: RowPath;
  readonly tools: FormTools;
}) {
  const { t } = useTranslation('forms');
  const { answers, isReadOnly, onAnswers } = tools;
  const rows = rowsIn(path);
  const own = rowsOf(answersAt(answers, [...rows.keys()], rows), repeat.name);
  const label = wordsIn(repeat.label, formLanguage());
  return (
    <fieldset className={styles['group']}>
      <legend>{label}</legend>
      {own.map((_, row) => (
        // Rows have no name of their own; one that is taken out takes its place with it.
        // oxlint-disable-next-line react/no-array-index-key
        <fieldset key={row} className={styles['row']} aria-label={t('rowOf', { label, n: row + 1 })}>
          <FormItems items={repeat.items} path={[...path, { repeat: repeat.name, row }]} tools={tools} />
          {!isReadOnly && (
            <Button
              size="small"
              type="text"
              onClick={() => onAnswers(withoutRow(answers, path, repeat.name, row))}
            >
              {t('removeRow')}
            </Button>
          )}
        </fieldset>
      ))}
      {!isReadOnly && (
        <Button size="small" onClick={() => onAnswers(withRow(answers, path, repeat.name))}>
          {t('addRow', { label })}
        </Button>
      )}
    </fieldset>
  );
}

function rowsIn(path: RowPath): Rows {
  return new Map(path.map(({ repeat, row }) => [repeat, row]));
}
