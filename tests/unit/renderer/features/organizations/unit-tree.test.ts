import { expect, test } from 'vitest';
import type { TreeUnit } from '../../../../../db/contract/organizations-calls.ts';
import {
  buildTree,
  idsAbove,
  treeLines,
  treeMove,
} from '../../../../../renderer/features/organizations/unit-tree.ts';

function unit(id: string, parentId: string | null, nameZh = id): TreeUnit {
  return { id, parentId, nameZh, nameEn: '', code: '' } as TreeUnit;
}

const units = [
  unit('city', null, '示例市'),
  unit('county', 'city', '示例县'),
  unit('school', 'county', '示例县第一小学'),
  unit('district', 'city', '示例区'),
];

function drawn(openIds: readonly string[], text = ''): readonly string[] {
  const { lines } = treeLines(buildTree(units), new Set(openIds), text);
  return lines.map((line) => `${'  '.repeat(line.level - 1)}${line.isOpen ? '−' : '+'} ${line.unit.nameZh}`);
}

test('only what is open is drawn; what is found is drawn with everything above it', () => {
  expect(drawn(['city'])).toEqual(['− 示例市', '  + 示例县', '  + 示例区']);
  expect(drawn([], '第一 小学')).toEqual(['− 示例市', '  − 示例县', '    + 示例县第一小学']);
  expect(drawn([], '没有')).toEqual([]);
});

test('no unit is lost: without its parent it is a root, and so is one of a circle', () => {
  const tree = buildTree([unit('lost', 'gone'), unit('a', 'b'), unit('b', 'a'), unit('under', 'b')]);
  const { lines } = treeLines(tree, new Set(['a', 'b', 'lost']), '');
  expect(lines.map((line) => [line.unit.id, line.level])).toEqual([
    ['lost', 1],
    ['a', 1],
    ['b', 2],
    ['under', 3],
  ]);
  expect(idsAbove(tree, 'under')).toEqual(['b', 'a']);
});

test('keys move as in any tree: in and out, open and close, by page and to the ends', () => {
  const { lines } = treeLines(buildTree(units), new Set(['city']), '');
  const move = (key: string, at: number) => treeMove(key, lines, at, 10);
  expect({
    down: move('j', 0),
    end: move('PageDown', 0),
    into: move('ArrowRight', 0),
    open: move('ArrowRight', 1),
    leaf: move('ArrowRight', 2),
    close: move('ArrowLeft', 0),
    out: move('ArrowLeft', 2),
    none: move('x', 0),
  }).toEqual({
    down: { kind: 'go', index: 1 },
    end: { kind: 'go', index: 2 },
    into: { kind: 'go', index: 1 },
    open: { kind: 'open', id: 'county' },
    leaf: null,
    close: { kind: 'close', id: 'city' },
    out: { kind: 'go', index: 0 },
    none: null,
  });
});
