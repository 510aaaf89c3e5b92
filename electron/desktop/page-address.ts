import type { WebFrameMain } from 'electron';

/** The page's own scheme: its addresses name parts of the program and ids of files, never paths. */
export const appScheme = 'app';
const host = 'workbench';
export const pageAddress = `${appScheme}://${host}/`;

/** Whether an address is one of the page's own. */
export function isPageAddress(address: string): boolean {
  const url = URL.parse(address);
  return url?.protocol === `${appScheme}:` && url.host === host;
}

/** Whether an address is the page itself, at whatever place in it: where a reload leads. */
export function isPageHome(address: string): boolean {
  return isPageAddress(address) && new URL(address).pathname === '/';
}

/** Whether a message comes from the page itself and not from a frame in it or from a page it went to. */
export function isPageFrame(frame: WebFrameMain | null): boolean {
  return frame !== null && frame.parent === null && isPageAddress(frame.url);
}
