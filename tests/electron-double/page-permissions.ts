// oxlint-disable unicorn/consistent-function-scoping -- the function is sent as text, so all of it lies inside.
import type { Bridge } from './world-bridge.ts';

/**
 * Lets the app be asked before Chromium is, which has been told to grant everything. Runs as text in the page, as
 * the others do.
 */
export function setUpPagePermissions({ call }: Bridge): void {
  const ask = (permission: string, details: object) =>
    call('ask-permission', [permission, details]) as Promise<boolean>;
  const refusal = (text: string) => new DOMException(text, 'NotAllowedError');
  const replace = <K extends string>(owner: object | undefined, key: K, value: unknown) => {
    if (owner !== undefined) Object.defineProperty(owner, key, { value, configurable: true, writable: true });
  };

  const { mediaDevices, geolocation, clipboard, permissions } = navigator as Partial<Navigator>;
  if (mediaDevices !== undefined) {
    const open = mediaDevices.getUserMedia.bind(mediaDevices);
    replace(mediaDevices, 'getUserMedia', async (constraints: MediaStreamConstraints = {}) => {
      const { audio, video } = constraints;
      const isWanted = (wanted: unknown) => wanted !== undefined && wanted !== false;
      const mediaTypes = [...(isWanted(audio) ? ['audio'] : []), ...(isWanted(video) ? ['video'] : [])];
      if (mediaTypes.length > 0 && !(await ask('media', { mediaTypes }))) throw refusal('Permission denied');
      return open(constraints);
    });
    replace(mediaDevices, 'getDisplayMedia', async () => {
      throw refusal('[electron-double] not modelled: getDisplayMedia');
    });
  }
  replace(geolocation, 'getCurrentPosition', (_found: PositionCallback, failed?: PositionErrorCallback) => {
    const refuse = (isGranted: boolean) =>
      failed?.({
        code: isGranted ? 2 : 1,
        message: isGranted ? 'No position' : 'User denied Geolocation',
        PERMISSION_DENIED: 1,
        POSITION_UNAVAILABLE: 2,
        TIMEOUT: 3,
      });
    void ask('geolocation', {}).then(refuse);
  });
  if (typeof Notification !== 'undefined') {
    replace(Notification, 'requestPermission', async (told?: (answer: NotificationPermission) => void) => {
      const answer = (await ask('notifications', {})) ? 'granted' : 'denied';
      told?.(answer);
      return answer;
    });
  }
  for (const [key, permission] of [
    ['read', 'clipboard-read'],
    ['readText', 'clipboard-read'],
    ['write', 'clipboard-sanitized-write'],
    ['writeText', 'clipboard-sanitized-write'],
  ] as const) {
    if (clipboard === undefined) break;
    const act = clipboard[key].bind(clipboard) as (...args: unknown[]) => Promise<unknown>;
    replace(clipboard, key, async (...args: unknown[]) => {
      if (!(await ask(permission, {}))) throw refusal(`${key}: permission denied`);
      return act(...args);
    });
  }
  if (permissions !== undefined) {
    const query = permissions.query.bind(permissions);
    replace(permissions, 'query', async (descriptor: PermissionDescriptor) => {
      const isGranted = await (call('check-permission', [
        descriptor.name,
        location.origin,
      ]) as Promise<boolean>);
      const status = await query(descriptor);
      return Object.defineProperty(status, 'state', { value: isGranted ? 'granted' : 'denied' });
    });
  }
}
