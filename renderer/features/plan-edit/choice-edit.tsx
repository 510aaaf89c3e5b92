import { Checkbox, Select } from 'antd';
import { useId, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { choiceName, fieldName } from '../../locales/history-words.ts';
import { FieldHead, type FieldTools } from './field-edit.tsx';
import styles from './plan-edit.module.css';

export interface ChoiceEditProps {
  readonly field: string;
  readonly value: string | null;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly tools: FieldTools;
  readonly hint?: string;
  readonly emptyLabel?: string;
}

/** A choice, saved as soon as it is made. */
export function ChoiceEdit({ field, value, options, tools, hint, emptyLabel }: ChoiceEditProps) {
  const { t } = useTranslation('common');
  const id = useId();
  return (
    <div className={styles['field']} data-field={field}>
      <FieldHead id={id} field={field} onHistory={tools.onHistory} />
      <Select
        id={id}
        aria-label={fieldName(field)}
        value={value}
        options={[...options]}
        allowClear={emptyLabel !== undefined && { label: t('clearOne') }}
        placeholder={emptyLabel}
        showSearch={{ filterOption: (typed, option) => (option?.label ?? '').includes(typed.trim()) }}
        popupMatchSelectWidth={false}
        onChange={(chosen: string | undefined) => void tools.onSave(field, chosen ?? null)}
        onKeyDown={(event) => openHistory(event, () => tools.onHistory(field))}
      />
      <div className={styles['note']}>{hint}</div>
    </div>
  );
}

export interface CheckEditProps {
  readonly field: string;
  readonly isOn: boolean;
  readonly tools: FieldTools;
}

export function CheckEdit({ field, isOn, tools }: CheckEditProps) {
  const id = useId();
  return (
    <div className={styles['field']} data-field={field}>
      <FieldHead id={id} field={field} onHistory={tools.onHistory} />
      <Checkbox
        id={id}
        checked={isOn}
        onChange={(event) => void tools.onSave(field, event.target.checked)}
        onKeyDown={(event) => openHistory(event, () => tools.onHistory(field))}
      >
        {choiceName('true')}
      </Checkbox>
    </div>
  );
}

/** Alt+H, in whatever field. */
export function openHistory(event: KeyboardEvent, show: () => void): void {
  if (!event.altKey || event.key.toLowerCase() !== 'h') return;
  event.preventDefault();
  show();
}
