import { signatureHeightPx, signatureWidthPx, type Strokes } from '../../state/signature-strokes.ts';

/** Draws a signature anew; nothing else is on the canvas afterwards. */
export function drawSignature(canvas: HTMLCanvasElement, strokes: Strokes): void {
  const pen = canvas.getContext('2d');
  if (!pen) return;
  pen.clearRect(0, 0, signatureWidthPx, signatureHeightPx);
  pen.lineWidth = 4;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  pen.strokeStyle = '#000';
  for (const [first, ...rest] of strokes) {
    if (!first) continue;
    pen.beginPath();
    pen.moveTo(first.x, first.y);
    // A dot is a line to where it began.
    for (const { x, y } of rest.length === 0 ? [first] : rest) pen.lineTo(x, y);
    pen.stroke();
  }
}

/** The signature as a picture (PNG); null where nothing was drawn. */
export async function signaturePicture(strokes: Strokes): Promise<Blob | null> {
  if (strokes.length === 0) return null;
  const canvas = document.createElement('canvas');
  canvas.width = signatureWidthPx;
  canvas.height = signatureHeightPx;
  drawSignature(canvas, strokes);
  return new Promise((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
}
