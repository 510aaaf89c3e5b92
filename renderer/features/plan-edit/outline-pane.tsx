import { Button } from 'antd';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanOutline } from '../../../db/contract/plan-edit-calls.ts';
import { editKey } from '../../state/edit-drafts.ts';
import {
  addingPlace,
  neighbourLine,
  placeOfNew,
  planEditCall,
  retiredMeasures,
} from '../../state/plan-edit-rules.ts';
import type { EditStore } from './edit-store.ts';
import { OutlineList } from './outline-list.tsx';
import styles from './plan-edit.module.css';
import { RetiredList } from './retired-list.tsx';

export interface OutlinePaneProps {
  readonly edit: EditStore;
  readonly outline: PlanOutline;
  readonly onLeave: () => void;
}

/** The plan's order, and everything that changes it: adding line by line, moving, bringing back. */
export function OutlinePane({ edit, outline, onLeave }: OutlinePaneProps) {
  const { t } = useTranslation('planEdit');
  const { editSelection: selection, outlineAdding: adding, setOutlineAdding: setAdding } = edit;
  const place = adding && addingPlace(adding, outline.plan.id);
  const addingText = place
    ? (edit.editDrafts[editKey(planEditCall, place.subjectId, place.field)] ?? '')
    : '';

  function beginMeasure(): void {
    const where = placeOfNew(outline, selection);
    setAdding(where ? { noun: 'measure', ...where } : { noun: 'action' });
  }

  function press(event: KeyboardEvent): void {
    const act = keyActs[event.altKey ? `Alt+${event.key}` : event.key];
    if (!act || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    act();
  }

  const step = (by: -1 | 1) => () => {
    edit.selectEdit(neighbourLine(outline, selection, by));
    edit.focusOutline();
  };
  const keyActs: Readonly<Record<string, () => void>> = {
    ArrowUp: step(-1),
    ArrowDown: step(1),
    k: step(-1),
    j: step(1),
    'Alt+ArrowUp': () => void edit.moveSelected('up'),
    'Alt+ArrowDown': () => void edit.moveSelected('down'),
    n: beginMeasure,
    a: () => setAdding({ noun: 'action' }),
    Enter: focusForm,
    Delete: () => edit.askRetire(true),
    Escape: onLeave,
  };

  return (
    <section className={styles['outline']} aria-label={t('outline')}>
      <div className={styles['outlineTools']}>
        <Button onClick={() => setAdding({ noun: 'action' })}>{t('addAction')}</Button>
        <Button disabled={outline.actions.length === 0} onClick={beginMeasure}>
          {t('addMeasure')}
        </Button>
        <Button disabled={selection?.noun === 'plan'} onClick={() => void edit.moveSelected('up')}>
          {t('up')}
        </Button>
        <Button disabled={selection?.noun === 'plan'} onClick={() => void edit.moveSelected('down')}>
          {t('down')}
        </Button>
      </div>
      {outline.actions.length === 0 && !adding && <p className={styles['muted']}>{t('emptyPlan')}</p>}
      <OutlineList
        outline={outline}
        selection={selection}
        adding={adding}
        addingText={addingText}
        focusCount={edit.outlineFocus}
        onSelect={edit.selectEdit}
        onKey={press}
        onAddingText={(text) => place && edit.keepEdit(planEditCall, place.subjectId, place.field, text)}
        onAdd={(titles) => void edit.addTyped(titles)}
        onEndAdding={() => {
          setAdding(null);
          edit.focusOutline();
        }}
      />
      <RetiredList
        measures={retiredMeasures(outline)}
        onSelect={(id) => edit.selectEdit({ noun: 'measure', id })}
        onRestore={(id) => void edit.restoreMeasure(id)}
      />
      <p className={styles['keys']}>{t('keys')}</p>
    </section>
  );
}

function focusForm(): void {
  document.querySelector<HTMLElement>('[data-form] :is(input, textarea)')?.focus();
}
