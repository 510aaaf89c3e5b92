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
    openSettings(file, 'zh-CN').remember(`/w/${name}`);
  expect(openSettings(file, 'zh-CN').recentPaths()).toEqual(
    ['b', 'i', 'h', 'g', 'f', 'e', 'd', 'c'].map((name) => `/w/${name}`),
  );
  expect(readdirSync(join(folder, 'new'))).toEqual(['settings.json']);
});

test('settings that cannot be read count as empty and can be written again', () => {
  const file = join(folder, 'settings.json');
  writeFileSync(file, '{"recentPaths": [');
  const settings = openSettings(file, 'zh-CN');
  expect(settings.recentPaths()).toEqual([]);
  settings.remember('/w/a');
  expect(settings.recentPaths()).toEqual(['/w/a']);
});

test('language and size of text are kept beside the workspaces; the language of the start holds until one is chosen', () => {
  const file = join(folder, 'settings.json');
  const started = openSettings(file, 'en');
  started.remember('/w/a');
  expect(started.preferences()).toEqual({ language: 'en', fontSize: 14 });
  expect(started.prefer({ fontSize: 18 })).toEqual({ ok: true, value: { language: 'en', fontSize: 18 } });
  expect(started.prefer({ language: 'zh-CN' }).ok).toBe(true);
  started.remember('/w/b');

  const again = openSettings(file, 'en');
  expect([again.preferences(), again.recentPaths()]).toEqual([
    { language: 'zh-CN', fontSize: 18 },
    ['/w/b', '/w/a'],
  ]);
});

test('a preference of another version counts as never chosen, and the rest of the file stays', () => {
  const file = join(folder, 'settings.json');
  writeFileSync(file, '{"recentPaths": ["/w/a"], "preferences": {"language": "fr", "fontSize": 15}}');
  const settings = openSettings(file, 'zh-CN');
  expect([settings.preferences(), settings.recentPaths()]).toEqual([
    { language: 'zh-CN', fontSize: 15 },
    ['/w/a'],
  ]);
});

test('a preference that cannot be kept is refused', () => {
  const file = join(folder, 'settings.json', 'of-a-file.json');
  writeFileSync(join(folder, 'settings.json'), '{}');
  expect(openSettings(file, 'zh-CN').prefer({ language: 'en' })).toEqual({
    ok: false,
    error: { code: 'preferences-not-kept', details: { file } },
  });
});
