import { Select } from 'antd';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { useShallow } from 'zustand/react/shallow';
import { localName } from '../../locales/local-name.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorPanel } from '../../parts/error-panel.tsx';
import { useStore } from '../../state/store.ts';
import { indicatorColumns } from './indicator-columns.tsx';
import styles from './indicators-page.module.css';

/** Every indicator of a plan: where it stands, what is to be reached, and whether the pace is enough. */
export function IndicatorsPage() {
  const { t } = useTranslation('indicators');
  const navigate = useNavigate();
  const asked = useParams()['plan'];
  const store = useStore(
    useShallow((state) => ({
      plans: state.plans,
      shownPlan: state.planView.planCode,
      list: state.indicatorList,
      error: state.indicatorListError,
      action: state.indicatorAction,
      opened: state.indicatorAsked,
      loadPlans: state.loadPlans,
      loadIndicators: state.loadIndicators,
      chooseAction: state.chooseIndicatorAction,
      exportTable: state.exportTable,
    })),
  );
  const { plans, list, error, action, loadPlans, loadIndicators } = store;
  const chosen = plans?.filter(({ isChosen }) => isChosen) ?? [];
  const before = list?.planCode ?? store.shownPlan;
  const first = chosen.find(({ code }) => code === before) ?? chosen[0];
  const planCode = asked ?? first?.code ?? '';
  const columns = useMemo(() => indicatorColumns(t), [t]);

  useEffect(() => {
    void loadPlans();
  }, [loadPlans]);
  useEffect(() => {
    if (planCode !== '') void loadIndicators(planCode);
  }, [planCode, loadIndicators]);

  if (plans && chosen.length === 0 && asked === undefined) {
    return (
      <div className={styles['empty']}>
        <h1>{t('title')}</h1>
        <EmptyState text={t('noPlan')} action={<Link to="/">{t('choosePlan')}</Link>} />
      </div>
    );
  }
  const shown = list?.planCode === planCode ? list : null;
  const rows = shown?.rows.filter(
    ({ attachCode }) => action === '' || attachCode === action || attachCode.startsWith(`${action}.`),
  );
  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <h1>{t('title')}</h1>
        <Select
          className={styles['plan']}
          aria-label={t('plan')}
          value={planCode}
          options={chosen.map(({ code, titleZh, titleEn }) => ({
            value: code,
            label: localName(titleZh, titleEn),
          }))}
          popupMatchSelectWidth={false}
          onChange={(code: string) => void navigate(`/indicators/${code}`)}
        />
      </header>
      {error && <ErrorPanel error={error} />}
      {shown && rows && (
        <DataTable
          key={planCode}
          name={t('listName', { plan: localName(shown.planTitleZh, shown.planTitleEn) })}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          openKey={store.opened === '' ? null : store.opened}
          onOpen={({ id }) => void navigate(`/indicator/${id}`)}
          onExport={(table) => void store.exportTable(table)}
          empty={t('empty')}
          toolbar={
            <Select
              className={styles['action']}
              aria-label={t('action')}
              value={action}
              options={[
                { value: '', label: t('allActions') },
                ...shown.actions.map(({ code, labelZh, labelEn, titleZh, titleEn }) => ({
                  value: code,
                  label: `${localName(labelZh, labelEn)} ${localName(titleZh, titleEn)}`,
                })),
              ]}
              popupMatchSelectWidth={false}
              onChange={store.chooseAction}
            />
          }
        />
      )}
    </div>
  );
}
