import { Input } from 'antd';
import { useEffect, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { captionField } from '../../../db/model/caption-field.ts';
import {
  type RecordField,
  recordFields,
  type RecordProblem,
  type RecordValues,
} from '../../state/record-rules.ts';
import type { RecordState } from '../../state/record-state.ts';
import { NamesWarning } from '../../parts/names-warning.tsx';
import { KeptMark } from './kept-mark.tsx';
import styles from './record.module.css';

export interface TextRowProps {
  readonly id: string;
  readonly field: 'note' | 'reason';
  readonly label: string;
  readonly placeholder: string;
  readonly rows: number;
  readonly record: RecordState;
  readonly onEdit: (change: Partial<RecordValues>) => void;
}

/** A text of any length with its own word on whether it is kept. */
export function TextRow({ id, field, label, placeholder, rows, record, onEdit }: TextRowProps) {
  const problem = record.problems[field];
  return (
    <div className={styles['textRow']}>
      <div className={styles['textLabel']}>
        <label htmlFor={id}>{label}</label>
        <KeptMark mark={record.marks[field]} />
      </div>
      <Input.TextArea
        id={id}
        value={record.values[field]}
        placeholder={placeholder}
        autoSize={{ minRows: rows, maxRows: 14 }}
        status={problem ? 'error' : ''}
        aria-invalid={problem !== undefined}
        data-field={field}
        onChange={(event) => onEdit({ [field]: event.target.value })}
      />
      <Problem problem={problem} />
      <NamesWarning text={record.values[field]} />
    </div>
  );
}

/** What is to be said under a short field: a problem, or that it could not be kept. */
export function RowWords({ field, record }: { readonly field: RecordField; readonly record: RecordState }) {
  const problem = record.problems[field];
  const mark = record.marks[field];
  if (!problem && mark?.kind !== 'failed') return null;
  return (
    <div className={styles['rowWords']}>
      <Problem problem={problem} />
      <KeptMark mark={mark} isQuietWhenKept />
    </div>
  );
}

export function Problem({ problem }: { readonly problem: RecordProblem | undefined }) {
  const { t } = useTranslation('measure');
  return problem ? (
    <span role="alert" className={styles['problem']}>
      {t(`problem.${problem}`)}
    </span>
  ) : null;
}

/** Puts the focus into the first field that keeps an entry from being recorded. */
export function useProblemFocus(panel: RefObject<HTMLElement | null>, { problems }: RecordState): void {
  useEffect(() => {
    const first = ['reason' as const, ...recordFields].find((field) => problems[field]);
    if (!first || panel.current?.querySelector(`[data-field='${first}']`)?.contains(document.activeElement))
      return;
    const field = panel.current?.querySelector<HTMLElement>(`[data-field='${first}']`);
    const input = field?.matches('input, textarea') ? field : field?.querySelector<HTMLElement>('input');
    input?.focus();
  }, [problems, panel]);
}

/** When anything of the panel was kept last; null when nothing was, or something could not be. */
export function lastKeptMs(record: RecordState): number | null {
  const shown = [...recordFields, ...record.files.map((file) => captionField(file.fileId))];
  if (shown.some((field) => record.marks[field]?.kind === 'failed')) return null;
  const times = shown.flatMap((field) => {
    const mark = record.marks[field];
    return mark?.kind === 'kept' ? [mark.atMs] : [];
  });
  return times.length === 0 ? null : Math.max(...times);
}
