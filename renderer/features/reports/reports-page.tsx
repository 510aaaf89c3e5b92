import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useShallow } from 'zustand/react/shallow';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorPanel } from '../../parts/error-panel.tsx';
import { client, useStore } from '../../state/store.ts';
import { selectIsInWindow } from '../../state/window-slice.ts';
import { selectToday } from '../../state/workspace-slice.ts';
import { ExportBar } from './export-bar.tsx';
import { PaperPreview } from './paper-preview.tsx';
import { ReportChoicesForm } from './report-choices-form.tsx';
import styles from './reports-page.module.css';

/** Kinds of paper on the left, what goes into it in the middle, how it will look on the right. */
export function ReportsPage() {
  const { t } = useTranslation('reports');
  const today = useStore(selectToday);
  const store = useStore(
    useShallow((state) => ({
      plans: state.plans,
      shownPlan: state.planView.planCode,
      choices: state.reportChoices,
      plan: state.reportPlan,
      units: state.reportUnits,
      preview: state.reportPreview,
      error: state.reportError,
      job: state.reportJob,
      loadPlans: state.loadPlans,
      loadPreview: state.loadReportPreview,
      change: state.changeReport,
      changePlan: state.changeReportPlan,
      clearFilter: state.clearReportFilter,
      exportReport: state.exportReport,
      cancel: state.cancelReport,
      dismiss: state.dismissReportJob,
      saveFile: state.saveFile,
      showFile: state.showFile,
    })),
  );
  const isInWindow = useStore(selectIsInWindow);
  const { plans, shownPlan, choices, loadPlans, loadPreview, changePlan } = store;
  const chosenPlans = plans?.filter(({ isChosen }) => isChosen) ?? [];
  const firstPlan = shownPlan || (chosenPlans[0]?.code ?? '');

  useEffect(() => {
    void loadPlans();
  }, [loadPlans]);
  useEffect(() => {
    if (choices.plan === '' && firstPlan !== '') changePlan(firstPlan);
  }, [choices.plan, firstPlan, changePlan]);
  useEffect(() => {
    void loadPreview();
  }, [loadPreview]);

  if (plans && chosenPlans.length === 0) {
    return (
      <div className={styles['empty']}>
        <h1>{t('title')}</h1>
        <EmptyState text={t('noPlan')} action={<Link to="/">{t('toPlans')}</Link>} />
      </div>
    );
  }
  return (
    <div className={styles['page']}>
      <section className={styles['kinds']} aria-label={t('kinds')}>
        <h1>{t('title')}</h1>
        <ul>
          <li aria-current="true">
            <strong>{t('statusSheet')}</strong>
            <p>{t('statusSheetHint')}</p>
          </li>
        </ul>
      </section>
      <section className={styles['choices']} aria-label={t('choices')}>
        <ReportChoicesForm
          choices={choices}
          today={today}
          plans={chosenPlans}
          actions={store.plan?.actions ?? []}
          units={store.units}
          onChange={store.change}
          onChangePlan={changePlan}
          onClearFilter={store.clearFilter}
        />
      </section>
      <section className={styles['sheet']} aria-label={t('sheet')}>
        <ExportBar
          job={store.job}
          isReady={store.preview !== null}
          fileUrl={(fileId) => client.fileUrl(fileId, 'download')}
          onSaveFile={isInWindow ? (fileId) => void store.saveFile(fileId) : null}
          onShowFile={isInWindow ? (fileId) => void store.showFile(fileId) : null}
          onExport={(format) => void store.exportReport(format)}
          onCancel={() => void store.cancel()}
          onDismiss={store.dismiss}
        />
        {store.error && <ErrorPanel error={store.error} />}
        {store.preview && <PaperPreview preview={store.preview} paper={choices.paper ?? 'A3'} />}
      </section>
    </div>
  );
}
