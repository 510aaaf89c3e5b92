import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { verifyText } from '../../../db/contract/verify-texts.ts';
import { formatCount } from '../../locales/format.ts';
import { pageLanguage } from '../../locales/i18n.ts';
import type { VerifyView } from '../../state/verify-slice.ts';
import styles from './verify.module.css';

type Report = NonNullable<VerifyView['report']>;

/** All is well, or every problem in a sentence of its own. */
export function VerifyResult({ report }: { readonly report: Report }) {
  const { t } = useTranslation(['settings', 'common']);
  const [isCopied, setIsCopied] = useState(false);
  const { problems, operations, files, unclaimedFiles, waitingFiles } = report;
  const sentences = problems.map((problem) => verifyText(problem, pageLanguage()));
  const besides = [
    unclaimedFiles > 0 && t('verifyUnclaimed', { n: formatCount(unclaimedFiles) }),
    waitingFiles > 0 && t('verifyWaiting', { n: formatCount(waitingFiles) }),
  ].filter((text) => text !== false);

  async function copy(): Promise<void> {
    await navigator.clipboard.writeText([...sentences, JSON.stringify(report)].join('\n'));
    setIsCopied(true);
  }

  if (report.isClean) {
    const counts = { operations: formatCount(operations), files: formatCount(files) };
    return (
      <output className={styles['result']}>
        <span className={styles['clean']}>
          <span aria-hidden="true">●</span> {t('verifyClean', counts)}
        </span>
        {besides.map((text) => (
          <span key={text}>{text}</span>
        ))}
      </output>
    );
  }
  return (
    <div role="alert" className={styles['problems']}>
      <p>
        <strong>{t('verifyProblems', { n: formatCount(problems.length) })}</strong>
      </p>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p>
        {t('common:nextStep')}
        {t('verifyNext')}
      </p>
      <div>
        <Button size="small" onClick={() => void copy()}>
          {t(isCopied ? 'common:copied' : 'common:copyDetails')}
        </Button>
      </div>
    </div>
  );
}
