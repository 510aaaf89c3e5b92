import { Button } from 'antd';
import { type FocusEvent, type KeyboardEvent, type MouseEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileUrl } from '../../../parts/file-thumb.tsx';
import { goTo, tileAfterKey, toggle, type TileSelection } from '../../../state/tile-selection.ts';
import styles from './inbox.module.css';
import type { TileSection } from './tile-model.ts';
import { TileOption } from './tile-option.tsx';

export interface TileListProps {
  readonly sections: readonly TileSection[];
  readonly selection: TileSelection;
  readonly fileUrl: FileUrl;
  /** How deep the sections stand on the page. */
  readonly heading: 'h2' | 'h3';
  readonly onSelect: (selection: TileSelection) => void;
  readonly onCaption: () => void;
  readonly onMeasures: () => void;
  readonly onLook: () => void;
  readonly onRemove: () => void;
}

/**
 * Sections of small pictures, gone through as one: arrows, Home, End, with Shift a range; Space chooses, Ctrl+A the
 * section; C or Enter captions, M files to measures, V looks, Delete removes. A finger chooses by touching.
 */
export function TileList(props: TileListProps) {
  const { sections, selection, onSelect, heading: Heading } = props;
  const { t } = useTranslation('inbox');
  const place = useRef<HTMLDivElement>(null);
  const hasKeyboard = useRef(false);
  const order = sections.flatMap(({ tiles }) => tiles.map(({ id }) => id));
  const { currentId } = selection;
  const tabStop = currentId ?? order[0];

  useEffect(() => {
    if (!hasKeyboard.current || currentId === null) return;
    const focused = document.activeElement;
    if (focused !== document.body && !place.current?.contains(focused)) return;
    place.current?.querySelector<HTMLElement>(`[data-tile="${CSS.escape(currentId)}"]`)?.focus();
  });

  function enter({ target }: FocusEvent<HTMLElement>): void {
    hasKeyboard.current = true;
    const id = target.dataset['tile'];
    if (currentId === null && id !== undefined) onSelect(goTo(selection, id, { order, isRange: false }));
  }

  function move(event: KeyboardEvent<HTMLElement>): boolean {
    const columns = columnsAround(event.target);
    const sizes = sections.map(({ tiles }) => tiles.length);
    const at = Math.max(0, order.indexOf(currentId ?? ''));
    const id = order[tileAfterKey(event.key, at, { sizes, columns }) ?? -1];
    if (id === undefined) return false;
    onSelect(goTo(selection, id, { order, isRange: event.shiftKey }));
    return true;
  }

  function act(event: KeyboardEvent<HTMLElement>): boolean {
    const key = event.key.toLowerCase();
    if (event.ctrlKey || event.metaKey) return key === 'a' && chooseSection();
    const run = { c: props.onCaption, enter: props.onCaption, m: props.onMeasures, v: props.onLook }[key];
    if (run) run();
    else if (key === 'delete') props.onRemove();
    else if (key === ' ' && currentId !== null) onSelect(toggle(selection, currentId));
    else if (key === 'escape') leave(event.target);
    else return move(event);
    return true;
  }

  /** Esc: what is chosen is let go, then the keyboard leaves the pictures. */
  function leave(tile: EventTarget): void {
    if (selection.chosenIds.size > 0) onSelect({ ...selection, chosenIds: new Set() });
    else if (tile instanceof HTMLElement) tile.blur();
  }

  function chooseSection(): boolean {
    const section = sections.find(({ tiles }) => tiles.some(({ id }) => id === currentId));
    onSelect({ ...selection, chosenIds: new Set(section?.tiles.map(({ id }) => id)) });
    return true;
  }

  function press(event: KeyboardEvent<HTMLElement>): void {
    if (event.nativeEvent.isComposing || event.altKey || !isTile(event.target) || !act(event)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  function click(event: MouseEvent<HTMLElement>, id: string): void {
    const isTouch = (event.nativeEvent as PointerEvent).pointerType === 'touch';
    if (event.ctrlKey || event.metaKey || isTouch) onSelect(toggle(selection, id));
    else onSelect(goTo(selection, id, { order, isRange: event.shiftKey }));
  }

  return (
    // The keys are handled for the tiles of all sections at once.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={place}
      className={styles['sections']}
      onKeyDown={press}
      onFocus={enter}
      // A tile that is taken away is not left: its neighbour gets the keyboard.
      onBlur={() => (hasKeyboard.current = false)}
    >
      {sections.map(({ key, title, tiles, act: all }) => (
        <section key={key} className={styles['section']} aria-label={title}>
          <div className={styles['sectionHead']}>
            <Heading>{title}</Heading>
            <span className={styles['muted']}>{t('tiles', { n: tiles.length })}</span>
            {all && (
              <Button size="small" onClick={all.run}>
                {all.label}
              </Button>
            )}
          </div>
          <div
            // A <select> holds no pictures.
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
            role="listbox"
            aria-multiselectable
            aria-label={title}
            tabIndex={-1}
            className={styles['grid']}
          >
            {tiles.map((tile) => (
              <TileOption
                key={tile.id}
                tile={tile}
                isCurrent={tile.id === currentId}
                isTabStop={tile.id === tabStop}
                isChosen={selection.chosenIds.has(tile.id)}
                fileUrl={props.fileUrl}
                onClick={(event) => click(event, tile.id)}
                onLook={props.onLook}
              />
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}

function isTile(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.dataset['tile'] !== undefined;
}

/** How many tiles stand side by side where the keyboard is. */
function columnsAround(target: EventTarget): number {
  const grid = target instanceof HTMLElement ? target.parentElement : null;
  return grid === null ? 1 : getComputedStyle(grid).gridTemplateColumns.split(' ').length;
}
