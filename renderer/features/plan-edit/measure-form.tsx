import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Organization } from '../../../db/contract/organizations-calls.ts';
import { measureScopes } from '../../../db/model/measure.ts';
import { choiceName } from '../../locales/history-words.ts';
import { localName } from '../../locales/local-name.ts';
import type { OutlineAction, OutlineMeasure } from '../../state/plan-edit-rules.ts';
import { CheckEdit, ChoiceEdit, openHistory } from './choice-edit.tsx';
import { FieldEdit, FieldHead, type FieldTools } from './field-edit.tsx';
import styles from './plan-edit.module.css';
import { UnitFinder } from './unit-finder.tsx';

export interface MeasureFormProps {
  readonly measure: OutlineMeasure;
  readonly actions: readonly OutlineAction[];
  readonly unitNames: Readonly<Record<string, string>>;
  readonly tools: FieldTools;
  readonly onEnter: () => void;
  readonly onFindUnits: (text: string) => Promise<readonly Organization[]>;
}

/** Wording, due day, who reports, and the printed words beside each. */
export function MeasureForm({ measure, actions, unitNames, tools, onEnter, onFindUnits }: MeasureFormProps) {
  const { t } = useTranslation('planEdit');
  const scopeId = useId();
  const scopes = measureScopes.map((scope) => ({ value: scope, label: choiceName(scope) }));
  const places = actions.map(({ id, labelZh, labelEn, titleZh, titleEn }) => ({
    value: id,
    label: `${localName(labelZh, labelEn)} ${localName(titleZh, titleEn)}`,
  }));
  return (
    <div className={styles['fields']}>
      <FieldEdit
        field="titleZh"
        kind="line"
        value={measure.titleZh}
        tools={tools}
        isRequired
        isWide
        onEnter={onEnter}
      />
      <FieldEdit field="requirementZh" kind="text" value={measure.requirementZh} tools={tools} isWide />
      <FieldEdit field="dueOn" kind="day" value={measure.dueOn ?? ''} tools={tools} />
      <FieldEdit field="dueTextZh" kind="line" value={measure.dueTextZh} tools={tools} />
      <CheckEdit field="isContinuous" isOn={measure.isContinuous} tools={tools} />
      <FieldEdit field="leadTextZh" kind="line" value={measure.leadTextZh} tools={tools} />
      <ChoiceEdit field="scope" value={measure.scope} options={scopes} tools={tools} />
      {measure.scope === 'named' && (
        // The select inside is the control; Alt+H is only heard on its way up.
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
        <div
          className={styles['field']}
          data-field="scopeOrganizationIds"
          onKeyDown={(event) => openHistory(event, () => tools.onHistory('scopeOrganizationIds'))}
        >
          <FieldHead id={scopeId} field="scopeOrganizationIds" onHistory={tools.onHistory} />
          <UnitFinder
            label={t('scopeUnits')}
            placeholder={t('scopeUnitsHint')}
            chosen={measure.scopeOrganizationIds.map((id) => ({ id, name: unitNames[id] ?? id }))}
            onFind={onFindUnits}
            onChange={(ids) => void tools.onSave('scopeOrganizationIds', ids)}
          />
        </div>
      )}
      <FieldEdit field="denominatorZh" kind="line" value={measure.denominatorZh} tools={tools} />
      <FieldEdit field="code" kind="line" value={measure.code} tools={tools} isRequired />
      <ChoiceEdit field="actionId" value={measure.actionId} options={places} tools={tools} />
      <FieldEdit field="noteZh" kind="text" value={measure.noteZh} tools={tools} isWide />
      <details className={styles['english']}>
        <summary>{t('english')}</summary>
        <div className={styles['fields']}>
          <FieldEdit field="titleEn" kind="line" value={measure.titleEn} tools={tools} isWide />
          <FieldEdit field="requirementEn" kind="text" value={measure.requirementEn} tools={tools} isWide />
          <FieldEdit field="dueTextEn" kind="line" value={measure.dueTextEn} tools={tools} />
          <FieldEdit field="noteEn" kind="text" value={measure.noteEn} tools={tools} isWide />
        </div>
      </details>
    </div>
  );
}
