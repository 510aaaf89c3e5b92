import { Button } from 'antd';
import { useEffect, useRef, type PointerEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  signatureHeightPx,
  signatureWidthPx,
  type StrokePoint,
  type Strokes,
} from '../../state/signature-strokes.ts';
import { drawSignature } from './signature-drawing.ts';
import styles from './visit-page.module.css';

export interface SignaturePadProps {
  readonly label: string;
  readonly strokes: Strokes;
  /** After each stroke, and empty once it is wiped. */
  readonly onStrokes: (strokes: Strokes) => void;
  /** The printed name beside it. */
  readonly children: ReactNode;
}

/** A field to sign in with pen, finger or mouse; whoever cannot signs the printed sheet. */
export function SignaturePad({ label, strokes, onStrokes, children }: SignaturePadProps) {
  const { t } = useTranslation('visits');
  const canvas = useRef<HTMLCanvasElement>(null);
  /** The stroke that the pen is on; null while it is up. */
  const stroke = useRef<readonly StrokePoint[] | null>(null);
  useEffect(draw);

  function draw(): void {
    const drawn = stroke.current ? [...strokes, stroke.current] : strokes;
    if (canvas.current) drawSignature(canvas.current, drawn);
  }
  function begin(event: PointerEvent<HTMLCanvasElement>): void {
    event.currentTarget.setPointerCapture(event.pointerId);
    stroke.current = [at(event)];
    draw();
  }
  function go(event: PointerEvent<HTMLCanvasElement>): void {
    if (!stroke.current) return;
    stroke.current = [...stroke.current, at(event)];
    draw();
  }
  function end(): void {
    const drawn = stroke.current;
    stroke.current = null;
    if (drawn) onStrokes([...strokes, drawn]);
  }
  return (
    <div className={styles['signature']}>
      <div className={styles['signer']}>
        <span>{label}</span>
        {children}
      </div>
      <canvas
        ref={canvas}
        width={signatureWidthPx}
        height={signatureHeightPx}
        // No img element can be drawn on.
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
        role="img"
        aria-label={t('signHere', { role: label })}
        onPointerDown={begin}
        onPointerMove={go}
        onPointerUp={end}
        onPointerCancel={end}
      />
      <Button size="small" type="text" disabled={strokes.length === 0} onClick={() => onStrokes([])}>
        {t('wipe')}
      </Button>
    </div>
  );
}

function at(event: PointerEvent<HTMLCanvasElement>): StrokePoint {
  const box = event.currentTarget.getBoundingClientRect();
  const [across, down] = [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height];
  return { x: within(across * signatureWidthPx), y: within(down * signatureHeightPx) };
}

function within(px: number): number {
  return Math.max(0, Math.round(px));
}
