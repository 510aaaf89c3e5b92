// oxlint-disable unicorn/consistent-function-scoping -- the function is sent as text, so all of it lies inside.
import type { Bridge } from './world-bridge.ts';

/** What the page's own world is given. Runs as text in the page: nothing outside may be used. */
export function setUpPageWorld({ offer, call }: Bridge): void {
  const freeze = (value: unknown): unknown => {
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return value;
    if (ArrayBuffer.isView(value)) return value;
    for (const item of Object.values(value)) freeze(item);
    return Object.freeze(value);
  };
  offer('expose', (key: string, api: unknown) => {
    if (Object.hasOwn(window, key))
      throw new Error(`Cannot bind an API on top of an existing property on the window object`);
    Object.defineProperty(window, key, { value: freeze(api), enumerable: true });
  });
  if (window.top !== window) return;
  let title = '';
  const tellTitle = () => {
    if (document.title === title) return;
    title = document.title;
    call('page-title', [title]);
  };
  window.addEventListener('DOMContentLoaded', () => {
    tellTitle();
    const changes = { subtree: true, childList: true, characterData: true };
    new MutationObserver(tellTitle).observe(document.head, changes);
  });
}
