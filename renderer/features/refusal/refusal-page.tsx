import { Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import { errorCodes } from '../../../db/model/errors.ts';
import type { AppError } from '../../../db/model/result.ts';
import type { Refusal } from '../../../db/contract/workspaces-calls.ts';
import { ErrorPanel } from '../../parts/error-panel.tsx';
import { useStore } from '../../state/store.ts';
import { hasBackupOffer } from '../../state/workspace-slice.ts';
import { BackupTable } from './backup-table.tsx';
import styles from './refusal-page.module.css';

/** Why a workspace was not opened, what was kept, and every way on. */
export function RefusalPage() {
  const { t } = useTranslation(['firstRun', 'common']);
  const { refusal, error, isBusy, open, restore, choose } = useStore(
    useShallow((state) => ({
      refusal: state.hostStatus?.refusal ?? null,
      error: state.workspaceError,
      isBusy: state.isWorkspaceBusy,
      open: state.openWorkspace,
      restore: state.restoreWorkspace,
      choose: state.chooseWorkspace,
    })),
  );
  if (!refusal) return null;
  const why = toAppError(refusal);

  return (
    <main className={styles['page']}>
      <h1>{t('refusalTitle')}</h1>
      <p>
        {t('refusalPath')} <code className={styles['path']}>{refusal.path}</code>
      </p>
      <ErrorPanel error={why} />
      {error && error.code !== why.code && <ErrorPanel error={error} />}
      {hasBackupOffer(why.code) && (
        <section aria-labelledby="backups-title">
          <h2 id="backups-title">{t('backups')}</h2>
          <BackupTable
            backups={refusal.backups}
            isBusy={isBusy}
            onRestore={(backup) => void restore(refusal.path, backup)}
          />
        </section>
      )}
      <div className={styles['actions']}>
        <Button loading={isBusy} onClick={() => void open(refusal.path)}>
          {t('common:retry')}
        </Button>
        {hasBackupOffer(why.code) && (
          <Popconfirm
            title={t('openAsIsConfirm')}
            okText={t('openOk')}
            onConfirm={() => void restore(refusal.path, null)}
          >
            <Button disabled={isBusy}>{t('openAsIs')}</Button>
          </Popconfirm>
        )}
        <Button disabled={isBusy} onClick={() => choose(true)}>
          {t('chooseOther')}
        </Button>
      </div>
    </main>
  );
}

/** The host sends a refusal's code as text, since a newer host may know more codes than this page. */
function toAppError({ code, details }: Refusal): AppError {
  return {
    code: errorCodes.find((known) => known === code) ?? 'internal',
    details: Object.fromEntries(Object.entries(details).map(([name, value]) => [name, String(value)])),
  };
}
