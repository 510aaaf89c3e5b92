import { Button, Input, type InputRef } from 'antd';
import { memo, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeasureCell } from '../../../db/contract/measures-calls.ts';
import { formatDay, formatPercent } from '../../locales/format.ts';
import { localName } from '../../locales/local-name.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { LightMark } from '../../parts/light-mark.tsx';
import styles from './cells.module.css';

export interface CellListProps {
  readonly cells: readonly MeasureCell[];
  readonly selectedId: string;
  readonly onChoose: (organizationId: string) => void;
  readonly onOtherUnit: () => void;
}

const filteredFrom = 12;

/** Every unit of the measure with its standing: those expected first, then whoever else has an entry. */
export function CellList({ cells, selectedId, onChoose, onOtherUnit }: CellListProps) {
  const { t } = useTranslation('measure');
  const [text, setText] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const filter = useRef<InputRef>(null);
  const shown = cells
    .filter((cell) => nameOf(cell).toLowerCase().includes(text.trim().toLowerCase()))
    .toSorted((one, other) => Number(other.isExpected) - Number(one.isExpected));
  const [focusedId, setFocusedId] = useState('');
  const tabStop = [focusedId, selectedId].find((id) => shown.some((cell) => cell.organizationId === id));

  useEffect(() => {
    if (selectedId === '') return;
    list.current
      ?.querySelector(`[data-unit='${CSS.escape(selectedId)}']`)
      ?.scrollIntoView({ block: 'nearest' });
  }, [selectedId]);

  return (
    <section className={styles['pane']} aria-label={t('cells.title')}>
      <div className={styles['head']}>
        <h2>{t('cells.title')}</h2>
        <Button size="small" type="link" onClick={onOtherUnit}>
          {t('action.otherUnit')}
        </Button>
      </div>
      {cells.length > filteredFrom && (
        <Input
          ref={filter}
          size="small"
          allowClear
          className={styles['filter']}
          value={text}
          placeholder={t('cells.filter')}
          aria-label={t('cells.filter')}
          data-filter="true"
          onChange={(event) => setText(event.target.value)}
        />
      )}
      {cells.length === 0 && <EmptyState text={t('cells.empty')} />}
      {cells.length > 0 && shown.length === 0 && <EmptyState text={t('cells.noMatch', { text })} />}
      <div ref={list} className={styles['list']}>
        {shown.map((cell, index) => (
          <CellRow
            key={cell.organizationId}
            cell={cell}
            isSelected={cell.organizationId === selectedId}
            isTabStop={tabStop === undefined ? index === 0 : cell.organizationId === tabStop}
            onChoose={onChoose}
            onFocus={setFocusedId}
          />
        ))}
      </div>
    </section>
  );
}

/** Arrows, Home and End walk along the units that are shown. */
function onKeyDown(event: KeyboardEvent): void {
  const rows = [...(event.currentTarget.parentElement?.querySelectorAll<HTMLElement>('[data-unit]') ?? [])];
  const at = rows.findIndex((row) => row === event.currentTarget);
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: rows.length - 1,
  };
  const to = steps[event.key];
  if (to === undefined) return;
  event.preventDefault();
  rows[to]?.focus();
}

interface CellRowProps {
  readonly cell: MeasureCell;
  readonly isSelected: boolean;
  readonly isTabStop: boolean;
  readonly onChoose: (organizationId: string) => void;
  readonly onFocus: (organizationId: string) => void;
}

const CellRow = memo(function CellRow({ cell, isSelected, isTabStop, onChoose, onFocus }: CellRowProps) {
  const { t } = useTranslation('measure');
  return (
    <button
      type="button"
      className={styles['row']}
      data-unit={cell.organizationId}
      aria-pressed={isSelected}
      tabIndex={isTabStop ? 0 : -1}
      onClick={() => onChoose(cell.organizationId)}
      onFocus={() => onFocus(cell.organizationId)}
      onKeyDown={onKeyDown}
    >
      <LightMark light={cell.light} isWordHidden />
      <span className={styles['name']} title={nameOf(cell)}>
        {nameOf(cell)}
        {cell.isSample && <span className={styles['small']}> {t('cells.sample')}</span>}
        {!cell.isExpected && <span className={styles['small']}> {t('cells.others')}</span>}
      </span>
      <span className={styles['percent']}>{cell.percent === null ? '—' : formatPercent(cell.percent)}</span>
      <span className={styles['day']} title={cell.checkedOn ?? undefined}>
        {cell.checkedOn === null ? formatDay(null) : cell.checkedOn.slice(5)}
      </span>
    </button>
  );
});

function nameOf({ organizationName, organizationNameEn }: MeasureCell): string {
  return localName(organizationName, organizationNameEn);
}
