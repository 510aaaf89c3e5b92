import { protocol, type WebFrameMain } from 'electron';

/** The page's own scheme: its addresses name parts of the program and ids of files, never paths. */
const scheme = 'app';
const host = 'workbench';
export const pageAddress = `${scheme}://${host}/`;

/** Must run before Electron is ready. */
export function registerAppScheme(): void {
  const privileges = {
    standard: true,
    secure: true,
    supportFetchAPI: true,
    corsEnabled: true,
    stream: true,
  };
  protocol.registerSchemesAsPrivileged([{ scheme, privileges }]);
}

/** Whether an address is one of the page's own. */
export function isPageAddress(address: string): boolean {
  const url = URL.parse(address);
  return url?.protocol === `${scheme}:` && url.host === host;
}

/** Whether a message comes from the page itself and not from a frame in it or from a page it went to. */
export function isPageFrame(frame: WebFrameMain | null): boolean {
  return frame !== null && frame.parent === null && isPageAddress(frame.url);
}

export { scheme as appScheme };
