import type { Session, WebContents } from 'electron';
import { isPageAddress, isPageHome } from './page-address.ts';

/** What the person allowed the page until the window is closed. */
export interface Allowances {
  camera: boolean;
}

/** Nothing is permitted but what the person allowed in a dialog, and no request leaves the page's own scheme. */
export function guardSession(session: Session, allowed: Allowances): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const kinds = 'mediaTypes' in details ? (details.mediaTypes ?? []) : [];
    const isCamera = permission === 'media' && kinds.length > 0 && kinds.every((kind) => kind === 'video');
    answer((isCamera && allowed.camera && isPageAddress(details.requestingUrl)) || isCopying(permission));
  });
  session.setPermissionCheckHandler((_contents, permission, _origin, details) => {
    return (
      (permission === 'media' && details.mediaType === 'video' && allowed.camera) || isCopying(permission)
    );
  });
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !isPageAddress(url) && !isLocalContent(url) });
  });
  session.on('will-download', (event) => event.preventDefault());
}

/** The page stays the page: no other address, no other window, no embedded browser. */
export function guardContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // Loading itself anew is all that the page may do, and nothing in a frame.
  contents.on('will-navigate', (event) => {
    if (!isPageHome(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    // A sheet to be printed is shown inside of the page, from the page's own text and without scripts.
    const isSheet = !event.isMainFrame && event.url === 'about:srcdoc';
    if (!isSheet && (!event.isMainFrame || !isPageHome(event.url))) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** Writing what is shown to the clipboard, after a key or a click of the person. */
function isCopying(permission: string): boolean {
  return permission === 'clipboard-sanitized-write';
}

function isLocalContent(url: string): boolean {
  return url.startsWith('blob:') || url.startsWith('data:') || url.startsWith('devtools:');
}
