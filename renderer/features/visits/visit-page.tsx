import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useShallow } from 'zustand/react/shallow';
import { ErrorPanel } from '../../parts/error-panel.tsx';
import { Kbd } from '../../parts/kbd.tsx';
import { useLeaving } from '../../parts/use-leaving.ts';
import { useStore } from '../../state/store.ts';
import { localName } from '../../locales/local-name.ts';
import { EvidenceColumn } from './inbox/evidence-column.tsx';
import { OtherTab } from './other-tab.tsx';
import { useVisitKeys } from './use-visit-keys.ts';
import { useVisitLock } from './use-visit-lock.ts';
import { VisitHead } from './visit-head.tsx';
import { VisitNav } from './visit-nav.tsx';
import { itemsOfVisit } from './visit-items.ts';
import { VisitWork } from './visit-work.tsx';
import { ProblemLine } from './problem-line.tsx';
import styles from './visit-page.module.css';

/** The visit where an inspector works: what to look at, what is in hand, and the evidence beside it. */
export function VisitPage() {
  const { t } = useTranslation('visits');
  const { visit: visitId = '' } = useParams();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const [isProblemOpen, setIsProblemOpen] = useState(false);
  const { visit, texts, error, flushVisit, ...store } = useStore(
    useShallow((state) => ({
      visit: state.visit,
      texts: state.visitTexts,
      error: state.visitError,
      flushVisit: state.flushVisit,
      openVisit: state.openVisit,
      settle: state.settleVisits,
      giveUp: state.giveUpVisits,
      takeUp: state.takeUpVisits,
    })),
  );
  const lock = useVisitLock(visitId, { ...store, open: () => store.openVisit(visitId) });
  useLeaving(() => flushVisit(true));

  const items = visit ? itemsOfVisit(visit, texts) : [];
  const openedId = params.get('record');
  const shown = items.find(({ key }) => key === params.get('at')) ?? items[0];
  function show(key: string): void {
    setParams({ at: key }, { replace: true });
  }
  function step(by: -1 | 1): void {
    const next = items[items.findIndex(({ key }) => key === shown?.key) + by];
    if (next) show(next.key);
  }
  useVisitKeys({
    onStep: step,
    onProblem: () => setIsProblemOpen(true),
    onNote: () => show('notes'),
    onLeave: () => void navigate('/visits'),
  });

  if (error) return <ErrorPanel error={error} />;
  if (lock.standing === 'theirs') return <OtherTab onTake={lock.take} />;
  if (lock.standing === 'asking' || visit?.id !== visitId || !shown)
    return <p className={styles['loading']}>{t('loading')}</p>;
  return (
    <div className={styles['page']}>
      <VisitHead
        visit={visit}
        onClose={() => show('closing')}
        onLost={lock.standing === 'lost' ? lock.take : null}
      />
      <div className={styles['panes']} inert={lock.standing === 'lost'}>
        <VisitNav items={items} shown={shown.key} onShow={show} />
        <section className={styles['work']} aria-label={shown.name}>
          <VisitWork key={`${shown.key} ${openedId ?? ''}`} visit={visit} item={shown} openedId={openedId} />
          {isProblemOpen && (
            <ProblemLine
              visit={visit}
              measureId={shown.kind === 'measure' ? shown.id : null}
              onClose={() => setIsProblemOpen(false)}
            />
          )}
          <footer className={styles['steps']}>
            <button type="button" onClick={() => setIsProblemOpen(true)}>
              {t('noteProblem')} <Kbd keys="P" />
            </button>
            <button type="button" onClick={() => step(1)}>
              {t('nextItem')} <Kbd keys="J" />
            </button>
          </footer>
        </section>
        <EvidenceColumn
          visitId={visit.id}
          organizationId={visit.organizationId}
          measures={visit.measures.map(({ id, code, titleZh, titleEn }) => ({
            id,
            code,
            title: localName(titleZh, titleEn),
          }))}
          currentMeasureId={shown.kind === 'measure' ? shown.id : null}
          recordId={null}
        />
      </div>
    </div>
  );
}
