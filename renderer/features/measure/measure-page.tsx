import { Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { useShallow } from 'zustand/react/shallow';
import { ErrorPanel } from '../../parts/error-panel.tsx';
import { useStore } from '../../state/store.ts';
import styles from './measure-page.module.css';
import { MeasureWork } from './measure-work.tsx';

/** 措施页: everything about one measure, and the panel in which it is recorded. */
export function MeasurePage() {
  const { measure: asked = '' } = useParams();
  const { t } = useTranslation('measure');
  const { measure, error, openMeasure } = useStore(
    useShallow((store) => ({
      measure: store.measure,
      error: store.measureError,
      openMeasure: store.openMeasure,
    })),
  );

  useEffect(() => {
    void openMeasure(asked);
  }, [asked, openMeasure]);

  const navigate = useNavigate();
  const { search } = useLocation();
  const code = measure?.id === asked ? measure.code : null;
  useEffect(() => {
    if (code !== null) void navigate(`/measure/${code}${search}`, { replace: true });
  }, [code, search, navigate]);

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
