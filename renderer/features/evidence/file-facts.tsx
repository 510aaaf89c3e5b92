import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatBytes, formatDateTime } from '../../locales/format.ts';
import type { EvidenceDetail } from '../../../db/contract/evidence-calls.ts';
import styles from './detail.module.css';

export interface FileFactsProps {
  readonly detail: EvidenceDetail;
  readonly file: EvidenceDetail['files'][number];
  /** The day it stands for, to be edited. */
  readonly day: ReactNode;
}

/** What is known of a file and of how it came in; the day of entry apart from the day that it stands for. */
export function FileFacts({ detail, file, day }: FileFactsProps) {
  const { t } = useTranslation('evidence');
  const { picture, state } = file;
  return (
    <dl className={styles['facts']} aria-label={t('facts')}>
      <dt>{t('standsFor')}</dt>
      <dd>{day}</dd>
      <dt>{t('entered')}</dt>
      <dd>{t('enteredBy', { time: formatDateTime(detail.recordedAtMs), name: detail.actorName })}</dd>
      {detail.organizationName !== '' && (
        <>
          <dt>{t('unit')}</dt>
          <dd>{detail.organizationName}</dd>
        </>
      )}
      <dt>{t('file')}</dt>
      <dd>
        {file.name} <span className={styles['size']}>{formatBytes(file.size)}</span>
      </dd>
      {picture && (
        <>
          <dt>{t('pixels')}</dt>
          <dd>
            {picture.widthPx} × {picture.heightPx}
            {picture.orientation !== 1 && t('turned')}
          </dd>
        </>
      )}
      {picture?.takenAt && (
        <>
          <dt>{t('taken')}</dt>
          <dd>{t('takenBy', { time: picture.takenAt.replace('T', ' ') })}</dd>
        </>
      )}
      <dt>{t('condition')}</dt>
      <dd data-state={state}>
        {t(`condition-${state}`)}
        {(state === 'missing' || state === 'damaged') && (
          <span className={styles['hint']}>{t('repairTip')}</span>
        )}
      </dd>
      <dt>{t('hash')}</dt>
      <dd className={styles['hash']} title={file.sha256}>
        {file.sha256.slice(0, 16)}…
      </dd>
    </dl>
  );
}
