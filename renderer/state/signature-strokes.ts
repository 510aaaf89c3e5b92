/** A drawn signature: each stroke of the pen with its points, in whole pixels of the field below. */
export type Strokes = readonly (readonly StrokePoint[])[];

export interface StrokePoint {
  readonly x: number;
  readonly y: number;
}

export const signatureWidthPx = 640;
export const signatureHeightPx = 200;

/** Strokes as they are kept while they wait, `x,y x,y;x,y …`; what is no point is left out. */
export function readStrokes(text: string): Strokes {
  return text
    .split(';')
    .map((stroke) =>
      Array.from(stroke.matchAll(/(\d+),(\d+)/g), ([, x, y]) => ({ x: Number(x), y: Number(y) })),
    )
    .filter((stroke) => stroke.length > 0);
}

export function strokesText(strokes: Strokes): string {
  return strokes.map((stroke) => stroke.map(({ x, y }) => `${x},${y}`).join(' ')).join(';');
}

/** The field of a draft in which the strokes of a role wait. */
export function strokesField(role: string): string {
  return `${role}-strokes`;
}
