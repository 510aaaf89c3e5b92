import { Button, Input, Modal } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './mask.module.css';

export interface ReasonDialogProps {
  readonly title: string;
  /** What is recorded with the reason. */
  readonly told: string;
  readonly act: string;
  /** What was typed here before and led to nothing, or undefined. */
  readonly draft: string | undefined;
  readonly onDraft: (text: string) => void;
  /** True when it is done. */
  readonly onAct: (reason: string) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Asks why before it is done. What is typed is kept until then. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { title, told, act, draft = '', onDraft, onAct, onClose } = props;
  const { t } = useTranslation(['masking', 'common']);
  const [isActing, setIsActing] = useState(false);
  const field = useRef<TextAreaRef>(null);
  const id = useId();

  async function perform(): Promise<void> {
    setIsActing(true);
    const isDone = await onAct(draft.trim());
    setIsActing(false);
    if (isDone) onClose();
  }

  return (
    <Modal
      open
      title={title}
      afterOpenChange={(isOpen) => isOpen && field.current?.focus()}
      onCancel={onClose}
      footer={[
        <Button key="cancel" onClick={onClose}>
          {t('common:cancel')}
        </Button>,
        <Button
          key="act"
          type="primary"
          disabled={draft.trim() === ''}
          loading={isActing}
          onClick={() => void perform()}
        >
          {act}
        </Button>,
      ]}
    >
      <div className={styles['reason']}>
        <label htmlFor={id}>{t('reason')}</label>
        <Input.TextArea
          id={id}
          ref={field}
          autoSize={{ minRows: 2, maxRows: 6 }}
          maxLength={500}
          value={draft}
          onChange={(event) => onDraft(event.target.value)}
        />
        <p className={styles['hint']}>{told}</p>
      </div>
    </Modal>
  );
}
