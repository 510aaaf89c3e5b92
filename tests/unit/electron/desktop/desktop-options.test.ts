import { expect, test } from 'vitest';
import { parseDesktopOptions } from '../../../../electron/desktop/desktop-options.ts';

const parse = (...args: readonly string[]) => parseDesktopOptions(args, '/home/inspector', {});

test('a start without arguments opens the last workspace in Chinese', () => {
  expect(parse()).toEqual({ workspace: null, locale: 'zh-CN' });
});

test('a workspace is named, or dropped on the icon, and starts at the folder of the caller', () => {
  expect(parse('--workspace', '督导')).toMatchObject({ workspace: '/home/inspector/督导' });
  expect(parse('--workspace=/data/督导')).toMatchObject({ workspace: '/data/督导' });
  expect(parse('/data/督导')).toMatchObject({ workspace: '/data/督导' });
});

test('switches of Electron and Chromium are passed over', () => {
  expect(parse('--inspect=0', '--no-sandbox', '--lang', 'en', '--remote-debugging-port=0')).toEqual({
    workspace: null,
    locale: 'en',
  });
});

test('WB_WORKSPACE names it where no argument does; an empty one names none', () => {
  expect(parse()).toMatchObject({ workspace: null });
  const env = { WB_WORKSPACE: '督导' };
  expect(parseDesktopOptions([], '/home/inspector', env).workspace).toBe('/home/inspector/督导');
  expect(parseDesktopOptions(['--workspace', '/data'], '/home/inspector', env).workspace).toBe('/data');
  expect(parseDesktopOptions([], '/home/inspector', { WB_WORKSPACE: '' }).workspace).toBeNull();
});
