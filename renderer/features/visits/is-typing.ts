/** A key pressed in a text, a list to choose from or a dialog belongs there. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  const field = 'input:not([type=radio], [type=checkbox]), textarea, select, [role=combobox], [role=dialog]';
  return target.closest(field) !== null;
}
