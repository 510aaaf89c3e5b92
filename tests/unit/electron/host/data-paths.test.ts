import { expect, test } from 'vitest';
import { dataPaths, type Machine } from '../../../../electron/host/data-paths.ts';

const linux: Machine = { env: {}, platform: 'linux', home: '/home/li', temporary: '/tmp', userId: '1000' };

test('a person on Linux finds everything under the folders that the system means for it', () => {
  expect(dataPaths(linux)).toEqual({
    settingsFolder: '/home/li/.config/supervision-workbench',
    settingsFile: '/home/li/.config/supervision-workbench/settings.json',
    logFile: '/home/li/.config/supervision-workbench/logs/workbench.log',
    socketFolders: ['/home/li/.config/supervision-workbench/run', '/tmp/supervision-workbench-1000'],
    home: '/home/li',
    suggestedWorkspace: '/home/li/教育督导工作区',
  });
});

test('the variables of the system and WB_SETTINGS move the folders', () => {
  const moved = { ...linux, env: { XDG_CONFIG_HOME: '/etc/li', XDG_RUNTIME_DIR: '/run/user/1000' } };
  expect(dataPaths(moved).settingsFolder).toBe('/etc/li/supervision-workbench');
  expect(dataPaths(moved).socketFolders[0]).toBe('/run/user/1000/supervision-workbench');
  expect(dataPaths({ ...moved, env: { WB_SETTINGS: '/tmp/s' } }).settingsFile).toBe('/tmp/s/settings.json');
});

test('on Windows the workspace is suggested among the documents', () => {
  const windows: Machine = {
    ...linux,
    platform: 'win32',
    home: 'C:/Users/li',
    env: { APPDATA: 'C:/Roaming' },
  };
  const { settingsFolder, suggestedWorkspace } = dataPaths(windows);
  expect([settingsFolder, suggestedWorkspace]).toEqual([
    'C:/Roaming/supervision-workbench',
    'C:/Users/li/Documents/教育督导工作区',
  ]);
});
