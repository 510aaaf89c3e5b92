import type { KeyboardEvent, PointerEvent } from 'react';
import styles from './pane-handle.module.css';

export interface PaneHandleProps {
  readonly label: string;
  /** Width of the pane on its left, in px. */
  readonly width: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (width: number) => void;
}

const keyStep = 24;

/** The line between two panes; drags by pointer and moves by ← and →. */
export function PaneHandle({ label, width, min, max, onChange }: PaneHandleProps) {
  function change(next: number): void {
    onChange(Math.round(Math.min(max, Math.max(min, next))));
  }

  function drag(event: PointerEvent<HTMLDivElement>): void {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    change(width + event.movementX);
  }

  function press(event: KeyboardEvent<HTMLDivElement>): void {
    const step = { ArrowLeft: -keyStep, ArrowRight: keyStep }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    change(width + step);
  }

  return (
    <div
      // A separator that moves is a widget, which <hr> is not.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="separator"
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      className={styles['handle']}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onKeyDown={press}
    />
  );
}
