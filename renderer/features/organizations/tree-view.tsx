import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localName } from '../../locales/local-name.ts';
import { useWindow } from '../../parts/use-window.ts';
import styles from './organizations-page.module.css';
import { type TreeLine, treeMove } from './unit-tree.ts';

export interface TreeViewProps {
  readonly lines: readonly TreeLine[];
  readonly openId: string | null;
  readonly onOpenUnit: (id: string) => void;
  readonly onToggle: (id: string, isOpen: boolean) => void;
}

export const unitTreeId = 'unit-tree';
const lineHeight = 32;

/**
 * The tree of units, of which only the lines in sight are drawn. The keyboard stays on the tree itself, which names
 * the line it stands on, so that scrolling never takes the focus away.
 */
export function TreeView({ lines, openId, onOpenUnit, onToggle }: TreeViewProps) {
  const { t } = useTranslation('organizations');
  const scroller = useRef<HTMLDivElement>(null);
  const [currentId, setCurrentId] = useState<string | null>(openId);
  const [lastOpenId, setLastOpenId] = useState(openId);
  if (openId !== lastOpenId) {
    setLastOpenId(openId);
    if (openId !== null) setCurrentId(openId);
  }
  const { first, end, page } = useWindow(scroller, lines.length, lineHeight);
  const at = Math.max(
    0,
    lines.findIndex(({ unit }) => unit.id === currentId),
  );
  const current = lines[at];
  const openAt = lines.findIndex(({ unit }) => unit.id === openId);
  const isOpenShown = openAt >= 0;

  useEffect(() => {
    if (isOpenShown) bringIntoSight(scroller.current, openAt);
    // Only when another unit is opened: a tree that is unfolded must not jump.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [openId, isOpenShown]);

  function press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (current && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      onOpenUnit(current.unit.id);
      return;
    }
    const move = treeMove(event.key, lines, at, page);
    if (!move) return;
    event.preventDefault();
    if (move.kind !== 'go') return onToggle(move.id, move.kind === 'open');
    setCurrentId(lines[move.index]?.unit.id ?? null);
    bringIntoSight(scroller.current, move.index);
  }

  /** One listener for all lines: the twist opens and closes, the rest of a line shows its unit. */
  function click(event: MouseEvent): void {
    if (!(event.target instanceof Element)) return;
    const id = event.target.closest<HTMLElement>('[data-unit]')?.dataset['unit'];
    const line = lines.find(({ unit }) => unit.id === id);
    if (!line) return;
    if (event.target.closest('[data-twist]') && line.children > 0) {
      onToggle(line.unit.id, !line.isOpen);
      return;
    }
    setCurrentId(line.unit.id);
    onOpenUnit(line.unit.id);
  }

  return (
    <div
      ref={scroller}
      id={unitTreeId}
      role="tree"
      tabIndex={0}
      className={styles['tree']}
      aria-label={t('tree')}
      aria-activedescendant={current && at >= first && at < end ? lineId(current.unit.id) : undefined}
      onKeyDown={press}
      onClick={click}
    >
      <div role="none" className={styles['treeInner']} style={{ height: lines.length * lineHeight }}>
        {lines.slice(first, end).map((line, index) => (
          <TreeItem
            key={line.unit.id}
            line={line}
            top={(first + index) * lineHeight}
            isCurrent={first + index === at}
            isSelected={line.unit.id === openId}
          />
        ))}
      </div>
    </div>
  );
}

interface TreeItemProps {
  readonly line: TreeLine;
  readonly top: number;
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
}

function TreeItem({ line, top, isCurrent, isSelected }: TreeItemProps) {
  const { t } = useTranslation('organizations');
  const { unit, level, children, isOpen } = line;
  return (
    <div
      id={lineId(unit.id)}
      role="treeitem"
      className={styles['line']}
      style={{ top, paddingLeft: 4 + (level - 1) * 18 }}
      data-unit={unit.id}
      data-current={isCurrent || undefined}
      aria-level={level}
      aria-setsize={line.siblings}
      aria-posinset={line.place}
      aria-expanded={children > 0 ? isOpen : undefined}
      aria-selected={isSelected}
    >
      <span aria-hidden="true" className={styles['twist']} data-twist data-open={isOpen || undefined}>
        {children > 0 && '▸'}
      </span>
      <span className={styles['lineName']} title={unit.nameZh}>
        {localName(unit.nameZh, unit.nameEn)}
      </span>
      <span className={styles['lineFact']}>{children > 0 ? children : t(`kind.${unit.kind}`)}</span>
    </div>
  );
}

function lineId(id: string): string {
  return `unit-${id}`;
}

function bringIntoSight(element: HTMLElement | null, index: number): void {
  if (!element) return;
  const top = index * lineHeight;
  const room = element.clientHeight - lineHeight;
  if (top < element.scrollTop) element.scrollTop = top;
  else if (top > element.scrollTop + room) element.scrollTop = top - Math.max(0, room);
}
