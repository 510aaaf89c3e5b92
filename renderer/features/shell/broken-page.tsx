import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import type { AppError } from '../../../db/model/result.ts';
import { ErrorPanel } from '../../parts/error-panel.tsx';
import styles from './root.module.css';

/** A page that failed to draw itself; navigation and everything kept stay usable. */
export function BrokenPage() {
  const { t } = useTranslation(['shell', 'common']);
  const failure = useRouteError();
  const error: AppError = {
    code: 'internal',
    details: {
      reference: failure instanceof Error ? failure.message : String(failure),
      stack: failure instanceof Error ? (failure.stack ?? '') : '',
    },
  };
  return (
    <div className={styles['start']}>
      <h1>{t('brokenTitle')}</h1>
      <ErrorPanel
        error={error}
        actions={
          <Button size="small" type="primary" onClick={() => globalThis.location.reload()}>
            {t('common:retry')}
          </Button>
        }
      />
    </div>
  );
}
