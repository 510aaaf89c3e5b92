import type { Clipboard, CrashReporter, SafeStorage, Shell } from 'electron';
import { requireReady } from './lifecycle.ts';
import { ModelledEmitter } from './modelled-emitter.ts';
import { record } from './records.ts';
import { guard, guardClass } from './strict.ts';

/** What Electron has of the desktop around it, each the smallest that can be told from the outside. */
export const shell = guard(
  {
    openExternal: async (url: string) => record({ kind: 'open-external', url }),
    openPath: async (path: string) => {
      record({ kind: 'open-path', path });
      return '';
    },
    showItemInFolder: (path: string) => record({ kind: 'show-item-in-folder', path }),
    beep: () => record({ kind: 'beep' }),
  },
  'shell',
) satisfies Pick<Shell, 'openExternal' | 'openPath' | 'showItemInFolder' | 'beep'>;

let copied = '';

/** Not the one that pages copy to. */
export const clipboard = guard(
  {
    writeText: async (text: string) => {
      copied = text;
    },
    readText: async () => copied,
  },
  'clipboard',
) satisfies Pick<Clipboard, 'writeText' | 'readText'>;

export const safeStorage = guard(
  {
    isEncryptionAvailable: () => {
      requireReady('safeStorage cannot be used before app is ready');
      return false;
    },
  },
  'safeStorage',
) satisfies Pick<SafeStorage, 'isEncryptionAvailable'>;

export const crashReporter = guard({ start: () => undefined }, 'crashReporter') satisfies Pick<
  CrashReporter,
  'start'
>;

export class PowerMonitor extends ModelledEmitter {
  constructor() {
    super('powerMonitor', [
      'suspend',
      'resume',
      'shutdown',
      'lock-screen',
      'unlock-screen',
      'on-ac',
      'on-battery',
    ]);
  }
}
guardClass(PowerMonitor, 'powerMonitor');

/** Never emits. */
export const powerMonitor = new PowerMonitor();
