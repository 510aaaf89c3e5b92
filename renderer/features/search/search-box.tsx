import { SearchOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchHit } from '../../../db/contract/search-calls.ts';
import type { AppError } from '../../../db/model/result.ts';
import type { SearchKind } from '../../../db/model/search.ts';
import { formatCount } from '../../locales/format.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorPanel } from '../../parts/error-panel.tsx';
import type { SearchAnswer } from '../../state/search-slice.ts';
import { IndexLine } from './index-line.tsx';
import { SearchOption } from './search-option.tsx';
import { groupsOf, type SearchRow } from './search-rows.ts';
import styles from './search.module.css';

export interface SearchBoxProps {
  readonly text: string;
  readonly kind: SearchKind | null;
  readonly answer: SearchAnswer | null;
  /** False while what is shown still answers what was typed before. */
  readonly isAnswered: boolean;
  readonly error: AppError | null;
  readonly recent: readonly string[];
  readonly onChange: (text: string) => void;
  readonly onChooseKind: (kind: SearchKind | null) => void;
  readonly onOpen: (hit: SearchHit) => void;
}

/** The field and what it finds: the focus stays in the field, ↑↓ move through the list, Enter opens. */
export function SearchBox(props: SearchBoxProps) {
  const { text, kind, answer, isAnswered, error, recent, onChange, onChooseKind, onOpen } = props;
  const { t } = useTranslation('search');
  const [chosen, setChosen] = useState<string | null>(null);
  const isBlank = text.trim() === '';
  const groups = isBlank || !answer ? [] : groupsOf(answer, kind);
  const recentRows = isBlank
    ? recent.map((one): SearchRow => ({ key: `recent-${one}`, type: 'recent', text: one }))
    : [];
  const rows = [...recentRows, ...groups.flatMap((group) => group.rows)];
  const place = Math.max(
    0,
    rows.findIndex(({ key }) => key === chosen),
  );
  const current = rows[place];

  useEffect(() => {
    if (chosen !== null)
      document.querySelector(`#search-${CSS.escape(chosen)}`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  function act(row: SearchRow): void {
    setChosen(null);
    if (row.type === 'hit') onOpen(row.hit);
    else if (row.type === 'all') onChooseKind(row.kind);
    else onChange(row.text);
  }

  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const next = rows[Math.min(rows.length - 1, Math.max(0, place + step))];
      if (next) setChosen(next.key);
    } else if (event.key === 'Enter' && current && (isBlank || isAnswered)) {
      event.preventDefault();
      act(current);
    }
  }

  const option = (row: SearchRow) => (
    <SearchOption
      key={row.key}
      row={row}
      isChosen={row === current}
      onPoint={() => setChosen(row.key)}
      onChoose={() => act(row)}
    />
  );
  return (
    <div className={styles['box']}>
      <div className={styles['field']}>
        <SearchOutlined aria-hidden="true" />
        <input
          data-search
          // What is typed right after Ctrl+K belongs here, before the dialog says that it is open.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          role="combobox"
          aria-label={t('field')}
          aria-expanded={rows.length > 0}
          aria-controls="search-list"
          aria-autocomplete="list"
          aria-activedescendant={current ? `search-${current.key}` : undefined}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          placeholder={t('placeholder')}
          value={text}
          // As soon as it has the focus and never later, or the next letter would replace what was typed meanwhile.
          onFocus={(event) => event.target.select()}
          onChange={(event) => {
            setChosen(null);
            onChange(event.target.value);
          }}
          onKeyDown={press}
        />
      </div>
      {kind !== null && (
        <p className={styles['only']}>
          {t('only', { kind: t(`kind.${kind}`) })}
          <Button size="small" type="link" onClick={() => onChooseKind(null)}>
            {t('everyKind')}
          </Button>
        </p>
      )}
      {error && <ErrorPanel error={error} />}
      {/* Options of a combobox may have two lines and marks, which those of a select may not. */}
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role */}
      <div id="search-list" className={styles['list']} role="listbox" aria-label={t('found')}>
        {recentRows.length > 0 && (
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
          <div role="group" aria-label={t('recent')}>
            <p className={styles['group']} aria-hidden="true">
              {t('recent')}
            </p>
            {recentRows.map(option)}
          </div>
        )}
        {groups.map((group) => {
          const name = `${t(`kind.${group.kind}`)} ${formatCount(group.count)}${group.isMore ? '+' : ''}`;
          return (
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
            <div key={group.kind} role="group" aria-label={name}>
              <p className={styles['group']} aria-hidden="true">
                {name}
              </p>
              {group.rows.map(option)}
            </div>
          );
        })}
      </div>
      {rows.length === 0 && !error && <EmptyState text={emptyText()} />}
      {answer && <IndexLine index={answer.index} />}
      <output className="visually-hidden">
        {!isBlank && isAnswered && t('status', { n: rows.filter(({ type }) => type === 'hit').length })}
      </output>
    </div>
  );

  function emptyText(): string {
    if (isBlank) return t('hint');
    return isAnswered ? t('nothing', { text: text.trim() }) : t('searching');
  }
}
