import { Button, Input } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './measure-page.module.css';

export interface EditInPlaceProps {
  readonly label: string;
  readonly value: string;
  /** Text that was typed here and never saved, or undefined. */
  readonly draft: string | undefined;
  readonly children: ReactNode;
  readonly onDraft: (text: string) => void;
  readonly onForget: () => void;
  readonly onSave: (text: string) => Promise<boolean>;
}

/** A text that turns into a field where it stands. What is typed is kept as a draft until it is saved or cancelled. */
export function EditInPlace({ label, value, draft, children, onDraft, onForget, onSave }: EditInPlaceProps) {
  const { t } = useTranslation('measure');
  const { t: tCommon } = useTranslation('common');
  const id = useId();
  const field = useRef<TextAreaRef>(null);
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    if (isOpen) field.current?.focus({ cursor: 'end' });
  }, [isOpen]);

  function close(): void {
    setIsOpen(false);
    onForget();
  }

  async function save(): Promise<void> {
    const text = (draft ?? value).trim();
    if (text === value || (await onSave(text))) close();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    void save();
  }

  if (!isOpen && draft === undefined) {
    return (
      <button
        type="button"
        className={styles['editable']}
        title={t('action.edit')}
        onClick={() => setIsOpen(true)}
      >
        {children} <span className="visually-hidden">{`${label} ${t('action.edit')}`}</span>
      </button>
    );
  }
  return (
    <span className={styles['editing']}>
      <Input.TextArea
        ref={field}
        id={id}
        aria-label={label}
        autoSize={{ minRows: 1, maxRows: 6 }}
        value={draft ?? value}
        onChange={(event) => onDraft(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <Button size="small" type="primary" onClick={() => void save()}>
        {t('action.keep')}
      </Button>
      <Button size="small" onClick={close}>
        {tCommon('cancel')}
      </Button>
    </span>
  );
}
