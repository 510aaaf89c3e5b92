import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Organization } from '../../../db/contract/organizations-calls.ts';
import type { PlanOutline } from '../../../db/contract/plan-edit-calls.ts';
import type { EditSelection, OutlineMeasure } from '../../state/plan-edit-rules.ts';
import { ActionForm } from './action-form.tsx';
import type { EditStore } from './edit-store.ts';
import type { FieldTools } from './field-edit.tsx';
import { MeasureForm } from './measure-form.tsx';
import { MeasureParts } from './measure-parts.tsx';
import styles from './plan-edit.module.css';
import { PlanForm } from './plan-form.tsx';
import { RetireBox } from './retire-box.tsx';

export interface EditFormProps {
  readonly outline: PlanOutline;
  readonly selection: EditSelection;
  readonly edit: EditStore;
  readonly tools: FieldTools;
  readonly onFindUnits: (text: string) => Promise<readonly Organization[]>;
}

/** The form of what is selected. */
export function EditForm({ outline, selection, edit, tools, onFindUnits }: EditFormProps) {
  const { t } = useTranslation('planEdit');
  const detail = edit.editMeasure;
  const action = outline.actions.find(({ id }) => id === selection.id);
  const measure = outline.measures.find(({ id }) => id === selection.id);
  const isEmpty = !outline.measures.some(({ actionId }) => actionId === selection.id);
  return (
    <div className={styles['form']} data-form>
      {selection.noun === 'plan' && <PlanForm plan={outline.plan} areas={outline.areas} tools={tools} />}
      {action && (
        <ActionForm
          action={action}
          tools={tools}
          onEnter={() => edit.setOutlineAdding({ noun: 'measure', actionId: action.id, afterId: null })}
          onRemove={isEmpty ? () => void edit.removeAction(action.id) : null}
        />
      )}
      {measure && (
        <>
          <Standing edit={edit} measure={measure} tools={tools} />
          <MeasureForm
            measure={measure}
            actions={outline.actions}
            unitNames={outline.unitNames}
            tools={tools}
            onEnter={() =>
              edit.setOutlineAdding({ noun: 'measure', actionId: measure.actionId, afterId: measure.id })
            }
            onFindUnits={onFindUnits}
          />
          {detail?.id === measure.id ? (
            <MeasureParts
              measure={detail}
              tools={tools}
              onFindUnits={onFindUnits}
              onAddAssignment={edit.addAssignment}
              onAddChecklistItem={edit.addChecklistItem}
              onEditChecklistItem={edit.editChecklistItem}
              onAddIndicator={edit.addIndicator}
              onRemove={(noun, id) => void edit.removePart(noun, id)}
            />
          ) : (
            <p className={styles['muted']}>{t('parts')}</p>
          )}
        </>
      )}
    </div>
  );
}

interface StandingProps {
  readonly edit: EditStore;
  readonly measure: OutlineMeasure;
  readonly tools: FieldTools;
}

/** Whether the measure is in force, and the way out of the plan or back. */
function Standing({ edit, measure, tools }: StandingProps) {
  const { t } = useTranslation('planEdit');
  if (measure.retiredOn !== null) {
    return (
      <div className={styles['retired']}>
        <span>
          {t('retiredSince', { day: measure.retiredOn })} {measure.retiredReason}
        </span>
        <Button onClick={() => void edit.restoreMeasure(measure.id)}>{t('restore')}</Button>
      </div>
    );
  }
  if (!edit.isRetireAsked) {
    return (
      <div className={styles['standing']}>
        <h2>
          <span className={styles['code']}>{measure.code}</span>
        </h2>
        <Button onClick={() => edit.askRetire(true)}>{t('retire')}</Button>
      </div>
    );
  }
  return (
    <RetireBox
      reason={tools.draftOf('retiredReason') ?? ''}
      day={tools.draftOf('retiredOn') ?? ''}
      today={tools.today}
      onReason={(text) => tools.onDraft('retiredReason', text)}
      onDay={(text) => tools.onDraft('retiredOn', text)}
      onRetire={(reason, retiredOn) => void retire(reason, retiredOn)}
      onCancel={() => edit.askRetire(false)}
    />
  );

  async function retire(reason: string, retiredOn: string): Promise<void> {
    if (!(await edit.retireMeasure(measure.id, reason, retiredOn))) return;
    tools.onForget('retiredReason');
    tools.onForget('retiredOn');
  }
}
