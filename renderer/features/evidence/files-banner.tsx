import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilesState } from '../../../db/contract/evidence-calls.ts';
import { formatBytes } from '../../locales/format.ts';
import styles from './evidence-page.module.css';

export interface FilesBannerProps {
  readonly state: FilesState | null;
  readonly onOpen: (evidenceId: string) => void;
}

/** Told when the folder of files lacks something or holds more than the record knows, with what to do. */
export function FilesBanner({ state, onOpen }: FilesBannerProps) {
  const { t } = useTranslation('evidence');
  const [isOpen, setIsOpen] = useState(false);
  if (!state || state.missingTotal + state.unclaimedTotal === 0) return null;
  const { missing, missingTotal, unclaimed, unclaimedTotal, unclaimedBytes } = state;
  return (
    <section
      className={styles['banner']}
      aria-label={t('condition')}
      data-serious={missingTotal > 0 || undefined}
    >
      <p>
        {missingTotal > 0 && t('missingFiles', { n: missingTotal })}{' '}
        {unclaimedTotal > 0 && t('unclaimedFiles', { n: unclaimedTotal, size: formatBytes(unclaimedBytes) })}
      </p>
      <Button type="link" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {t(isOpen ? 'hideFiles' : 'showFiles')}
      </Button>
      {isOpen && (
        <div className={styles['bannerMore']}>
          {missingTotal > 0 && (
            <>
              <p>{t('missingStep')}</p>
              <ul>
                {missing.map(({ evidenceId, caption, name, state: found }) => (
                  <li key={`${evidenceId} ${name}`}>
                    <Button type="link" size="small" onClick={() => onOpen(evidenceId)}>
                      {caption || name}
                    </Button>
                    {t(`condition-${found}`)}
                  </li>
                ))}
              </ul>
            </>
          )}
          {unclaimedTotal > 0 && (
            <>
              <p>{t('unclaimedStep')}</p>
              <ul>
                {unclaimed.map((path) => (
                  <li key={path} className={styles['path']}>
                    {path}
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
    </section>
  );
}
