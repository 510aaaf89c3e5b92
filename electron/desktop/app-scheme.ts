import { protocol } from 'electron';
import { appScheme } from './page-address.ts';

/** Makes the page's scheme as good as https to the page itself. Must run before Electron is ready. */
export function registerAppScheme(): void {
  const privileges = {
    standard: true,
    secure: true,
    supportFetchAPI: true,
    corsEnabled: true,
    stream: true,
  };
  protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges }]);
}
