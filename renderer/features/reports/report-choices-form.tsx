import { Button, Checkbox, Input, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Organization } from '../../../db/contract/organizations-calls.ts';
import type { Action, Plan } from '../../../db/contract/plans-calls.ts';
import { lights } from '../../../db/model/light-rules.ts';
import { progressStatuses } from '../../../db/model/progress.ts';
import { lightWord, statusWord } from '../../locales/status-words.ts';
import { localName } from '../../locales/local-name.ts';
import { DayField } from '../../parts/day-field.tsx';
import { lightShapes } from '../../../db/model/state-words.ts';
import { dueFilters } from '../../state/plan-view.ts';
import { defaultReportColumns } from '../../state/report-columns.ts';
import type { ReportChoices } from '../../state/report-slice.ts';
import { ColumnOrder } from './column-order.tsx';
import styles from './reports-page.module.css';

export interface ReportChoicesFormProps {
  readonly choices: ReportChoices;
  readonly today: string;
  readonly plans: readonly Plan[];
  readonly actions: readonly Action[];
  readonly units: readonly Organization[];
  readonly onChange: (change: Partial<ReportChoices>) => void;
  readonly onChangePlan: (plan: string) => void;
  readonly onClearFilter: () => void;
}

/** Every choice shows at once in the preview. */
export function ReportChoicesForm(props: ReportChoicesFormProps) {
  const { choices, today, plans, actions, units, onChange, onChangePlan, onClearFilter } = props;
  const { t } = useTranslation(['reports', 'plan', 'common']);
  return (
    <>
      <Row id="report-plan" label={t('plan')}>
        <Select
          id="report-plan"
          value={choices.plan || undefined}
          placeholder={t('choosePlan')}
          options={plans.map(({ code, titleZh, titleEn }) => ({
            value: code,
            label: localName(titleZh, titleEn),
          }))}
          onChange={onChangePlan}
        />
      </Row>
      <Row id="report-as-of" label={t('asOf')}>
        <DayField
          id="report-as-of"
          label={t('asOf')}
          value={choices.asOf ?? today}
          onChange={(day) => onChange({ asOf: day ?? undefined })}
        />
      </Row>
      <Row label={t('by')}>
        <Radio.Group
          aria-label={t('by')}
          optionType="button"
          value={choices.by}
          options={[
            { value: 'measure', label: t('byMeasure') },
            { value: 'unit', label: t('byUnit') },
          ]}
          onChange={(event) => onChange({ by: event.target.value as ReportChoices['by'] })}
        />
      </Row>
      <Row label={t('paper')}>
        <Radio.Group
          aria-label={t('paper')}
          optionType="button"
          value={choices.paper}
          options={['A4', 'A3']}
          onChange={(event) => onChange({ paper: event.target.value as ReportChoices['paper'] })}
        />
      </Row>
      <div className={styles['groupHead']}>
        <h2>{t('filters')}</h2>
        <Button type="link" size="small" onClick={onClearFilter}>
          {t('plan:clear')}
        </Button>
      </div>
      <Row id="report-action" label={t('action')}>
        <Select
          id="report-action"
          value={choices.actionId}
          placeholder={t('all')}
          allowClear={{ label: t('common:clearOne') }}
          options={actions.map(({ id, labelZh, labelEn, titleZh, titleEn }) => ({
            value: id,
            label: `${localName(labelZh, labelEn)} ${localName(titleZh, titleEn)}`,
          }))}
          onChange={(actionId?: string) => onChange({ actionId })}
          popupMatchSelectWidth={false}
        />
      </Row>
      <Row id="report-unit" label={t('unit')}>
        <Select
          id="report-unit"
          value={choices.organizationId}
          placeholder={t('all')}
          allowClear={{ label: t('common:clearOne') }}
          showSearch={{ optionFilterProp: 'label' }}
          options={units.map(({ id, nameZh, nameEn }) => ({ value: id, label: localName(nameZh, nameEn) }))}
          onChange={(organizationId?: string) => onChange({ organizationId })}
          popupMatchSelectWidth={false}
        />
      </Row>
      <Row id="report-lights" label={t('light')}>
        <Select
          id="report-lights"
          mode="multiple"
          value={choices.lights ?? []}
          placeholder={t('all')}
          allowClear={{ label: t('common:clearOne') }}
          options={lights.map((light) => ({
            value: light,
            label: `${lightShapes[light]} ${lightWord(light)}`,
          }))}
          onChange={(chosen: NonNullable<ReportChoices['lights']>) => onChange({ lights: chosen })}
        />
      </Row>
      <Row id="report-statuses" label={t('status')}>
        <Select
          id="report-statuses"
          mode="multiple"
          value={choices.statuses ?? []}
          placeholder={t('all')}
          allowClear={{ label: t('common:clearOne') }}
          options={progressStatuses.map((status) => ({ value: status, label: statusWord(status) }))}
          onChange={(statuses: NonNullable<ReportChoices['statuses']>) => onChange({ statuses })}
        />
      </Row>
      <Row id="report-due" label={t('due')}>
        <Select
          id="report-due"
          value={choices.due}
          placeholder={t('all')}
          allowClear={{ label: t('common:clearOne') }}
          options={dueFilters.map((due) => ({ value: due, label: t(`plan:due-${due}`) }))}
          onChange={(due?: ReportChoices['due']) => onChange({ due })}
        />
      </Row>
      <Row id="report-text" label={t('text')}>
        <Input
          id="report-text"
          value={choices.text ?? ''}
          allowClear
          onChange={(event) => onChange({ text: event.target.value })}
        />
      </Row>
      <Checkbox
        checked={choices.isReportedOnly ?? false}
        onChange={(event) => onChange({ isReportedOnly: event.target.checked })}
      >
        {t('reportedOnly')}
      </Checkbox>
      <div className={styles['groupHead']}>
        <h2>{t('columns')}</h2>
        <Button type="link" size="small" onClick={() => onChange({ columns: undefined })}>
          {t('columnsDefault')}
        </Button>
      </div>
      <ColumnOrder
        columns={choices.columns ?? defaultReportColumns}
        onChange={(columns) => onChange({ columns: [...columns] })}
      />
    </>
  );
}

interface RowProps {
  readonly label: string;
  /** Of the field that the label names; a group of buttons names itself. */
  readonly id?: string;
  readonly children: ReactNode;
}

function Row({ label, id, children }: RowProps) {
  return (
    <div className={styles['row']}>
      {id ? <label htmlFor={id}>{label}</label> : <span>{label}</span>}
      {children}
    </div>
  );
}
