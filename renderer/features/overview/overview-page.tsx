import { Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useShallow } from 'zustand/react/shallow';
import { DayField } from '../../parts/day-field.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorPanel } from '../../parts/error-panel.tsx';
import { useStore } from '../../state/store.ts';
import { selectToday } from '../../state/workspace-slice.ts';
import { NewestEntries } from './newest-entries.tsx';
import styles from './overview.module.css';
import { PlanOverview } from './plan-overview.tsx';

/** 总览: what a director reads in a minute; every figure opens its records. */
export function OverviewPage() {
  const { t } = useTranslation(['overview', 'common']);
  const today = useStore(selectToday);
  const store = useStore(
    useShallow((state) => ({
      overview: state.overview,
      error: state.overviewError,
      asOf: state.overviewAsOf,
      load: state.loadOverview,
      changeAsOf: state.changeOverviewAsOf,
      narrowPlan: state.narrowPlan,
    })),
  );
  const { overview, error, asOf, load } = store;

  useEffect(() => {
    void load();
  }, [load]);

  return (
    <div className={styles['page']}>
      <header className={styles['toolbar']}>
        <h1>{t('title')}</h1>
        <label htmlFor="overview-as-of">{t('asOf')}</label>
        <DayField
          id="overview-as-of"
          label={t('asOf')}
          value={asOf ?? today}
          onChange={(day) => store.changeAsOf(day === today ? null : day)}
        />
        <span className={styles['muted']}>{t('links')}</span>
      </header>
      {error && (
        <ErrorPanel
          error={error}
          actions={
            <Button size="small" type="primary" onClick={() => void load()}>
              {t('common:retry')}
            </Button>
          }
        />
      )}
      {!overview && !error && <p>{t('common:loading')}</p>}
      {overview?.plans.length === 0 && (
        <EmptyState text={t('noPlan')} action={<Link to="/">{t('toPlans')}</Link>} />
      )}
      {overview?.plans.map((plan) => (
        <PlanOverview
          key={plan.id}
          plan={plan}
          onNarrow={(planCode, filter) => store.narrowPlan(planCode, asOf, filter)}
        />
      ))}
      {overview && overview.plans.length > 0 && <NewestEntries entries={overview.entries} />}
    </div>
  );
}
