import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { WorkspaceInfo } from '../../../db/contract/workspaces-calls.ts';
import { formatBytes, formatDateTime } from '../../locales/format.ts';
import { Section } from './section.tsx';
import styles from './settings-page.module.css';

export interface WorkspaceSectionProps {
  readonly workspace: WorkspaceInfo;
  readonly isBackingUp: boolean;
  /** Null where no window shows the page. */
  readonly onShowFolder: (() => void) | null;
  readonly onOther: () => void;
  readonly onBackUp: () => void;
}

/** Where everything lies, the way to another workspace, and the last backup. */
export function WorkspaceSection(props: WorkspaceSectionProps) {
  const { workspace, isBackingUp, onShowFolder, onOther, onBackUp } = props;
  const { t } = useTranslation('settings');
  const { path, lastBackup } = workspace;
  return (
    <Section id="workspace" title={t('workspace')} hint={t('backupHint')}>
      <dl className={styles['facts']}>
        <dt>{t('workspacePath')}</dt>
        <dd>{path}</dd>
        <dt>{t('lastBackup')}</dt>
        <dd>
          {lastBackup
            ? t('backupFacts', {
                time: formatDateTime(lastBackup.madeAtMs),
                size: formatBytes(lastBackup.bytes),
              })
            : t('noBackup')}
        </dd>
      </dl>
      <div className={styles['line']}>
        <Button loading={isBackingUp} onClick={onBackUp}>
          {t('backUp')}
        </Button>
        {onShowFolder && <Button onClick={onShowFolder}>{t('openFolder')}</Button>}
        <Button title={t('otherWorkspaceHint')} onClick={onOther}>
          {t('otherWorkspace')}
        </Button>
      </div>
    </Section>
  );
}
