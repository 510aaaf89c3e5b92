import { posix, win32 } from 'node:path';
import type { Machine } from './data-paths.ts';

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
] as const;
const macApps = ['Google Chrome', 'Microsoft Edge', 'Chromium'] as const;
const windowsPlaces = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
] as const;
const windowsFolders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'] as const;

/** The browsers of this machine that print a page to a PDF without a window, in the order in which they are tried. */
export function findBrowsers(
  { env, platform }: Pick<Machine, 'env' | 'platform'>,
  isThere: (path: string) => boolean,
): readonly string[] {
  return candidates(env, platform).filter(isThere);
}

function candidates(env: Machine['env'], platform: NodeJS.Platform): readonly string[] {
  if (platform === 'win32') {
    const folders = windowsFolders.flatMap((name) => env[name] || []);
    return windowsPlaces.flatMap((place) => folders.map((folder) => win32.join(folder, ...place)));
  }
  if (platform === 'darwin') return macApps.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  const folders = (env['PATH'] ?? '').split(':').filter((folder) => folder !== '');
  return commands.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
}
