import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSettings } from '../../../../electron/host/settings.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wb-settings-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('the workspace opened last comes first, once, and eight are remembered', () => {
  const file = join(folder, 'new', 'settings.json');
  for (const name of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'b'])
    openSettings(file).remember(`/w/${name}`);
  expect(openSettings(file).recentPaths()).toEqual(
    ['b', 'i', 'h', 'g', 'f', 'e', 'd', 'c'].map((name) => `/w/${name}`),
  );
  expect(readdirSync(join(folder, 'new'))).toEqual(['settings.json']);
});

test('settings that cannot be read count as empty and can be written again', () => {
  const file = join(folder, 'settings.json');
  writeFileSync(file, '{"recentPaths": [');
  const settings = openSettings(file);
  expect(settings.recentPaths()).toEqual([]);
  settings.remember('/w/a');
  expect(settings.recentPaths()).toEqual(['/w/a']);
});
