// oxlint-disable unicorn/consistent-function-scoping -- the function is sent as text, so all of it lies inside.
import type { Bridge } from './world-bridge.ts';

/** Lets the app be asked for every window that the page would open. Runs as text in the page, as the others do. */
export function setUpPageWindows({ call }: Bridge): void {
  // Into a new window nothing goes: the app is asked, and the page has got none.
  const inPlace = ['_self', '_top', '_parent'];
  const openInPlace = window.open.bind(window);
  const openWindow = (url: string | URL = '', target = '_blank', features = '') => {
    if (inPlace.includes(target)) return openInPlace(url, target, features);
    call('open-window', [URL.parse(url, document.baseURI)?.href ?? 'about:blank', target, features]);
    return null;
  };
  const followLink = (event: MouseEvent) => {
    const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
    if (event.defaultPrevented || link === undefined || link.href === '' || event.button > 1) return;
    const isElsewhere = link.target !== '' && !inPlace.includes(link.target);
    if (!isElsewhere && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey) return;
    event.preventDefault();
    openWindow(link.href, isElsewhere ? link.target : '_blank');
  };
  window.addEventListener('click', followLink);
  window.addEventListener('auxclick', followLink);
  // Electron lets a page close its window; whether the app is asked first is not known here.
  const closeWindow = () => {
    throw new Error('[electron-double] not modelled: window.close in a page');
  };
  Object.defineProperty(window, 'close', { value: closeWindow, configurable: true, writable: true });
  Object.defineProperty(window, 'open', { value: openWindow, configurable: true, writable: true });
}
