import { expect, test } from 'vitest';
import { findBrowsers } from '../../../../electron/host/find-browsers.ts';

test.each([
  [
    'linux',
    { PATH: '/usr/local/bin::/usr/bin' },
    ['/usr/bin/google-chrome', '/usr/local/bin/microsoft-edge', '/usr/bin/firefox'],
    ['/usr/bin/google-chrome', '/usr/local/bin/microsoft-edge'],
  ],
  [
    'win32',
    { ProgramFiles: 'C:\\Program Files', 'ProgramFiles(x86)': 'C:\\Program Files (x86)' },
    ['C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
    ['C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
  ],
  [
    'darwin',
    {},
    ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  ],
  ['linux', {}, ['chromium'], []],
] as const)('browsers of %s are found where the system keeps them', (platform, env, there, found) => {
  const isThere = (path: string) => (there as readonly string[]).includes(path);
  expect(findBrowsers({ env, platform }, isThere)).toEqual(found);
});
