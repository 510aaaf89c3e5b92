import { Button, Input, Select } from 'antd';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallInput } from '../../../db/contract/calls.ts';
import type { ChecklistItem, MeasureDetail } from '../../../db/contract/measures-calls.ts';
import type { Organization } from '../../../db/contract/organizations-calls.ts';
import { rateKinds } from '../../../db/model/indicator.ts';
import { assignmentRoles } from '../../../db/model/organization.ts';
import { choiceName } from '../../locales/history-words.ts';
import { localName } from '../../locales/local-name.ts';
import type { FieldTools } from './field-edit.tsx';
import styles from './plan-edit.module.css';
import { UnitFinder } from './unit-finder.tsx';

type NewAssignment = Omit<CallInput<'assignments.add'>, 'measureId'>;
type NewIndicator = Pick<CallInput<'indicators.create'>, 'nameZh' | 'unitZh' | 'rateKind'>;
type Role = NewAssignment['role'];
type RateKind = NewIndicator['rateKind'];

export interface MeasurePartsProps {
  readonly measure: MeasureDetail;
  readonly tools: FieldTools;
  readonly onFindUnits: (text: string) => Promise<readonly Organization[]>;
  readonly onAddAssignment: (assignment: NewAssignment) => Promise<boolean>;
  readonly onAddChecklistItem: (textZh: string) => Promise<boolean>;
  readonly onEditChecklistItem: (checklistItemId: string, textZh: string) => Promise<boolean>;
  readonly onAddIndicator: (indicator: NewIndicator) => Promise<boolean>;
  readonly onRemove: (noun: 'assignment' | 'checklistItem' | 'indicator', id: string) => void;
}

/** What hangs on a measure: who answers for it, what to look at, the numbers it speaks of. */
export function MeasureParts(props: MeasurePartsProps) {
  const { t } = useTranslation('planEdit');
  return (
    <section className={styles['parts']} aria-label={t('parts')} data-own-undo>
      <Assignments {...props} />
      <Checklist {...props} />
      <Indicators {...props} />
    </section>
  );
}

function Assignments({ measure, onFindUnits, onAddAssignment, onRemove }: MeasurePartsProps) {
  const { t } = useTranslation('planEdit');
  const [role, setRole] = useState<Role>('lead');
  return (
    <div>
      <h2>{t('assignments')}</h2>
      <ul className={styles['partList']}>
        {measure.assignments.map((row) => {
          const name = row.organizationName || row.printedZh;
          return (
            <li key={row.id}>
              <span className={styles['code']}>{choiceName(row.role)}</span>
              <span>{name}</span>
              {row.isSuggested && <span className={styles['muted']}>{t('suggested')}</span>}
              <RemoveButton name={name} onRemove={() => onRemove('assignment', row.id)} />
            </li>
          );
        })}
      </ul>
      <div className={styles['adderRow']}>
        <Select<Role>
          aria-label={t('role')}
          value={role}
          options={assignmentRoles.map((each) => ({ value: each, label: choiceName(each) }))}
          onChange={setRole}
          style={{ width: 110 }}
        />
        <UnitFinder
          label={t('addAssignment')}
          placeholder={t('findUnit')}
          chosen={[]}
          onFind={onFindUnits}
          onChange={([organizationId]) => {
            if (organizationId !== undefined) void onAddAssignment({ role, organizationId });
          }}
          printedLabel={(text) => t('printed', { text })}
          onPrinted={(printedZh) => void onAddAssignment({ role, printedZh })}
        />
      </div>
    </div>
  );
}

function Checklist({ measure, tools, onAddChecklistItem, onEditChecklistItem, onRemove }: MeasurePartsProps) {
  const { t } = useTranslation('planEdit');
  const text = tools.draftOf(newItem) ?? '';
  const add = async (): Promise<void> => {
    if (text.trim() !== '' && (await onAddChecklistItem(text.trim()))) tools.onForget(newItem, text);
  };
  const save = async ({ id, textZh }: ChecklistItem): Promise<void> => {
    const draft = tools.draftOf(id);
    if (draft === undefined) return;
    if (draft === textZh || (await onEditChecklistItem(id, draft))) tools.onForget(id, draft);
  };
  return (
    <div>
      <h2>{t('checklist')}</h2>
      <ol className={styles['partList']}>
        {measure.checklistItems.map((item, index) => (
          <li key={item.id}>
            <Input
              aria-label={t('checklistItem', { n: index + 1 })}
              value={tools.draftOf(item.id) ?? item.textZh}
              onChange={(event) => tools.onDraft(item.id, event.target.value)}
              onKeyDown={(event) => onEnter(event, () => save(item))}
              onBlur={() => void save(item)}
            />
            <RemoveButton
              name={t('checklistItem', { n: index + 1 })}
              onRemove={() => onRemove('checklistItem', item.id)}
            />
          </li>
        ))}
      </ol>
      <Input
        aria-label={t('newChecklistItem')}
        placeholder={t('newChecklistItem')}
        value={text}
        onChange={(event) => tools.onDraft(newItem, event.target.value)}
        onKeyDown={(event) => onEnter(event, add)}
      />
    </div>
  );
}

/** Drafts of what is not there yet stand under names of their own. */
const newItem = 'newChecklistItem';
const newIndicator = { name: 'newIndicatorName', unit: 'newIndicatorUnit' } as const;

function Indicators({ measure, tools, onAddIndicator, onRemove }: MeasurePartsProps) {
  const { t } = useTranslation('planEdit');
  const nameZh = tools.draftOf(newIndicator.name) ?? '';
  const unitZh = tools.draftOf(newIndicator.unit) ?? '';
  const [rateKind, setRateKind] = useState<RateKind>('count');
  const add = async (): Promise<void> => {
    if (nameZh.trim() === '') return;
    if (!(await onAddIndicator({ nameZh: nameZh.trim(), unitZh: unitZh.trim(), rateKind }))) return;
    tools.onForget(newIndicator.name, nameZh);
    tools.onForget(newIndicator.unit, unitZh);
  };
  return (
    <div>
      <h2>{t('indicators')}</h2>
      <ul className={styles['partList']}>
        {measure.indicators.map((row) => (
          <li key={row.id}>
            <span>{localName(row.nameZh, row.nameEn)}</span>
            <span className={styles['muted']}>
              {[localName(row.unitZh, row.unitEn), choiceName(row.rateKind)].filter(Boolean).join(' · ')}
            </span>
            <RemoveButton
              name={localName(row.nameZh, row.nameEn)}
              onRemove={() => onRemove('indicator', row.id)}
            />
          </li>
        ))}
      </ul>
      <div className={styles['adderRow']}>
        <Input
          aria-label={t('indicatorName')}
          placeholder={t('indicatorName')}
          value={nameZh}
          onChange={(event) => tools.onDraft(newIndicator.name, event.target.value)}
          onKeyDown={(event) => onEnter(event, add)}
        />
        <Input
          aria-label={t('indicatorUnit')}
          placeholder={t('indicatorUnit')}
          value={unitZh}
          onChange={(event) => tools.onDraft(newIndicator.unit, event.target.value)}
          onKeyDown={(event) => onEnter(event, add)}
          style={{ width: 90 }}
        />
        <Select<RateKind>
          aria-label={t('indicatorKind')}
          value={rateKind}
          options={rateKinds.map((each) => ({ value: each, label: choiceName(each) }))}
          onChange={setRateKind}
          style={{ width: 110 }}
        />
        <Button onClick={() => void add()}>{t('addIndicator')}</Button>
      </div>
    </div>
  );
}

function RemoveButton({ name, onRemove }: { readonly name: string; readonly onRemove: () => void }) {
  const { t } = useTranslation('planEdit');
  return (
    <Button type="text" aria-label={t('removeOf', { name })} onClick={onRemove}>
      {t('remove')}
    </Button>
  );
}

function onEnter(event: KeyboardEvent, work: () => Promise<void>): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  event.preventDefault();
  void work();
}
