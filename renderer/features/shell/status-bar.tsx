import { Button, Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import type { WorkspaceInfo } from '../../../db/contract/workspaces-calls.ts';
import { formatBytes, formatCount, formatDateTime } from '../../locales/format.ts';
import type { ReportJob } from '../../state/report-slice.ts';
import type { WaitingDraft } from '../../state/workspace-slice.ts';
import { JobLine } from './job-line.tsx';
import styles from './status-bar.module.css';
import { DraftList } from './draft-list.tsx';

export interface StatusBarProps {
  readonly workspace: WorkspaceInfo;
  readonly isUnreachable: boolean;
  readonly drafts: readonly WaitingDraft[];
  readonly job: ReportJob | null;
  readonly onCancelJob: () => void;
  readonly onDismissJob: () => void;
  readonly onHelp: () => void;
}

/** Above the notices, which lie at the same edge. */
const overNotices = 1300;

/** One line of facts: where, who, kept how, waiting what, and how far the journal goes. */
export function StatusBar(props: StatusBarProps) {
  const { workspace, isUnreachable, drafts, job, onCancelJob, onDismissJob, onHelp } = props;
  const { t } = useTranslation('shell');
  const { actor, journal, lastBackup } = workspace;
  const arrival = formatCount(journal.arrival);

  return (
    <footer className={styles['bar']} aria-label={t('statusBar')}>
      {isUnreachable && <strong className={styles['alarm']}>■ {t('offline')}</strong>}
      <span title={workspace.path} className={styles['name']}>
        {t('workspace')} {workspace.name}
      </span>
      <span title={workspace.office}>
        {actor.role === '' ? actor.name : t('actor', { name: actor.name, role: actor.role })}
      </span>
      <span
        title={
          lastBackup ? t('backupTip', { name: lastBackup.name, size: formatBytes(lastBackup.bytes) }) : ''
        }
      >
        {lastBackup ? t('lastBackup', { time: formatDateTime(lastBackup.madeAtMs) }) : t('noBackup')}
      </span>
      {drafts.length === 0 ? (
        <span>{t('noDrafts')}</span>
      ) : (
        <Popover
          trigger="click"
          title={t('draftsTitle')}
          content={<DraftList drafts={drafts} />}
          zIndex={overNotices}
        >
          <Button size="small" type="link" className={styles['link']}>
            {t('drafts', { n: formatCount(drafts.length) })}
          </Button>
        </Popover>
      )}
      {job && <JobLine job={job} onCancel={onCancelJob} onDismiss={onDismissJob} />}
      <span className={styles['end']} title={t('journalTip', { n: arrival, hash: journal.hash })}>
        {t('journal', { n: arrival, hash: journal.hash.slice(0, 8) })}
      </span>
      <Button size="small" type="link" className={styles['link']} onClick={onHelp}>
        {t('help')}
      </Button>
    </footer>
  );
}
