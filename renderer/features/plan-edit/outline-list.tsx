import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanOutline } from '../../../db/contract/plan-edit-calls.ts';
import { localName } from '../../locales/local-name.ts';
import {
  measuresOf,
  outlineLines,
  type EditSelection,
  type OutlineAdding,
} from '../../state/plan-edit-rules.ts';
import { OutlineAdder } from './outline-adder.tsx';
import styles from './plan-edit.module.css';

export interface OutlineListProps {
  readonly outline: PlanOutline;
  readonly selection: EditSelection | null;
  readonly adding: OutlineAdding | null;
  readonly addingText: string;
  /** Counts requests to put the focus on the selected line. */
  readonly focusCount: number;
  readonly onSelect: (selection: EditSelection) => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onAddingText: (text: string) => void;
  readonly onAdd: (titles: readonly string[]) => void;
  readonly onEndAdding: () => void;
}

/** The plan, its actions and measures in their order; one line is selected and shown in the form. */
export function OutlineList(props: OutlineListProps) {
  const { outline, selection, adding, focusCount } = props;
  const { t } = useTranslation('planEdit');
  const list = useRef<HTMLUListElement>(null);
  const selectedId = selection?.id ?? null;
  const isTyping = useRef(false);
  useEffect(() => {
    isTyping.current = adding !== null;
  }, [adding]);
  useEffect(() => {
    const isAsked = focusCount > 0 && !isTyping.current;
    if (isAsked) list.current?.querySelector<HTMLElement>('[data-selected]')?.focus();
  }, [focusCount]);
  useEffect(() => {
    if (selectedId !== null) {
      list.current?.querySelector('[data-selected]')?.scrollIntoView({ block: 'nearest' });
    }
  }, [selectedId]);
  const isInForce = outlineLines(outline).some(({ id }) => id === selectedId);

  function line(noun: EditSelection['noun'], id: string, content: ReactNode): ReactNode {
    const isSelected = selectedId === id;
    return (
      <li key={id} data-noun={noun}>
        <button
          type="button"
          className={styles['line']}
          tabIndex={isSelected || (!isInForce && noun === 'plan') ? 0 : -1}
          aria-current={isSelected || undefined}
          data-selected={isSelected || undefined}
          onClick={() => props.onSelect({ noun, id })}
          onKeyDown={props.onKey}
        >
          {content}
        </button>
      </li>
    );
  }

  const adder = adding && (
    <OutlineAdder
      key="adder"
      noun={adding.noun}
      text={props.addingText}
      onText={props.onAddingText}
      onAdd={props.onAdd}
      onEnd={props.onEndAdding}
    />
  );
  const rows: ReactNode[] = [
    line('plan', outline.plan.id, <strong>{localName(outline.plan.titleZh, outline.plan.titleEn)}</strong>),
  ];
  for (const action of outline.actions) {
    const isAddingHere = adding?.noun === 'measure' && adding.actionId === action.id;
    const label = localName(action.labelZh, action.labelEn);
    rows.push(
      line(
        'action',
        action.id,
        <>
          <span className={styles['code']}>{label}</span> {localName(action.titleZh, action.titleEn)}
        </>,
      ),
    );
    if (isAddingHere && adding.afterId === null) rows.push(adder);
    for (const measure of measuresOf(outline.measures, action.id)) {
      rows.push(
        line(
          'measure',
          measure.id,
          <>
            <span className={styles['code']}>{measure.code}</span>{' '}
            {localName(measure.titleZh, measure.titleEn)}
          </>,
        ),
      );
      if (isAddingHere && adding.afterId === measure.id) rows.push(adder);
    }
  }
  if (adding?.noun === 'action') rows.push(adder);
  return (
    <ul ref={list} className={styles['lines']} aria-label={t('outline')}>
      {rows}
    </ul>
  );
}
