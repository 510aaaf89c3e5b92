import { useTranslation } from 'react-i18next';
import type { SearchIndexView } from '../../../db/contract/search-calls.ts';
import { formatCount } from '../../locales/format.ts';
import styles from './search.module.css';

/** What a person must know about what was looked through: not yet everything, or files without words. */
export function IndexLine({ index }: { readonly index: SearchIndexView }) {
  const { t } = useTranslation('search');
  const { indexed, total, waitingFiles, wordlessFiles, unreadableFiles } = index;
  const words = [
    indexed < total && t('indexing', { done: formatCount(indexed), total: formatCount(total) }),
    waitingFiles > 0 && t('waitingFiles', { n: formatCount(waitingFiles) }),
    wordlessFiles > 0 && t('wordlessFiles', { n: formatCount(wordlessFiles) }),
    unreadableFiles > 0 && t('unreadableFiles', { n: formatCount(unreadableFiles) }),
  ].filter((text) => text !== false);
  return (
    <div className={styles['foot']}>
      <span>{words.join(t('between'))}</span>
      <span className={styles['keys']}>{t('keys')}</span>
    </div>
  );
}
