import { Button, Radio } from 'antd';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useShallow } from 'zustand/react/shallow';
import { DataTable } from '../../parts/data-table.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorPanel } from '../../parts/error-panel.tsx';
import { useKey } from '../../parts/use-key.ts';
import { useStore } from '../../state/store.ts';
import { selectToday } from '../../state/workspace-slice.ts';
import { isTyping } from './is-typing.ts';
import { TermTable } from './term-table.tsx';
import { VisitCalendar } from './visit-calendar.tsx';
import { visitColumns } from './visit-columns.tsx';
import styles from './visits-page.module.css';

const views = ['list', 'calendar', 'term'] as const;

/** The plan of visits: as a list, by month, and by school against the rule of the term. */
export function VisitsPage() {
  const { t } = useTranslation('visits');
  const navigate = useNavigate();
  const today = useStore(selectToday);
  const store = useStore(
    useShallow((state) => ({
      visits: state.visits,
      term: state.visitTerm,
      error: state.visitsError,
      view: state.visitsView,
      opened: state.visit?.id ?? null,
      loadVisits: state.loadVisits,
      showVisits: state.showVisits,
      exportTable: state.exportTable,
    })),
  );
  const { visits, loadVisits } = store;
  const columns = useMemo(() => visitColumns(t), [t]);
  useEffect(() => {
    void loadVisits();
  }, [loadVisits]);
  useKey((event) => {
    if (event.key !== 'n' || event.ctrlKey || isTyping(event.target)) return;
    event.preventDefault();
    void navigate('/visits/new');
  });

  const overdue = visits?.filter(({ isOverdue }) => isOverdue).length ?? 0;
  const checks = visits?.filter(({ checkOn }) => checkOn !== null && checkOn < today).length ?? 0;
  const missing = store.term?.schools.filter(({ missing: wanted }) => wanted > 0).length ?? 0;
  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <h1>{t('title')}</h1>
        <Radio.Group
          value={store.view}
          optionType="button"
          aria-label={t('view')}
          options={views.map((value) => ({ value, label: t(`views.${value}`) }))}
          onChange={({ target }: { target: { value?: (typeof views)[number] } }) =>
            store.showVisits(target.value ?? 'list')
          }
        />
        <p className={styles['due']}>
          {overdue > 0 && <span data-kind="overdue">{t('overdueCount', { n: overdue })}</span>}
          {checks > 0 && <span data-kind="overdue">{t('checkCount', { n: checks })}</span>}
          {missing > 0 && (
            <button type="button" onClick={() => store.showVisits('term')}>
              {t('missingCount', { n: missing })}
            </button>
          )}
        </p>
        <Button type="primary" aria-keyshortcuts="N" onClick={() => void navigate('/visits/new')}>
          {t('newVisit')}
        </Button>
      </header>
      {store.error && <ErrorPanel error={store.error} />}
      {visits && store.view === 'list' && (
        <DataTable
          name={t('listName')}
          columns={columns}
          rows={visits}
          rowKey={({ id }) => id}
          openKey={store.opened}
          onOpen={({ id }) => void navigate(`/visit/${id}`)}
          onExport={(table) => void store.exportTable(table)}
          empty={<EmptyState text={t('noVisits')} />}
        />
      )}
      {visits && store.view === 'calendar' && <VisitCalendar visits={visits} today={today} />}
      {store.term && store.view === 'term' && (
        <TermTable term={store.term} onExport={(table) => void store.exportTable(table)} />
      )}
    </div>
  );
}
