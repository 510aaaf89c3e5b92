import type { MaskBox } from '../../../db/model/protection.ts';

/** Where a box stands and how large it is, in whole percent of the picture. */
export function boxWords({ x, y, width, height }: MaskBox): string {
  const [left = 0, top = 0, wide = 0, high = 0] = [x, y, width, height].map((share) =>
    Math.round(share * 100),
  );
  return `${left}%, ${top}%, ${wide}% × ${high}%`;
}
