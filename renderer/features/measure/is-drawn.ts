import type { FileView } from '../../../db/contract/evidence-calls.ts';

const drawnTypes = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif', 'image/bmp']);

/** True for pictures that every browser can draw as they are. */
export function isDrawn({ mediaType }: FileView): boolean {
  return drawnTypes.has(mediaType);
}
