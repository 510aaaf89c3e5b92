import type { Session } from 'electron';
import { record } from './records.ts';
import type { WebContents } from './web-contents.ts';

type RequestHandler = Parameters<Session['setPermissionRequestHandler']>[0];
type CheckHandler = Parameters<Session['setPermissionCheckHandler']>[0];

let requestHandler: RequestHandler = null;
let checkHandler: CheckHandler = null;

export function setPermissionRequestHandler(handler: RequestHandler): void {
  requestHandler = handler;
}

export function setPermissionCheckHandler(handler: CheckHandler): void {
  checkHandler = handler;
}

/** Asks the app, which lets everything through as long as it has set no handler. */
export async function askPermission(
  contents: WebContents,
  permission: string,
  details: { readonly isMainFrame: boolean; readonly requestingUrl: string },
): Promise<boolean> {
  const handler = requestHandler;
  const isGranted =
    handler === null ||
    (await new Promise<boolean>((resolve) =>
      handler(contents as never, permission as never, resolve, details as never),
    ));
  record({ kind: 'permission', permission, isGranted, ...details });
  return isGranted;
}

export function checkPermission(contents: WebContents, permission: string, origin: string): boolean {
  const details = { isMainFrame: true, requestingUrl: contents.getURL() };
  return checkHandler?.(contents as never, permission as never, origin, details as never) ?? true;
}
