import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import { errorWords } from '../../../locales/error-words.ts';
import { formatCount } from '../../../locales/format.ts';
import { useStore } from '../../../state/store.ts';
import styles from './inbox.module.css';

/** How many files are on their way, and what did not arrive. It reads the store itself, so that nothing else is drawn. */
export function UploadLine() {
  const { t } = useTranslation('inbox');
  const { uploads, arrived, retry, cancel } = useStore(
    useShallow((store) => ({
      uploads: store.inboxUploads,
      arrived: store.inboxArrived,
      retry: store.retryInboxUploads,
      cancel: store.cancelInboxUploads,
    })),
  );
  const failed = uploads.filter(({ error }) => error !== null);
  const left = uploads.length - failed.length;
  const reason = failed[0]?.error;
  const total = arrived + left;
  return (
    <output className={styles['uploads']}>
      {left > 0 && (
        <span className={styles['uploadLine']}>
          <progress max={total} value={arrived} aria-label={t('column')} />
          <span>
            {t('sending', { done: formatCount(arrived), total: formatCount(total), left: formatCount(left) })}
          </span>
          <Button size="small" onClick={cancel}>
            {t('cancel')}
          </Button>
        </span>
      )}
      {reason && (
        <span className={styles['uploadLine']} data-failed>
          <span>{t('failed', { n: formatCount(failed.length), reason: errorWords(reason).sentence })}</span>
          <Button size="small" onClick={retry}>
            {t('retry')}
          </Button>
          <Button size="small" onClick={cancel}>
            {t('giveUp')}
          </Button>
        </span>
      )}
    </output>
  );
}
