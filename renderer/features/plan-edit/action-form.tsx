import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OutlineAction } from '../../state/plan-edit-rules.ts';
import { FieldEdit, type FieldTools } from './field-edit.tsx';
import styles from './plan-edit.module.css';

export interface ActionFormProps {
  readonly action: OutlineAction;
  readonly tools: FieldTools;
  readonly onEnter: () => void;
  /** Null while measures hang on it. */
  readonly onRemove: (() => void) | null;
}

export function ActionForm({ action, tools, onEnter, onRemove }: ActionFormProps) {
  const { t } = useTranslation('planEdit');
  return (
    <>
      <div className={styles['fields']}>
        <FieldEdit
          field="titleZh"
          kind="line"
          value={action.titleZh}
          tools={tools}
          isRequired
          isWide
          onEnter={onEnter}
        />
        <FieldEdit field="labelZh" kind="line" value={action.labelZh} tools={tools} isRequired />
        <FieldEdit field="code" kind="line" value={action.code} tools={tools} isRequired />
        <details className={styles['english']}>
          <summary>{t('english')}</summary>
          <div className={styles['fields']}>
            <FieldEdit field="titleEn" kind="line" value={action.titleEn} tools={tools} isWide />
            <FieldEdit field="labelEn" kind="line" value={action.labelEn} tools={tools} />
          </div>
        </details>
      </div>
      {onRemove && (
        <Button danger onClick={onRemove}>
          {t('removeAction')}
        </Button>
      )}
    </>
  );
}
