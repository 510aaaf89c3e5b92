import { Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Backup } from '../../../db/contract/workspaces-calls.ts';
import { formatBytes, formatDateTime } from '../../locales/format.ts';
import styles from './refusal-page.module.css';

export interface BackupTableProps {
  readonly backups: readonly Backup[];
  readonly isBusy: boolean;
  readonly onRestore: (name: string) => void;
}

/** Backups, newest first, each with the way back to it. */
export function BackupTable({ backups, isBusy, onRestore }: BackupTableProps) {
  const { t } = useTranslation('firstRun');
  if (backups.length === 0) return <p>{t('noBackups')}</p>;
  const newestFirst = backups.toSorted((one, other) => other.madeAtMs - one.madeAtMs);
  return (
    <table className={styles['backups']}>
      <thead>
        <tr>
          <th scope="col">{t('backupTime')}</th>
          <th scope="col">{t('backupName')}</th>
          <th scope="col">{t('backupSize')}</th>
          <th scope="col">{t('backupAction')}</th>
        </tr>
      </thead>
      <tbody>
        {newestFirst.map(({ name, madeAtMs, bytes }, index) => (
          <tr key={name}>
            <td>
              {formatDateTime(madeAtMs)} {index === 0 && t('restoreNewest')}
            </td>
            <td>{name}</td>
            <td>{formatBytes(bytes)}</td>
            {/* The button inside names itself. */}
            {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label */}
            <td>
              <Popconfirm
                title={t('restoreConfirm', { time: formatDateTime(madeAtMs) })}
                okText={t('restoreOk')}
                onConfirm={() => onRestore(name)}
              >
                <Button type={index === 0 ? 'primary' : 'default'} size="small" disabled={isBusy}>
                  {t('restore')}
                </Button>
              </Popconfirm>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
