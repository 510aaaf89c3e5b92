/** The keyboard goes back to the tile that has it, as after a dialog. */
export function focusTile(): void {
  document.querySelector<HTMLElement>('[data-tile][data-current]')?.focus();
}
