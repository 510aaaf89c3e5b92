import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import type { AppError } from '../../db/model/result.ts';
import { errorWords } from '../locales/error-words.ts';
import { i18n } from '../locales/i18n.ts';
import styles from './error-panel.module.css';

export interface ErrorPanelProps {
  readonly error: AppError;
  /** What the person can do right here, such as a button to try again. */
  readonly actions?: ReactNode;
}

/** What happened and what was kept, what to do next, and 复制详情. Announced when it appears. */
export function ErrorPanel({ error, actions }: ErrorPanelProps) {
  const { sentence, nextStep, details } = errorWords(error);
  return (
    <div role="alert" className={styles['panel']}>
      <p className={styles['sentence']}>{sentence}</p>
      <p>
        <span className={styles['label']}>{i18n.t('nextStep')}</span>
        {nextStep}
      </p>
      <div className={styles['actions']}>
        {actions}
        <CopyButton text={details} />
      </div>
    </div>
  );
}

function CopyButton({ text }: { readonly text: string }) {
  const [isCopied, setIsCopied] = useState(false);

  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(text);
    setIsCopied(true);
  }

  return (
    <Button size="small" onClick={() => void copy()}>
      {i18n.t(isCopied ? 'copied' : 'copyDetails')}
    </Button>
  );
}
