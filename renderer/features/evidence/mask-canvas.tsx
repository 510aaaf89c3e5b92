import { type KeyboardEvent, type PointerEvent, type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MaskBox } from '../../../db/model/protection.ts';
import { boxBetween, type DrawnBox, movedBox, type Point, sizedBox } from '../../state/mask-boxes.ts';
import { boxWords } from './box-words.ts';
import styles from './mask.module.css';

export interface MaskCanvasProps {
  readonly source: string;
  readonly alt: string;
  readonly boxes: readonly DrawnBox[];
  /** Where the buttons of the boxes are, to put the focus there. */
  readonly area: RefObject<HTMLDivElement | null>;
  readonly onAdd: (box: MaskBox) => void;
  readonly onChange: (key: number, box: MaskBox) => void;
  readonly onRemove: (key: number) => void;
}

/** What the pointer is doing: drawing a new box, moving one or pulling at its corner. */
interface Drag {
  readonly kind: 'draw' | 'move' | 'size';
  readonly box: DrawnBox | null;
  readonly from: Point;
  readonly to: Point;
}

/** A picture on which boxes are drawn; every box is a button that the arrows move and, with Shift, size. */
export function MaskCanvas({ source, alt, boxes, area, onAdd, onChange, onRemove }: MaskCanvasProps) {
  const { t } = useTranslation('masking');
  const [drag, setDrag] = useState<Drag | null>(null);

  function begin(event: PointerEvent<HTMLElement>): void {
    if (event.button !== 0 || !(event.target instanceof HTMLElement)) return;
    const button = event.target.closest<HTMLElement>('[data-box]');
    const box = boxes.find(({ key }) => String(key) === button?.dataset['box']) ?? null;
    const kind = box === null ? 'draw' : event.target.dataset['corner'] === undefined ? 'move' : 'size';
    const from = pointOf(event);
    event.currentTarget.setPointerCapture(event.pointerId);
    if (box === null) event.preventDefault();
    setDrag({ kind, box, from, to: from });
  }

  function end(): void {
    if (!drag) return;
    setDrag(null);
    const box = draggedBox(drag);
    if (!box) return;
    if (!drag.box) onAdd(box);
    else if (boxWords(box) !== boxWords(drag.box)) onChange(drag.box.key, box);
  }

  function press(event: KeyboardEvent<HTMLElement>, box: DrawnBox): void {
    const by = arrowStep(event.key);
    if (event.key === 'Delete' || event.key === 'Backspace') onRemove(box.key);
    else if (by) onChange(box.key, event.shiftKey ? sizedBox(box, by) : movedBox(box, by));
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const dragged = drag && draggedBox(drag);
  return (
    <div
      ref={area}
      className={styles['area']}
      onPointerDown={begin}
      onPointerMove={(event) => drag && setDrag({ ...drag, to: pointOf(event) })}
      onPointerUp={end}
      onPointerCancel={() => setDrag(null)}
    >
      <img src={source} alt={alt} draggable={false} />
      {boxes.map((box, at) => {
        const shown = dragged && drag.box?.key === box.key ? dragged : box;
        return (
          <button
            key={box.key}
            type="button"
            data-box={box.key}
            className={styles['box']}
            style={placeOf(shown)}
            aria-label={t('box', { at: at + 1, place: boxWords(shown) })}
            onKeyDown={(event) => press(event, box)}
          >
            {at + 1}
            <span className={styles['corner']} data-corner="" aria-hidden="true" />
          </button>
        );
      })}
      {dragged && drag.kind === 'draw' && <span className={styles['box']} style={placeOf(dragged)} />}
    </div>
  );
}

/** Where the pointer is, in shares of the picture. */
function pointOf(event: PointerEvent<HTMLElement>): Point {
  const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
  return { x: (event.clientX - left) / width, y: (event.clientY - top) / height };
}

function draggedBox({ kind, box, from, to }: Drag): MaskBox | null {
  const by = { x: to.x - from.x, y: to.y - from.y };
  if (!box || kind === 'draw') return boxBetween(from, to);
  return kind === 'move' ? movedBox(box, by) : sizedBox(box, by);
}

const keyStep = 0.01;

function arrowStep(key: string): Point | null {
  switch (key) {
    case 'ArrowLeft':
      return { x: -keyStep, y: 0 };
    case 'ArrowRight':
      return { x: keyStep, y: 0 };
    case 'ArrowUp':
      return { x: 0, y: -keyStep };
    case 'ArrowDown':
      return { x: 0, y: keyStep };
    default:
      return null;
  }
}

function placeOf({ x, y, width, height }: MaskBox) {
  return { left: percent(x), top: percent(y), width: percent(width), height: percent(height) };
}

function percent(share: number): string {
  return `${share * 100}%`;
}
