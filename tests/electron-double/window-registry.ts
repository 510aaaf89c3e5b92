import type { BrowserWindow } from './browser-window.ts';

/** The windows that exist, and the one that the keyboard belongs to. */
export const allWindows = new Set<BrowserWindow>();

let focused: BrowserWindow | null = null;

export function focusedWindow(): BrowserWindow | null {
  return focused;
}

/** Moves the keyboard; the events follow. */
export function moveFocus(window: BrowserWindow | null): void {
  if (focused === window) return;
  const before = focused;
  focused = window;
  if (before !== null && allWindows.has(before)) before.emit('blur');
  window?.emit('focus');
}
