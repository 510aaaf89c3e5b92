import { Button, Checkbox, Popover, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Plan } from '../../../db/contract/plans-calls.ts';
import { lights as allLights, type Light } from '../../../db/model/light-rules.ts';
import { formatCount } from '../../locales/format.ts';
import { localName } from '../../locales/local-name.ts';
import { DayField } from '../../parts/day-field.tsx';
import { LightMark } from '../../parts/light-mark.tsx';
import type { PlanDetail } from '../../state/plan-slice.ts';
import { planColumns, type LightCounts, type PlanColumn } from '../../state/plan-view.ts';
import styles from './plan-page.module.css';

export interface PlanToolbarProps {
  readonly plans: readonly Plan[];
  readonly plan: PlanDetail | null;
  readonly planCode: string;
  readonly asOf: string;
  readonly columns: readonly PlanColumn[];
  /** Lights of the whole plan; null until read. */
  readonly counts: LightCounts | null;
  /** The lights that the list is narrowed to. */
  readonly lights: readonly Light[];
  readonly isBeside: boolean;
  readonly onOpenPlan: (code: string) => void;
  readonly onChoosePlans: () => void;
  readonly onAsOf: (day: string | null) => void;
  readonly onColumns: (columns: readonly PlanColumn[]) => void;
  readonly onLights: (lights: Light[]) => void;
  readonly onCopy: () => void;
  readonly onExport: () => void;
  readonly onEdit: () => void;
}

/** Where one is and as of when; the plan in one line; what can be done with the list. */
export function PlanToolbar(props: PlanToolbarProps) {
  const { plans, plan, planCode, asOf, counts, lights, isBeside, onLights } = props;
  const { t } = useTranslation('plan');
  const options = [
    ...plans
      .filter(({ isChosen, code }) => isChosen || code === planCode)
      .map(({ code, titleZh, titleEn }) => ({ value: code, label: localName(titleZh, titleEn) })),
    { value: choosePlans, label: `${t('choosePlans')}…` },
  ];

  return (
    <header className={styles['toolbar']}>
      <h1>
        {t('plan')}
        <span className="visually-hidden"> {plan && localName(plan.titleZh, plan.titleEn)}</span>
      </h1>
      <Select
        className={styles['planSelect']}
        aria-label={t('plan')}
        value={planCode}
        options={options}
        onChange={(code: string) => (code === choosePlans ? props.onChoosePlans() : props.onOpenPlan(code))}
        popupMatchSelectWidth={false}
      />
      <label htmlFor="as-of">{t('asOf')}</label>
      <DayField id="as-of" label={t('asOf')} value={asOf} onChange={props.onAsOf} />
      {counts && <LightSummary counts={counts} lights={lights} onLights={onLights} />}
      {!isBeside && (
        <div className={styles['tools']}>
          <ColumnChooser columns={props.columns} onChange={props.onColumns} />
          <Button onClick={props.onCopy} title={t('copyTip')}>
            {t('copy')}
          </Button>
          <Button onClick={props.onEdit}>{t('edit')}</Button>
          <Button type="primary" onClick={props.onExport}>
            {t('export')}
          </Button>
        </div>
      )}
    </header>
  );
}

/** The last line of the list of plans opens the dialog instead of a plan. */
const choosePlans = '*';

interface LightSummaryProps {
  readonly counts: LightCounts;
  readonly lights: readonly Light[];
  readonly onLights: (lights: Light[]) => void;
}

/** 65 项措施 ●31 ▲9 ■4 ○21; each number narrows the list to its rows. */
function LightSummary({ counts, lights, onLights }: LightSummaryProps) {
  const { t } = useTranslation('plan');
  const total = allLights.reduce((sum, light) => sum + counts[light], 0);
  return (
    <fieldset className={styles['summary']} aria-label={t('summaryLabel')}>
      <span>{t('summary', { n: formatCount(total) })}</span>
      {allLights.map((light) => {
        const isOn = lights.includes(light);
        return (
          <button
            key={light}
            type="button"
            className={styles['lightCount']}
            aria-pressed={isOn}
            onClick={() => onLights(isOn ? lights.filter((other) => other !== light) : [...lights, light])}
          >
            <LightMark light={light} />
            <span>{formatCount(counts[light])}</span>
          </button>
        );
      })}
    </fieldset>
  );
}

interface ColumnChooserProps {
  readonly columns: readonly PlanColumn[];
  readonly onChange: (columns: readonly PlanColumn[]) => void;
}

/** Without these a row cannot be told from another. */
const fixedColumns: readonly PlanColumn[] = ['light', 'code', 'title'];

function ColumnChooser({ columns, onChange }: ColumnChooserProps) {
  const { t } = useTranslation('plan');
  function toggle(column: PlanColumn, isOn: boolean): void {
    onChange(planColumns.filter((other) => (other === column ? isOn : columns.includes(other))));
  }
  return (
    <Popover
      trigger="click"
      title={t('columnsTitle')}
      content={
        <div className={styles['columnList']}>
          {planColumns.map((column) => (
            <Checkbox
              key={column}
              checked={columns.includes(column)}
              disabled={fixedColumns.includes(column)}
              onChange={(event) => toggle(column, event.target.checked)}
            >
              {t(`column-${column}`)}
            </Checkbox>
          ))}
        </div>
      }
    >
      <Button>{t('columns')}</Button>
    </Popover>
  );
}
