import { Button, Input } from 'antd';
import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../db/model/result.ts';
import { errorWords } from '../../locales/error-words.ts';
import { fieldName } from '../../locales/history-words.ts';
import { readDay } from '../../state/record-rules.ts';
import styles from './plan-edit.module.css';

/** What every field of the form is given by the page. */
export interface FieldTools {
  readonly today: string;
  readonly draftOf: (field: string) => string | undefined;
  readonly errorOf: (field: string) => AppError | undefined;
  readonly onDraft: (field: string, text: string) => void;
  /** Drops the draft of a field; with a text only if it is still that one, since typing goes on while it is saved. */
  readonly onForget: (field: string, text?: string) => void;
  readonly onSave: (field: string, value: unknown) => Promise<boolean>;
  readonly onHistory: (field: string) => void;
}

export interface FieldEditProps {
  readonly field: string;
  readonly kind: 'line' | 'text' | 'day';
  readonly value: string;
  readonly tools: FieldTools;
  readonly isRequired?: boolean;
  readonly isWide?: boolean;
  /** Enter in a line, after it was saved. */
  readonly onEnter?: () => void;
}

/**
 * One field, saved when it is left or with Ctrl+Enter. What is typed is a draft from the first second on; Esc drops
 * it. A refused value stays where it is, with the reason below it.
 */
export function FieldEdit({ field, kind, value, tools, isRequired, isWide, onEnter }: FieldEditProps) {
  const { t } = useTranslation('planEdit');
  const id = useId();
  const [isHere, setIsHere] = useState(false);
  const draft = tools.draftOf(field);
  const error = tools.errorOf(field);
  const text = draft ?? value;
  const problem = problemOf(kind, text, { isRequired: isRequired ?? false, today: tools.today });

  async function save(): Promise<void> {
    if (draft === undefined || problem !== null) return;
    const wanted = kind === 'day' ? readDay(draft, tools.today) : kind === 'line' ? draft.trim() : draft;
    if ((wanted ?? '') === value || (await tools.onSave(field, wanted))) tools.onForget(field, draft);
  }

  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const isEnter = event.key === 'Enter' && (event.ctrlKey || kind !== 'text');
    if (isEnter) {
      event.preventDefault();
      void save();
      if (!event.ctrlKey && problem === null) onEnter?.();
    } else if (event.key === 'Escape' && draft !== undefined) {
      event.stopPropagation();
      tools.onForget(field);
    } else if (event.altKey && event.key.toLowerCase() === 'h') {
      event.preventDefault();
      tools.onHistory(field);
    } else if (event.ctrlKey && event.key.toLowerCase() === 'z' && draft !== undefined) {
      event.stopPropagation();
    }
  }

  const common = {
    id,
    value: text,
    status: problem === null && !error ? '' : 'error',
    'aria-invalid': problem !== null || error !== undefined,
    'aria-describedby': `${id}-note`,
    onFocus: () => setIsHere(true),
    onBlur: () => {
      setIsHere(false);
      void save();
    },
    onKeyDown: press,
  } as const;
  return (
    <div className={styles['field']} data-wide={isWide || undefined} data-field={field}>
      <FieldHead id={id} field={field} onHistory={tools.onHistory} />
      {kind === 'text' ? (
        <Input.TextArea
          {...common}
          autoSize={{ minRows: 2, maxRows: 10 }}
          onChange={(event) => tools.onDraft(field, event.target.value)}
        />
      ) : (
        <Input
          {...common}
          autoComplete="off"
          placeholder={kind === 'day' ? t('dayHelp') : ''}
          onChange={(event) => tools.onDraft(field, event.target.value)}
        />
      )}
      <div id={`${id}-note`} className={styles['note']}>
        {problem !== null && <span role="alert">{t(problem)}</span>}
        {problem === null && error && <Refusal error={error} />}
        {draft !== undefined && isHere && <span>{t('kept')}</span>}
        {draft !== undefined && !isHere && !error && problem === null && (
          <>
            <span>{t('unsaved')}</span>
            <Button size="small" type="link" onClick={() => void save()}>
              {t('save')}
            </Button>
            <Button size="small" type="link" onClick={() => tools.onForget(field)}>
              {t('discard')}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}

/** Label and the way to the history, which Alt+H opens from within the field. */
export function FieldHead({
  id,
  field,
  label,
  onHistory,
}: {
  readonly id: string;
  readonly field: string;
  readonly label?: ReactNode;
  readonly onHistory: (field: string) => void;
}) {
  const { t } = useTranslation('planEdit');
  return (
    <div className={styles['fieldHead']}>
      <label htmlFor={id}>{label ?? fieldName(field)}</label>
      <button
        type="button"
        tabIndex={-1}
        className={styles['historyLink']}
        title="Alt+H"
        aria-label={t('historyOf', { field: fieldName(field) })}
        onClick={() => onHistory(field)}
      >
        {t('history')}
      </button>
    </div>
  );
}

function Refusal({ error }: { readonly error: AppError }) {
  const { sentence, nextStep } = errorWords(error);
  return (
    <span role="alert">
      {sentence} {nextStep}
    </span>
  );
}

function problemOf(
  kind: FieldEditProps['kind'],
  text: string,
  { isRequired, today }: { readonly isRequired: boolean; readonly today: string },
): 'required' | 'dayUnreadable' | null {
  if (text.trim() === '') return isRequired ? 'required' : null;
  return kind === 'day' && readDay(text, today) === null ? 'dayUnreadable' : null;
}
