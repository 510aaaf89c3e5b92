import type { MaskBox } from '../../db/model/protection.ts';

/** A box while it is drawn; the number stays when it is moved. */
export interface DrawnBox extends MaskBox {
  readonly key: number;
}

/** The boxes over a picture, and what they were before each step. */
export interface MaskDrawing {
  readonly boxes: readonly DrawnBox[];
  readonly past: readonly (readonly DrawnBox[])[];
  readonly lastKey: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The smallest that a box can be, as a share of the picture. */
const smallest = 0.01;

/** Begins with the boxes of the mask in use. */
export function startDrawing(boxes: readonly MaskBox[]): MaskDrawing {
  return { boxes: boxes.map((box, at) => ({ ...box, key: at + 1 })), past: [], lastKey: boxes.length };
}

export function addBox(drawing: MaskDrawing, box: MaskBox): MaskDrawing {
  const key = drawing.lastKey + 1;
  return { ...step(drawing, [...drawing.boxes, { ...box, key }]), lastKey: key };
}

/** A box in the middle, a little further on for each that is there. */
export function addMiddleBox(drawing: MaskDrawing): MaskDrawing {
  const shift = (drawing.boxes.length % 8) * 0.03;
  return addBox(drawing, { x: 0.35 + shift, y: 0.35 + shift, width: 0.2, height: 0.2 });
}

export function changeBox(drawing: MaskDrawing, key: number, box: MaskBox): MaskDrawing {
  return step(
    drawing,
    drawing.boxes.map((each) => (each.key === key ? { ...box, key } : each)),
  );
}

export function removeBox(drawing: MaskDrawing, key: number): MaskDrawing {
  return step(
    drawing,
    drawing.boxes.filter((each) => each.key !== key),
  );
}

export function undoStep(drawing: MaskDrawing): MaskDrawing {
  const boxes = drawing.past.at(-1);
  return boxes ? { ...drawing, boxes, past: drawing.past.slice(0, -1) } : drawing;
}

function step(drawing: MaskDrawing, boxes: readonly DrawnBox[]): MaskDrawing {
  return { ...drawing, boxes, past: [...drawing.past, drawing.boxes] };
}

/** The box between two corners; null when it is too small to be meant. */
export function boxBetween(one: Point, other: Point): MaskBox | null {
  const [left, right] = [clamp(Math.min(one.x, other.x), 0, 1), clamp(Math.max(one.x, other.x), 0, 1)];
  const [top, bottom] = [clamp(Math.min(one.y, other.y), 0, 1), clamp(Math.max(one.y, other.y), 0, 1)];
  if (right - left < smallest || bottom - top < smallest) return null;
  return rounded({ x: left, y: top, width: right - left, height: bottom - top });
}

/** The same box further on, within the picture. */
export function movedBox({ x, y, width, height }: MaskBox, by: Point): MaskBox {
  return rounded({ x: clamp(x + by.x, 0, 1 - width), y: clamp(y + by.y, 0, 1 - height), width, height });
}

/** The box with its lower right corner further on, within the picture. */
export function sizedBox({ x, y, width, height }: MaskBox, by: Point): MaskBox {
  return rounded({
    x,
    y,
    width: clamp(width + by.x, smallest, 1 - x),
    height: clamp(height + by.y, smallest, 1 - y),
  });
}

/** A box without what only drawing needs. */
export function plainBox({ x, y, width, height }: MaskBox): MaskBox {
  return { x, y, width, height };
}

function rounded({ x, y, width, height }: MaskBox): MaskBox {
  return { x: round(x), y: round(y), width: round(width), height: round(height) };
}

function round(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
