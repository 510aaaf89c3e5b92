import type { MaskBox } from './protection.ts';

/** A part of a picture in whole pixels. */
export interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Every pixel that a box touches, within the picture; never none. */
export function pixelBox(box: MaskBox, widthPx: number, heightPx: number): PixelBox {
  const [left, right] = span(box.x, box.width, widthPx);
  const [top, bottom] = span(box.y, box.height, heightPx);
  return { left, top, width: right - left, height: bottom - top };
}

/** 教室.heic → 教室-遮挡.jpg: what the masked copy is called. */
export function maskedName(name: string, mediaType: 'image/jpeg' | 'image/png'): string {
  const stem = name.replace(/\.[^.]{1,5}$/, '').slice(0, 380);
  return `${stem}-遮挡${mediaType === 'image/png' ? '.png' : '.jpg'}`;
}

function span(from: number, length: number, size: number): readonly [start: number, end: number] {
  const start = Math.min(size - 1, Math.floor(from * size));
  return [start, Math.max(start + 1, Math.min(size, Math.ceil((from + length) * size)))];
}
