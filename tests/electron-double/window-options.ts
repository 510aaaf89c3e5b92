import type { BrowserWindowConstructorOptions, WebPreferences } from 'electron';
import { checkOptions, notModelled } from './strict.ts';

/** Kept, or without an effect that a headless window could show. */
const windowOptions = [
  'width',
  'height',
  'x',
  'y',
  'minWidth',
  'minHeight',
  'show',
  'title',
  'backgroundColor',
  'icon',
  'autoHideMenuBar',
  'webPreferences',
];

/** The only kind of page that there is here. */
const pagePreferences: Readonly<Partial<Record<keyof WebPreferences, boolean>>> = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  webviewTag: false,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  navigateOnDragDrop: false,
};

const freePreferences = [
  'preload',
  'spellcheck',
  'devTools',
  'session',
  'safeDialogs',
  'backgroundThrottling',
];

/** Throws for every option that asks for something else than the double can show. */
export function checkWindowOptions(options: BrowserWindowConstructorOptions): void {
  checkOptions(options, windowOptions, 'BrowserWindow');
  const { webPreferences = {} } = options;
  checkOptions(webPreferences, [...Object.keys(pagePreferences), ...freePreferences], 'webPreferences');
  for (const [key, only] of Object.entries(pagePreferences)) {
    const given: unknown = webPreferences[key as keyof WebPreferences];
    if (given !== undefined && given !== only)
      throw notModelled(`webPreferences { ${key}: ${JSON.stringify(given)} }`);
  }
}
