import { Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useShallow } from 'zustand/react/shallow';
import { ErrorPanel } from '../../parts/error-panel.tsx';
import { useStore } from '../../state/store.ts';
import styles from './measure-page.module.css';
import { MeasureWork } from './measure-work.tsx';

/** 措施页: everything about one measure, and the panel in which it is recorded. */
export function MeasurePage() {
  const { measure: asked = '' } = useParams();
  const [search] = useSearchParams();
  const unit = search.get('unit');
  const { t } = useTranslation('measure');
  const { measure, error, openMeasure, showUnit, filterTimeline } = useStore(
    useShallow((store) => ({
      measure: store.measure,
      error: store.measureError,
      openMeasure: store.openMeasure,
      showUnit: store.showUnit,
      filterTimeline: store.filterTimeline,
    })),
  );

  useEffect(() => {
    void openMeasure(asked);
  }, [asked, openMeasure]);

  const navigate = useNavigate();
  const code = measure?.id === asked ? measure.code : null;
  useEffect(() => {
    if (code !== null)
      void navigate({ pathname: `/measure/${code}`, search: search.toString() }, { replace: true });
  }, [code, navigate, search]);

  const shownId = measure && (measure.code === asked || measure.id === asked) ? measure.id : null;
  useEffect(() => {
    // A cell of the matrix leads to the measure with its unit chosen.
    if (shownId === null || unit === null) return;
    showUnit(unit);
    void filterTimeline(unit);
  }, [shownId, unit, showUnit, filterTimeline]);

  if (error) {
    return (
      <div className={styles['message']}>
        <ErrorPanel
          error={error}
          actions={
            <Button size="small" onClick={() => void openMeasure(asked)}>
              {t('action.reopen')}
            </Button>
          }
        />
      </div>
    );
  }
  if (!measure) return <p className={styles['message']}>{t('head.opening')}</p>;
  return <MeasureWork measure={measure} />;
}
