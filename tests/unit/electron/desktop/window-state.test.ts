import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  keepWindowState,
  placeOnScreens,
  readWindowState,
} from '../../../../electron/desktop/window-state.ts';
import { temporaryFolder } from '../../../support/workspace.ts';

const laptop = { x: 0, y: 0, width: 1366, height: 728 };
const beamer = { x: 1366, y: 0, width: 1920, height: 1080 };
const state = { x: 1500, y: 40, width: 1200, height: 700, isMaximized: false };

test('the place comes back as it was kept; what cannot be read counts as never kept', () => {
  const folder = join(temporaryFolder(), 'settings');
  expect(readWindowState(folder)).toBeNull();
  keepWindowState(folder, state);
  expect(readWindowState(folder)).toEqual(state);
  for (const text of ['', '{}', '{"x":1,"y":1,"width":1,"height":1,"isMaximized":false}', 'null']) {
    writeFileSync(join(folder, 'window.json'), text);
    expect(readWindowState(folder)).toBeNull();
  }
});

test('a settings folder that cannot be written is no reason to fail', () => {
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  expect(() => keepWindowState(join(file, 'settings'), state)).not.toThrow();
});

test('a window that stood on a screen which is gone comes back to the middle of the first', () => {
  expect(placeOnScreens(state, [laptop, beamer])).toEqual(state);
  expect(placeOnScreens(state, [laptop])).toEqual({ ...state, x: 83, y: 14 });
});

test('the first window is as large as the work wants and the screen allows', () => {
  expect(placeOnScreens(null, [laptop])).toEqual({
    x: 0,
    y: 0,
    width: 1366,
    height: 728,
    isMaximized: false,
  });
  expect(placeOnScreens(null, [beamer])).toMatchObject({ width: 1366, height: 900 });
});

test('a title bar that cannot be gripped is as good as outside', () => {
  expect([{}, { x: -1130 }, { x: 1300 }, { y: -50 }, { y: 700 }].map(isMoved)).toEqual([
    false,
    true,
    true,
    true,
    true,
  ]);
});

/** Whether a window that was left there comes up elsewhere on the laptop's own screen. */
function isMoved(place: Partial<typeof state>): boolean {
  const asked = { ...state, x: 100, ...place };
  const { x, y } = placeOnScreens(asked, [laptop]);
  return x !== asked.x || y !== asked.y;
}
