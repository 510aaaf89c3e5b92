import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answers } from '../../../db/model/form/answers.ts';
import { wordsIn } from '../../../db/model/form/form.ts';
import { formLanguage } from '../../locales/i18n.ts';
import { FormSheet } from '../../parts/form-sheet.tsx';
import type { FormDetail } from '../../state/forms-slice.ts';
import styles from './forms.module.css';

export interface FormDialogProps {
  readonly form: FormDetail;
  readonly today: string;
  readonly onClose: () => void;
}

/** A form as it will be filled in. What is tried here is shown what it would say, and goes nowhere. */
export function FormDialog({ form, today, onClose }: FormDialogProps) {
  const { t } = useTranslation(['forms', 'common']);
  const [answers, setAnswers] = useState<Answers>({});
  const title = wordsIn(form.title, formLanguage());
  const note = wordsIn(form.note, formLanguage());
  return (
    <Modal
      open
      width={860}
      title={t('titleOf', { title, version: form.version })}
      footer={<Button onClick={onClose}>{t('common:close')}</Button>}
      onCancel={onClose}
    >
      {note !== '' && <p>{note}</p>}
      <p className={styles['hint']}>{t('tryHint')}</p>
      <div className={styles['sheet']}>
        <FormSheet
          form={form}
          answers={answers}
          assessor="inspector"
          beside={null}
          today={today}
          isReadOnly={false}
          onAnswers={setAnswers}
        />
      </div>
    </Modal>
  );
}
