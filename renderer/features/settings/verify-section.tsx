import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../locales/format.ts';
import { ErrorPanel } from '../../parts/error-panel.tsx';
import { toAppError } from '../../state/report-slice.ts';
import type { VerifyView } from '../../state/verify-slice.ts';
import { Section } from './section.tsx';
import styles from './settings-page.module.css';
import { VerifyResult } from './verify-result.tsx';

export interface VerifySectionProps {
  readonly view: VerifyView | null;
  readonly onStart: () => void;
  readonly onCancel: () => void;
}

/** Checks the whole record beside all other work, and says in words what was found. */
export function VerifySection({ view, onStart, onCancel }: VerifySectionProps) {
  const { t } = useTranslation('settings');
  const isRunning = view?.state === 'running';
  const isFirst = view === null || view.state === 'idle';
  const error = toAppError(view?.error ?? null);
  return (
    <Section id="verify" title={t('verify')} hint={t('verifyHint')}>
      {isRunning ? (
        <div className={styles['line']}>
          <Progress step={view.step} />
          <Button onClick={onCancel}>{t('verifyCancel')}</Button>
        </div>
      ) : (
        <div>
          <Button onClick={onStart}>{t(isFirst ? 'verifyStart' : 'verifyAgain')}</Button>
        </div>
      )}
      {view?.state === 'cancelled' && <output>{t('verifyCancelled')}</output>}
      {error && <ErrorPanel error={error} />}
      {view?.report && <VerifyResult report={view.report} />}
    </Section>
  );
}

function Progress({ step }: Pick<VerifyView, 'step'>) {
  const { t } = useTranslation('settings');
  const words = t(`stage-${step?.stage ?? 'pages'}`);
  const counts = { done: formatCount(step?.done ?? 0), total: formatCount(step?.total ?? 0) };
  const isCounted = step !== null && step.stage !== 'pages';
  return (
    <>
      <output>{words}</output>
      <progress
        aria-label={words}
        value={isCounted ? step.done : undefined}
        max={isCounted ? Math.max(1, step.total) : undefined}
      />
      {isCounted && <span>{t('verifyCount', counts)}</span>}
    </>
  );
}
