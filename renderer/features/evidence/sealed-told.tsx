import { useTranslation } from 'react-i18next';
import type { MediaKind } from '../../../db/model/media-kind.ts';
import styles from './detail.module.css';

/** Instead of a sealed file: that it is kept, and how it is opened. */
export function SealedTold({ kind }: { readonly kind: MediaKind }) {
  const { t } = useTranslation('masking');
  const open = t(kind === 'picture' ? 'openOriginal' : 'openFile');
  return <p className={styles['told']}>{t('sealedTold', { open })}</p>;
}
