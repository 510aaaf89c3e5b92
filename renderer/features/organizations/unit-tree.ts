import type { TreeUnit } from '../../../db/contract/organizations-calls.ts';

export interface UnitTree {
  readonly roots: readonly TreeUnit[];
  readonly childrenOf: ReadonlyMap<string, readonly TreeUnit[]>;
  readonly byId: ReadonlyMap<string, TreeUnit>;
}

/** One line of the tree as it is shown. */
export interface TreeLine {
  readonly unit: TreeUnit;
  readonly level: number;
  readonly place: number;
  readonly siblings: number;
  /** Units directly under it, of those that are shown at all. */
  readonly children: number;
  readonly isOpen: boolean;
}

/**
 * Hangs every unit under its parent. One whose parent is not there is a root, and so is one of a circle that two
 * laptops made without knowing: no unit can be lost from sight.
 */
export function buildTree(units: readonly TreeUnit[]): UnitTree {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const isRoot = (unit: TreeUnit) => unit.parentId === null || !byId.has(unit.parentId);
  const roots = units.filter(isRoot);
  const childrenOf = Map.groupBy(
    units.filter((unit) => !isRoot(unit)),
    ({ parentId }) => parentId ?? '',
  );
  const reached = new Set<string>();
  for (const root of roots) reach(childrenOf, root, reached);
  for (const unit of units) {
    if (reached.has(unit.id)) continue;
    const parentId = unit.parentId ?? '';
    childrenOf.set(
      parentId,
      (childrenOf.get(parentId) ?? []).filter((other) => other !== unit),
    );
    roots.push(unit);
    reach(childrenOf, unit, reached);
  }
  return { roots, childrenOf, byId };
}

function reach(childrenOf: UnitTree['childrenOf'], from: TreeUnit, reached: Set<string>): void {
  const waiting = [from];
  for (let unit = waiting.pop(); unit; unit = waiting.pop()) {
    if (reached.has(unit.id)) continue;
    reached.add(unit.id);
    waiting.push(...(childrenOf.get(unit.id) ?? []));
  }
}

/** Lines of the open part of the tree, or, with a text, of what is found and everything above it. */
export function treeLines(
  tree: UnitTree,
  openIds: ReadonlySet<string>,
  text: string,
): { readonly lines: readonly TreeLine[]; readonly found: number } {
  const shown = text === '' ? null : matchesOf(tree, text);
  const lines: TreeLine[] = [];
  const walk = (units: readonly TreeUnit[], level: number): void => {
    const here = shown ? units.filter(({ id }) => shown.kept.has(id)) : units;
    for (const [index, unit] of here.entries()) {
      const under = tree.childrenOf.get(unit.id) ?? [];
      const children = shown ? under.filter(({ id }) => shown.kept.has(id)).length : under.length;
      const isOpen = children > 0 && (shown !== null || openIds.has(unit.id));
      lines.push({ unit, level, place: index + 1, siblings: here.length, children, isOpen });
      if (isOpen) walk(under, level + 1);
    }
  };
  walk(tree.roots, 1);
  return { lines, found: shown?.found ?? tree.byId.size };
}

function matchesOf(tree: UnitTree, text: string) {
  const words = text.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  const kept = new Set<string>();
  let found = 0;
  for (const unit of tree.byId.values()) {
    const own = `${unit.nameZh} ${unit.nameEn} ${unit.code}`.toLowerCase();
    if (!words.every((word) => own.includes(word))) continue;
    found += 1;
    for (let at: TreeUnit | undefined = unit; at && !kept.has(at.id); at = tree.byId.get(at.parentId ?? '')) {
      kept.add(at.id);
    }
  }
  return { kept, found };
}

/** The units above one, nearest first. */
export function idsAbove(tree: UnitTree, id: string): readonly string[] {
  const above: string[] = [];
  let at = tree.byId.get(tree.byId.get(id)?.parentId ?? '');
  while (at && !above.includes(at.id)) {
    above.push(at.id);
    at = tree.byId.get(at.parentId ?? '');
  }
  return above;
}

export type TreeMove =
  | { readonly kind: 'go'; readonly index: number }
  | { readonly kind: 'open' | 'close'; readonly id: string };

/** What a key does in a tree, as WAI-ARIA has it, with J and K beside the arrows; null: not a key of the tree. */
export function treeMove(key: string, lines: readonly TreeLine[], at: number, page: number): TreeMove | null {
  const line = lines[at];
  const go = (index: number): TreeMove => ({
    kind: 'go',
    index: Math.max(0, Math.min(lines.length - 1, index)),
  });
  switch (key) {
    case 'ArrowDown':
    case 'j':
    case 'J':
      return go(at + 1);
    case 'ArrowUp':
    case 'k':
    case 'K':
      return go(at - 1);
    case 'PageDown':
      return go(at + page);
    case 'PageUp':
      return go(at - page);
    case 'Home':
      return go(0);
    case 'End':
      return go(lines.length - 1);
    case 'ArrowRight':
      if (!line || line.children === 0) return null;
      return line.isOpen ? go(at + 1) : { kind: 'open', id: line.unit.id };
    case 'ArrowLeft':
      if (!line) return null;
      if (line.isOpen) return { kind: 'close', id: line.unit.id };
      return go(lines.slice(0, at).findLastIndex(({ level }) => level < line.level));
    default:
      return null;
  }
}
