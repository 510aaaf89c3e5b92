import { requireReady } from './lifecycle.ts';
import { ModelledEmitter } from './modelled-emitter.ts';
import { setPermissionCheckHandler, setPermissionRequestHandler } from './permissions.ts';
import { sessionProtocol } from './protocol.ts';
import { guard, guardClass } from './strict.ts';
import { webRequest } from './web-request.ts';

/** The session of every window; there is no other. Handlers that nothing in a headless Chromium asks are only kept. */
export class Session extends ModelledEmitter {
  readonly protocol = sessionProtocol;
  readonly webRequest = webRequest;
  readonly setPermissionRequestHandler = setPermissionRequestHandler;
  readonly setPermissionCheckHandler = setPermissionCheckHandler;

  constructor() {
    super('session', ['will-download']);
  }

  setDevicePermissionHandler(): void {}
  setDisplayMediaRequestHandler(): void {}
  setSpellCheckerEnabled(): void {}
  async clearCache(): Promise<void> {}
  async clearStorageData(): Promise<void> {}
}
guardClass(Session, 'session');

export const defaultSession = new Session();

export const session = guard(
  {
    get defaultSession() {
      requireReady('Session can only be received when app is ready');
      return defaultSession;
    },
  },
  'session',
);
