import { useTranslation } from 'react-i18next';
import type { PlanOutline } from '../../../db/contract/plan-edit-calls.ts';
import { localName } from '../../locales/local-name.ts';
import { ChoiceEdit } from './choice-edit.tsx';
import { FieldEdit, type FieldTools } from './field-edit.tsx';
import styles from './plan-edit.module.css';

export interface PlanFormProps {
  readonly plan: PlanOutline['plan'];
  readonly areas: PlanOutline['areas'];
  readonly tools: FieldTools;
}

/** The plan itself. */
export function PlanForm({ plan, areas, tools }: PlanFormProps) {
  const { t } = useTranslation('planEdit');
  return (
    <div className={styles['fields']}>
      <FieldEdit field="titleZh" kind="line" value={plan.titleZh} tools={tools} isRequired isWide />
      <FieldEdit field="shortTitleZh" kind="line" value={plan.shortTitleZh} tools={tools} isRequired />
      <FieldEdit field="code" kind="line" value={plan.code} tools={tools} isRequired />
      <FieldEdit field="issuerZh" kind="line" value={plan.issuerZh} tools={tools} />
      <ChoiceEdit
        field="cityOrganizationId"
        value={plan.cityOrganizationId}
        options={areas.map(({ id, nameZh, nameEn }) => ({ value: id, label: localName(nameZh, nameEn) }))}
        tools={tools}
        emptyLabel={t('noArea')}
        hint={t('areaHint')}
      />
      <FieldEdit field="startsOn" kind="day" value={plan.startsOn ?? ''} tools={tools} />
      <FieldEdit field="horizonOn" kind="day" value={plan.horizonOn ?? ''} tools={tools} />
      <FieldEdit field="sourceZh" kind="line" value={plan.sourceZh} tools={tools} isWide />
      <FieldEdit field="noteZh" kind="text" value={plan.noteZh} tools={tools} isWide />
      <details className={styles['english']}>
        <summary>{t('english')}</summary>
        <div className={styles['fields']}>
          <FieldEdit field="titleEn" kind="line" value={plan.titleEn} tools={tools} isWide />
          <FieldEdit field="shortTitleEn" kind="line" value={plan.shortTitleEn} tools={tools} />
          <FieldEdit field="issuerEn" kind="line" value={plan.issuerEn} tools={tools} />
          <FieldEdit field="sourceEn" kind="line" value={plan.sourceEn} tools={tools} isWide />
          <FieldEdit field="noteEn" kind="text" value={plan.noteEn} tools={tools} isWide />
        </div>
      </details>
    </div>
  );
}
