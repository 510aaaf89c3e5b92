import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskBoxSchema, type MaskBox } from '../../../../db/model/protection.ts';
import {
  addBox,
  addMiddleBox,
  boxBetween,
  changeBox,
  movedBox,
  plainBox,
  removeBox,
  sizedBox,
  startDrawing,
  undoStep,
} from '../../../../renderer/state/mask-boxes.ts';

const box: MaskBox = { x: 0.1, y: 0.2, width: 0.3, height: 0.4 };

test('every step is taken back one by one, to the boxes of the mask in use and no further', () => {
  const start = startDrawing([box]);
  const added = addMiddleBox(start);
  const moved = changeBox(added, 2, movedBox(added.boxes[1] ?? box, { x: 0.1, y: 0 }));
  const removed = removeBox(moved, 1);
  expect(removed.boxes.map(({ key }) => key)).toEqual([2]);
  const states = [removed, undoStep(removed), undoStep(undoStep(removed))].map(({ boxes }) => boxes);
  expect(states).toEqual([moved.boxes.slice(1), moved.boxes, added.boxes]);
  const back = undoStep(undoStep(undoStep(undoStep(removed))));
  expect(back.boxes.map(plainBox)).toEqual([box]);
});

test('a new box never takes the number of one that was removed', () => {
  const drawing = addBox(removeBox(addBox(startDrawing([]), box), 1), box);
  expect(drawing.boxes.map(({ key }) => key)).toEqual([2]);
});

test('a click draws nothing, and corners may be drawn in any order, even outside of the picture', () => {
  expect(boxBetween({ x: 0.5, y: 0.5 }, { x: 0.505, y: 0.9 })).toBeNull();
  const drawn = { x: 0.4, y: 0, width: 0.6, height: 0.5 };
  expect(boxBetween({ x: 1.4, y: 0.5 }, { x: 0.4, y: -0.2 })).toEqual(drawn);
});

test('wherever it is pushed and however it is pulled, a box stays one that can be recorded', () => {
  const share = fc.double({ min: -3, max: 3, noNaN: true });
  const point = fc.record({ x: share, y: share });
  const steps = fc.array(fc.tuple(fc.boolean(), point), { maxLength: 30 });
  fc.assert(
    fc.property(point, point, steps, (one, other, moves) => {
      let current = boxBetween(one, other) ?? box;
      for (const [isMove, by] of moves) current = isMove ? movedBox(current, by) : sizedBox(current, by);
      expect(maskBoxSchema.safeParse(current).success).toBe(true);
      expect(current.x + current.width).toBeLessThanOrEqual(1.0002);
      expect(current.y + current.height).toBeLessThanOrEqual(1.0002);
    }),
  );
});
