import { useEffect, type ReactNode } from 'react';
import { Outlet } from 'react-router';
import { useShallow } from 'zustand/react/shallow';
import { useStore } from '../../state/store.ts';
import styles from './app-frame.module.css';
import { KeyHelp } from './key-help.tsx';
import { Navigation } from './navigation.tsx';
import { Notices } from './notices.tsx';
import { StatusBar } from './status-bar.tsx';
import { useDropGuard } from './use-drop-guard.ts';
import { useStartNotices } from './use-start-notices.ts';

const refreshMs = 20_000;

/** What stays while pages change: navigation, status bar, notices, the search and the table of keys. */
export function AppFrame({ search }: { readonly search: ReactNode }) {
  const store = useStore(
    useShallow((state) => ({
      hostStatus: state.hostStatus,
      hostError: state.hostError,
      plan: state.planView.planCode,
      isNavCollapsed: state.isNavCollapsed,
      toggleNav: state.toggleNav,
      refreshStatus: state.refreshStatus,
      waitingDrafts: state.waitingDrafts,
      reportJob: state.reportJob,
      cancelReport: state.cancelReport,
      dismissReportJob: state.dismissReportJob,
      notices: state.notices,
      notify: state.notify,
      dismissNotice: state.dismissNotice,
      openSearch: state.openSearch,
      isKeyHelpOpen: state.isKeyHelpOpen,
      showKeyHelp: state.showKeyHelp,
    })),
  );
  const { hostStatus, refreshStatus, notify, showKeyHelp } = store;
  const workspace = hostStatus?.workspace ?? null;

  useStartNotices(workspace, notify);
  useEffect(() => {
    const refresh = (): void => void refreshStatus();
    const timer = setInterval(refresh, refreshMs);
    globalThis.addEventListener('focus', refresh);
    return () => {
      clearInterval(timer);
      globalThis.removeEventListener('focus', refresh);
    };
  }, [refreshStatus]);
  useEffect(() => {
    const openHelp = (event: KeyboardEvent): void => {
      if (event.key !== 'F1') return;
      event.preventDefault();
      showKeyHelp(true);
    };
    globalThis.addEventListener('keydown', openHelp);
    return () => globalThis.removeEventListener('keydown', openHelp);
  }, [showKeyHelp]);
  useDropGuard(notify);

  return (
    <div className={styles['frame']} data-collapsed={store.isNavCollapsed || undefined}>
      <Navigation
        plan={store.plan}
        isCollapsed={store.isNavCollapsed}
        onToggle={store.toggleNav}
        onSearch={store.openSearch}
      />
      <main className={styles['main']}>
        <Outlet />
      </main>
      {workspace && (
        <StatusBar
          workspace={workspace}
          isUnreachable={store.hostError !== null}
          drafts={store.waitingDrafts}
          job={store.reportJob}
          onCancelJob={() => void store.cancelReport()}
          onDismissJob={store.dismissReportJob}
          onHelp={() => showKeyHelp(true)}
        />
      )}
      <Notices notices={store.notices} onDismiss={store.dismissNotice} />
      {search}
      <KeyHelp isOpen={store.isKeyHelpOpen} onClose={() => showKeyHelp(false)} />
    </div>
  );
}
