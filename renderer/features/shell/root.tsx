import { Button, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useEffect, type ReactNode } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { RouterProvider, type createHashRouter } from 'react-router';
import { useShallow } from 'zustand/react/shallow';
import { i18n } from '../../locales/i18n.ts';
import { ErrorPanel } from '../../parts/error-panel.tsx';
import { selectPreferences } from '../../state/preferences-slice.ts';
import { useStore } from '../../state/store.ts';
import styles from './root.module.css';
import { useTheme } from './theme.ts';
import { useRootLook } from './use-root-look.ts';

export interface RootProps {
  readonly router: ReturnType<typeof createHashRouter>;
  readonly firstRun: ReactNode;
  readonly refusal: ReactNode;
}

/** Of what antd draws by itself: calendars, empty lists, dialogs. */
const widgetWords = { 'zh-CN': zhCN, en: enUS };

/** Decides by the host's answer what the window shows: the work, the first page, or why a workspace was refused. */
export function Root(props: RootProps) {
  const { language, fontSize } = useStore(useShallow(selectPreferences));
  useRootLook(language, fontSize);
  return (
    <ConfigProvider
      locale={widgetWords[language]}
      theme={useTheme(fontSize)}
      button={{ autoInsertSpace: false }}
      componentSize="middle"
      virtual={false}
    >
      <I18nextProvider i18n={i18n}>
        <Gate key={language} {...props} />
      </I18nextProvider>
    </ConfigProvider>
  );
}

function Gate({ router, firstRun, refusal }: RootProps) {
  const { t } = useTranslation();
  const { hostStatus, hostError, isChoosingWorkspace, refreshStatus } = useStore(
    useShallow((state) => ({
      hostStatus: state.hostStatus,
      hostError: state.hostError,
      isChoosingWorkspace: state.isChoosingWorkspace,
      refreshStatus: state.refreshStatus,
    })),
  );

  useEffect(() => {
    void refreshStatus();
    return router.subscribe(() => void refreshStatus());
  }, [router, refreshStatus]);

  if (hostStatus?.workspace && !isChoosingWorkspace) return <RouterProvider router={router} />;
  if (hostStatus) return hostStatus.refusal && !isChoosingWorkspace ? refusal : firstRun;
  return (
    <main className={styles['start']}>
      <h1>{t('appName')}</h1>
      {hostError ? (
        <ErrorPanel
          error={hostError}
          actions={
            <Button size="small" type="primary" onClick={() => void refreshStatus()}>
              {t('retry')}
            </Button>
          }
        />
      ) : (
        <p>{t('loading')}</p>
      )}
    </main>
  );
}
