import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { formatCount } from '../../locales/format.ts';
import type { ReportJob } from '../../state/report-slice.ts';
import styles from './status-bar.module.css';

export interface JobLineProps {
  readonly job: ReportJob;
  readonly onCancel: () => void;
  readonly onDismiss: () => void;
}

/** An export that goes on while the person works elsewhere; the reports page shows it at length. */
export function JobLine({ job, onCancel, onDismiss }: JobLineProps) {
  const { t } = useTranslation(['shell', 'common']);
  const isElsewhere = !useLocation().pathname.startsWith('/reports');
  if (!isElsewhere || (job.state === 'running' && !job.isSlow)) return null;

  if (job.state === 'running') {
    const counts = { done: formatCount(job.done), total: formatCount(job.total) };
    return (
      <span className={styles['job']}>
        <Link to="/reports">{job.total === 0 ? t('exportingStart') : t('exporting', counts)}</Link>
        <progress value={job.done} max={Math.max(1, job.total)} aria-label={t('exportingStart')} />
        <Button size="small" type="link" className={styles['link']} onClick={onCancel}>
          {t('common:cancel')}
        </Button>
      </span>
    );
  }
  const text = {
    done: t('exportDone', { name: job.file?.name ?? '' }),
    failed: t('exportFailed'),
    cancelled: t('exportCancelled'),
  }[job.state];
  return (
    <output className={styles['job']}>
      <Link to="/reports">{text}</Link>
      <Button
        size="small"
        type="text"
        icon={<CloseOutlined />}
        aria-label={t('common:close')}
        onClick={onDismiss}
      />
    </output>
  );
}
