import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatBytes, formatCount } from '../../locales/format.ts';
import { FileButton } from '../../parts/file-button.tsx';
import { ErrorPanel } from '../../parts/error-panel.tsx';
import type { ReportFormat, ReportJob } from '../../state/report-slice.ts';
import styles from './reports-page.module.css';

export interface ExportBarProps {
  readonly job: ReportJob | null;
  readonly isReady: boolean;
  readonly fileUrl: (fileId: string) => string;
  /** In a window: asks where to save a file, shows it in its folder; null in a browser. */
  readonly onSaveFile: ((fileId: string) => void) | null;
  readonly onShowFile: ((fileId: string) => void) | null;
  readonly onExport: (format: ReportFormat) => void;
  readonly onCancel: () => void;
  readonly onDismiss: () => void;
}

/** The buttons, and how the last export goes: counting, done and where it lies, or why not. */
export function ExportBar({ job, isReady, ...panel }: ExportBarProps) {
  const { onExport } = panel;
  const { t } = useTranslation('reports');
  const isRunning = job?.state === 'running';
  return (
    <div className={styles['exports']}>
      <div className={styles['buttons']}>
        <Button type="primary" disabled={!isReady || isRunning} onClick={() => onExport('xlsx')}>
          {t('exportXlsx')}
        </Button>
        <Button disabled={!isReady || isRunning} onClick={() => onExport('csv')}>
          {t('exportCsv')}
        </Button>
      </div>
      {job && <JobPanel job={job} {...panel} />}
    </div>
  );
}

type JobPanelProps = Omit<ExportBarProps, 'isReady' | 'job'> & { readonly job: ReportJob };

function JobPanel(props: JobPanelProps) {
  const { job, fileUrl, onSaveFile, onShowFile, onExport, onCancel, onDismiss } = props;
  const { t } = useTranslation(['reports', 'common']);
  const { state, file, error, format, fileName, isSlow } = job;
  const again = (
    <Button size="small" onClick={() => onExport(format)}>
      {t('exportAgain')}
    </Button>
  );

  if (state === 'failed' && error) return <ErrorPanel error={error} actions={again} />;
  if (state === 'running') {
    if (!isSlow) return null;
    return (
      <output className={styles['job']}>
        <span>{t('exporting', { name: fileName })}</span>
        <progress
          value={job.done}
          max={Math.max(1, job.total)}
          aria-label={t('exporting', { name: fileName })}
        />
        {job.total > 0 && (
          <span>{t('progress', { done: formatCount(job.done), total: formatCount(job.total) })}</span>
        )}
        <Button size="small" onClick={onCancel}>
          {t('common:cancel')}
        </Button>
      </output>
    );
  }
  return (
    <output className={styles['job']}>
      {file ? (
        <>
          <strong>{t('exported', { name: file.name, size: formatBytes(file.bytes) })}</strong>
          <FileButton
            type="link"
            size="small"
            name={file.name}
            url={fileUrl(file.fileId)}
            onSave={onSaveFile && (() => onSaveFile(file.fileId))}
          >
            {t(onSaveFile ? 'saveAs' : 'download')}
          </FileButton>
          {onShowFile && (
            <Button type="link" size="small" onClick={() => onShowFile(file.fileId)}>
              {t('showInFolder')}
            </Button>
          )}
          <span className={styles['where']} title={file.path}>
            {t('exportedAt')} {file.path}
          </span>
        </>
      ) : (
        <span>{t('cancelled')}</span>
      )}
      {again}
      <Button size="small" type="text" onClick={onDismiss}>
        {t('close')}
      </Button>
    </output>
  );
}
