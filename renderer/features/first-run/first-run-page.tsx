import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import { ErrorPanel } from '../../parts/error-panel.tsx';
import { LanguageSwitch } from '../../parts/language-switch.tsx';
import { selectPreferences } from '../../state/preferences-slice.ts';
import { useStore } from '../../state/store.ts';
import { selectIsInWindow } from '../../state/window-slice.ts';
import styles from './first-run-page.module.css';
import { OpenForm } from './open-form.tsx';
import { WorkspaceFormView } from './workspace-form.tsx';

/** The first page: make a workspace in three short steps, or open one. Nothing typed is lost by a refusal. */
export function FirstRunPage() {
  const { t } = useTranslation(['firstRun', 'common']);
  const store = useStore(
    useShallow((state) => ({
      hostStatus: state.hostStatus,
      form: state.workspaceForm,
      openPath: state.openPath,
      error: state.workspaceError,
      isBusy: state.isWorkspaceBusy,
      isChoosing: state.isChoosingWorkspace,
      editForm: state.editWorkspaceForm,
      editOpenPath: state.editOpenPath,
      create: state.createWorkspace,
      open: state.openWorkspace,
      choose: state.chooseWorkspace,
      chooseFolder: state.chooseFolder,
    })),
  );
  const { language } = useStore(useShallow(selectPreferences));
  const changePreferences = useStore((state) => state.changePreferences);
  const isInWindow = useStore(selectIsInWindow);
  const { hostStatus, form, error, isBusy } = store;
  if (!hostStatus) return null;
  const path = form.path ?? hostStatus.suggestedPath;

  async function pickPlace(): Promise<void> {
    const chosen = await store.chooseFolder('create');
    if (chosen !== null) store.editForm({ path: chosen });
  }

  async function pickWorkspace(): Promise<void> {
    const chosen = await store.chooseFolder('open');
    if (chosen !== null) await store.open(chosen);
  }

  return (
    <main className={styles['page']}>
      <header className={styles['head']}>
        <div className={styles['name']}>
          <h1>{t('common:appName')}</h1>
          <LanguageSwitch
            value={language}
            label={t('common:language')}
            onChange={(chosen) => void changePreferences({ language: chosen })}
          />
        </div>
        <p>{t('intro')}</p>
        {store.isChoosing && (
          <Button type="link" className={styles['back']} onClick={() => store.choose(false)}>
            {t(hostStatus.workspace ? 'backToWorkspace' : 'backToRefusal')}
          </Button>
        )}
      </header>
      <WorkspaceFormView
        form={form}
        path={path}
        plans={hostStatus.builtInPlans}
        isBusy={isBusy}
        onEdit={store.editForm}
        onPickPlace={isInWindow ? () => void pickPlace() : null}
        onSubmit={() => void store.create()}
        error={
          error && (
            <ErrorPanel
              error={error}
              actions={
                error.code === 'workspace-exists' && (
                  <Button size="small" type="primary" onClick={() => void store.open(path)}>
                    {t('openThis')}
                  </Button>
                )
              }
            />
          )
        }
      />
      <OpenForm
        path={store.openPath}
        recentPaths={hostStatus.recentPaths}
        isBusy={isBusy}
        onEdit={store.editOpenPath}
        onPick={isInWindow ? () => void pickWorkspace() : null}
        onOpen={(openPath) => void store.open(openPath)}
      />
    </main>
  );
}
