import { Button } from 'antd';
import { useRef, useState, type PointerEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './visit-page.module.css';

export interface SignaturePadProps {
  readonly label: string;
  /** The picture after each stroke; null once it is wiped. */
  readonly onDrawn: (picture: Blob | null) => void;
  /** The printed name beside it. */
  readonly children: ReactNode;
}

const widthPx = 640;
const heightPx = 200;

/** A field to sign in with pen, finger or mouse; whoever cannot signs the printed sheet. */
export function SignaturePad({ label, onDrawn, children }: SignaturePadProps) {
  const { t } = useTranslation('visits');
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isDrawn, setIsDrawn] = useState(false);

  function at(event: PointerEvent<HTMLCanvasElement>): readonly [number, number] {
    const box = event.currentTarget.getBoundingClientRect();
    return [
      ((event.clientX - box.left) / box.width) * widthPx,
      ((event.clientY - box.top) / box.height) * heightPx,
    ];
  }
  function begin(event: PointerEvent<HTMLCanvasElement>): void {
    const pen = canvas.current?.getContext('2d');
    if (!pen) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    pen.lineWidth = 4;
    pen.lineCap = 'round';
    pen.strokeStyle = '#000';
    pen.beginPath();
    pen.moveTo(...at(event));
  }
  function go(event: PointerEvent<HTMLCanvasElement>): void {
    const pen = canvas.current?.getContext('2d');
    if (!pen || event.buttons === 0) return;
    pen.lineTo(...at(event));
    pen.stroke();
    setIsDrawn(true);
  }
  function end(): void {
    if (isDrawn) canvas.current?.toBlob(onDrawn, 'image/png');
  }
  function wipe(): void {
    canvas.current?.getContext('2d')?.clearRect(0, 0, widthPx, heightPx);
    setIsDrawn(false);
    onDrawn(null);
  }
  return (
    <div className={styles['signature']}>
      <div className={styles['signer']}>
        <span>{label}</span>
        {children}
      </div>
      <canvas
        ref={canvas}
        width={widthPx}
        height={heightPx}
        // No img element can be drawn on.
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
        role="img"
        aria-label={t('signHere', { role: label })}
        onPointerDown={begin}
        onPointerMove={go}
        onPointerUp={end}
      />
      <Button size="small" type="text" disabled={!isDrawn} onClick={wipe}>
        {t('wipe')}
      </Button>
    </div>
  );
}
