import type { Session } from 'electron';
import type { CdpSession } from './cdp.ts';
import { record } from './records.ts';
import { originOf } from './scheme-map.ts';
import type { WebContents } from './web-contents.ts';
import type { WebFrame } from './web-frame.ts';

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
  frame: WebFrame | null,
  permission: string,
  details: object,
): Promise<boolean> {
  const asked = { ...details, isMainFrame: frame?.parent === null, requestingUrl: frame?.url ?? '' };
  const handler = requestHandler;
  const isGranted =
    handler === null ||
    (await new Promise<boolean>((resolve) => {
      handler(contents as never, permission as never, resolve, asked);
    }));
  record({ kind: 'permission', permission, isGranted, ...asked });
  return isGranted;
}

/** `name` as navigator.permissions has it; Electron has names of its own for some. */
export function checkPermission(contents: WebContents, frame: WebFrame | null, name: string): boolean {
  const { permission, mediaType } = electronNames[name] ?? { permission: name };
  const requestingUrl = frame?.url ?? '';
  const details = { isMainFrame: frame?.parent === null, requestingUrl, mediaType };
  const origin = `${originOf(requestingUrl)}/`;
  return checkHandler?.(contents as never, permission as never, origin, details) ?? true;
}

interface ElectronName {
  readonly permission: string;
  readonly mediaType?: 'video' | 'audio';
}

const electronNames: Readonly<Record<string, ElectronName>> = {
  camera: { permission: 'media', mediaType: 'video' },
  microphone: { permission: 'media', mediaType: 'audio' },
  'clipboard-write': { permission: 'clipboard-sanitized-write' },
};

/** Chromium itself stands in nobody's way. */
export async function grantEverything(browser: CdpSession): Promise<void> {
  await browser.send('Browser.grantPermissions', {
    permissions: [
      'audioCapture',
      'clipboardReadWrite',
      'clipboardSanitizedWrite',
      'geolocation',
      'notifications',
      'videoCapture',
    ],
  });
}
