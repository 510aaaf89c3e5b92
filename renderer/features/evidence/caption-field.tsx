import { Button, Input } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import type { KeyboardEvent, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './detail.module.css';

export interface CaptionFieldProps {
  readonly ref?: Ref<TextAreaRef>;
  readonly value: string;
  /** Text that was typed here and never saved, or undefined. */
  readonly draft: string | undefined;
  readonly isDisabled: boolean;
  readonly onDraft: (text: string) => void;
  readonly onForget: () => void;
  readonly onSave: (text: string) => Promise<boolean>;
}

/** The caption where it stands. What is typed is kept as a draft until it is saved or discarded. */
export function CaptionField({
  ref,
  value,
  draft,
  isDisabled,
  onDraft,
  onForget,
  onSave,
}: CaptionFieldProps) {
  const { t } = useTranslation('evidence');

  async function save(): Promise<void> {
    const text = (draft ?? value).trim();
    if (text === value || (await onSave(text))) onForget();
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
        aria-label={t('caption')}
        placeholder={t('noCaption')}
        title={t('keyCaption')}
        autoSize={{ minRows: 1, maxRows: 5 }}
        maxLength={2000}
        disabled={isDisabled}
        value={draft ?? value}
        onChange={(event) => onDraft(event.target.value)}
        onKeyDown={press}
      />
      {draft !== undefined && (
        <div className={styles['buttons']}>
          <Button size="small" type="primary" onClick={() => void save()}>
            {t('save')}
          </Button>
          <Button size="small" onClick={onForget}>
            {t('discard')}
          </Button>
        </div>
      )}
    </div>
  );
}
