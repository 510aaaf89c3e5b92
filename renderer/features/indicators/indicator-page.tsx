import { Button, Tabs } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useShallow } from 'zustand/react/shallow';
import { ErrorPanel } from '../../parts/error-panel.tsx';
import { useLeaving } from '../../parts/use-leaving.ts';
import { useStore } from '../../state/store.ts';
import { selectToday } from '../../state/workspace-slice.ts';
import { ChartPanel } from './chart-panel.tsx';
import { IndicatorFacts } from './indicator-facts.tsx';
import { IndicatorHead } from './indicator-head.tsx';
import styles from './indicator-page.module.css';
import { ReadingForm } from './reading-form.tsx';
import { ReadingTable } from './reading-table.tsx';
import { SumNotes } from './sum-notes.tsx';
import { TargetTable } from './target-table.tsx';
import { useIndicatorKeys } from './use-indicator-keys.ts';
import { YearTable } from './year-table.tsx';

/** One indicator: chart, every reading, what is to be reached, and the form for the next reading. */
export function IndicatorPage() {
  const { t } = useTranslation('indicators');
  const asked = useParams()['indicator'] ?? '';
  const navigate = useNavigate();
  const today = useStore(selectToday);
  const store = useStore(
    useShallow((state) => ({
      indicator: state.indicator,
      error: state.indicatorError,
      form: state.readingForm,
      focus: state.readingFocus,
      open: state.openIndicator,
      edit: state.editReading,
      record: state.recordReading,
      clear: state.clearReading,
      correct: state.startReadingCorrection,
      leaveCorrection: state.leaveReadingCorrection,
      withdraw: state.withdrawReading,
      restore: state.restoreReading,
      addTarget: state.addTarget,
      updateTarget: state.updateTarget,
      removeTarget: state.removeTarget,
      flush: state.flushReading,
      refocus: state.focusReading,
    })),
  );
  const { indicator, form, open, flush } = store;

  useEffect(() => {
    void open(asked);
  }, [asked, open]);
  useLeaving(() => flush(true));
  const goTo = (id: string | null | undefined) => () => {
    if (id) void navigate(`/indicator/${id}`, { replace: true });
  };
  const [onPrevious, onNext] = [goTo(indicator?.previousId), goTo(indicator?.nextId)];
  useIndicatorKeys({
    onPrevious,
    onNext,
    onNew: store.refocus,
    onLeave: () => void navigate(indicator ? `/indicators/${indicator.planCode}` : '/indicators'),
  });

  if (store.error) {
    const retry = <Button onClick={() => void open(asked)}>{t('head.reopen')}</Button>;
    return (
      <div className={styles['opening']}>
        <ErrorPanel error={store.error} actions={retry} />
      </div>
    );
  }
  if (!indicator || !form) return <p className={styles['opening']}>{t('head.opening')}</p>;
  return (
    <div className={styles['page']} data-testid="indicator-page" key={indicator.id}>
      <IndicatorHead indicator={indicator} onPrevious={onPrevious} onNext={onNext} />
      <div className={styles['work']}>
        <div className={styles['body']}>
          <IndicatorFacts indicator={indicator} />
          <SumNotes sums={indicator.sums} />
          <ChartPanel indicator={indicator} />
          <Tabs
            size="small"
            className={styles['tabs']}
            aria-label={t('tab.label')}
            items={[
              {
                key: 'readings',
                label: t('tab.readings', { total: indicator.readings.length }),
                children: (
                  <ReadingTable
                    indicator={indicator}
                    onCorrect={store.correct}
                    onWithdraw={(id) => void store.withdraw(id)}
                    onRestore={(id) => void store.restore(id)}
                  />
                ),
              },
              { key: 'years', label: t('tab.years'), children: <YearTable indicator={indicator} /> },
              {
                key: 'targets',
                label: t('tab.targets', { total: indicator.targets.length }),
                children: (
                  <TargetTable
                    indicator={indicator}
                    onAdd={store.addTarget}
                    onUpdate={store.updateTarget}
                    onRemove={(id) => void store.removeTarget(id)}
                  />
                ),
              },
            ]}
          />
        </div>
        <ReadingForm
          indicator={indicator}
          form={form}
          today={today}
          focus={store.focus}
          onEdit={store.edit}
          onRecord={() => void store.record()}
          onClear={store.clear}
          onLeaveCorrection={() => void store.leaveCorrection()}
        />
      </div>
    </div>
  );
}
