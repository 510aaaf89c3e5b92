import { Button, Input } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import type { KeyboardEvent, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { NamesWarning } from '../../parts/names-warning.tsx';
import styles from './detail.module.css';

export interface KeptFieldProps {
  readonly ref?: Ref<TextAreaRef>;
  readonly label: string;
  readonly placeholder: string;
  readonly title?: string;
  readonly maxLength: number;
  readonly value: string;
  /** Text that was typed here and never saved, or undefined. */
  readonly draft: string | undefined;
  readonly isDisabled: boolean;
  readonly onDraft: (text: string) => void;
  readonly onForget: () => void;
  readonly onSave: (text: string) => Promise<boolean>;
}

/** A text where it stands. What is typed is kept as a draft until it is saved or discarded. */
export function KeptField(props: KeptFieldProps) {
  const { ref, label, placeholder, title, maxLength, value, draft, isDisabled, onDraft, onForget } = props;
  const { t } = useTranslation('evidence');

  async function save(): Promise<void> {
    const text = (draft ?? value).trim();
    if (text === value || (await props.onSave(text))) onForget();
  }

  function press(event: KeyboardEvent<HTMLElement>): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      void save();
    }
  }

  return (
    <div className={styles['caption']}>
      <Input.TextArea
        ref={ref}
        aria-label={label}
        placeholder={placeholder}
        title={title}
        autoSize={{ minRows: 1, maxRows: 5 }}
        maxLength={maxLength}
        disabled={isDisabled}
        value={draft ?? value}
        onChange={(event) => onDraft(event.target.value)}
        onKeyDown={press}
      />
      <NamesWarning text={draft ?? value} />
      {draft !== undefined && (
        <div className={styles['buttons']}>
          <Button type="primary" onClick={() => void save()}>
            {t('save')}
          </Button>
          <Button onClick={onForget}>{t('discard')}</Button>
        </div>
      )}
    </div>
  );
}
