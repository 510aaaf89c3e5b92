import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OverviewPlan } from '../../../db/contract/overview-calls.ts';
import { staleEvidenceDays } from '../../../db/model/evidence-age.ts';
import { lights } from '../../../db/model/light-rules.ts';
import { progressStatuses } from '../../../db/model/progress.ts';
import { formatCount } from '../../locales/format.ts';
import { localName } from '../../locales/local-name.ts';
import { lightWord, statusWord } from '../../locales/status-words.ts';
import { LightMark } from '../../parts/light-mark.tsx';
import type { MeasureFilter } from '../../state/plan-view.ts';
import { IndicatorBars } from './indicator-bars.tsx';
import styles from './overview.module.css';

export interface PlanOverviewProps {
  readonly plan: OverviewPlan;
  /** Narrows the list that the link leads to. */
  readonly onNarrow: (planCode: string, filter: MeasureFilter) => void;
}

/** One plan in a few lines; every figure leads to its measures. */
export function PlanOverview({ plan, onNarrow }: PlanOverviewProps) {
  const { t } = useTranslation('overview');
  const title = localName(plan.titleZh, plan.titleEn);

  function figure(count: number, filter: MeasureFilter, label: string, isStrong = false) {
    return (
      <Link
        to={`/plan/${plan.code}`}
        className={styles['figure']}
        data-zero={count === 0 || undefined}
        data-strong={(isStrong && count > 0) || undefined}
        aria-label={`${label} ${formatCount(count)}`}
        onClick={() => onNarrow(plan.code, filter)}
      >
        {formatCount(count)}
      </Link>
    );
  }

  return (
    <section className={styles['plan']} aria-label={title}>
      <header className={styles['planHead']}>
        <h2>
          <Link to={`/plan/${plan.code}`} onClick={() => onNarrow(plan.code, {})}>
            {title}
          </Link>
        </h2>
        <span className={styles['muted']}>{t('summary', { n: formatCount(plan.measures) })}</span>
        {lights.map((light) => (
          <span key={light} className={styles['pair']}>
            <LightMark light={light} />
            {figure(plan.lights[light], { lights: [light] }, lightWord(light))}
          </span>
        ))}
      </header>
      <dl className={styles['facts']}>
        <Fact label={t('overdue')}>{figure(plan.overdue, { due: 'overdue' }, t('overdue'), true)}</Fact>
        <Fact label={t('dueSoon')}>{figure(plan.dueSoon, { due: 'within-30-days' }, t('dueSoon'))}</Fact>
        <Fact label={t('withoutEvidence')}>
          {figure(plan.withoutEvidence, { evidence: 'none' }, t('withoutEvidence'))}
        </Fact>
        <Fact label={t('staleEvidence')} tip={t('staleTip', { days: staleEvidenceDays })}>
          {figure(plan.staleEvidence, { evidence: 'stale' }, t('staleEvidence'))}
        </Fact>
        <span className={styles['rule']} aria-hidden="true" />
        {progressStatuses
          .filter((status) => plan.statuses[status])
          .map((status) => (
            <Fact key={status} label={statusWord(status)} tip={t('statusesTip')}>
              {figure(plan.statuses[status] ?? 0, { statuses: [status] }, statusWord(status))}
            </Fact>
          ))}
      </dl>
      <div className={styles['scroll']}>
        <table className={styles['actions']}>
          <caption className="visually-hidden">{`${title} ${t('byAction')}`}</caption>
          <thead>
            <tr>
              {plan.actions.map((action) => (
                <th key={action.id} scope="col" title={localName(action.titleZh, action.titleEn)}>
                  {localName(action.labelZh, action.labelEn)}
                  <span className={styles['actionTitle']}>{localName(action.titleZh, action.titleEn)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              {plan.actions.map((action) => (
                <td key={action.id}>
                  {lights
                    .filter((light) => action.lights[light] > 0)
                    .map((light) => (
                      <span key={light} className={styles['pair']}>
                        <LightMark light={light} isWordHidden />
                        {figure(
                          action.lights[light],
                          { actionId: action.id, lights: [light] },
                          `${localName(action.labelZh, action.labelEn)} ${lightWord(light)}`,
                        )}
                      </span>
                    ))}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
      <IndicatorBars indicators={plan.indicators} />
    </section>
  );
}

interface FactProps {
  readonly label: string;
  readonly tip?: string;
  readonly children: ReactNode;
}

function Fact({ label, tip, children }: FactProps) {
  return (
    <div className={styles['fact']} title={tip}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
