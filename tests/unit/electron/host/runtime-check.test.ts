import { expect, test } from 'vitest';
import { checkRuntime } from '../../../../electron/host/runtime-check.ts';

test('a Node.js that is too old is refused before anything native is loaded', () => {
  expect(checkRuntime('18.20.4')).toEqual(refused('18.20.4'));
  expect(checkRuntime('22.13.9')).toEqual(refused('22.13.9'));
});

test('22.14 and everything after it will do', () => {
  expect(['22.14.0', '22.20.1', '23.0.0', '24.21.0'].map((found) => checkRuntime(found).ok)).toEqual([
    true,
    true,
    true,
    true,
  ]);
});

function refused(found: string) {
  return { ok: false, error: { code: 'runtime-too-old', details: { found, needed: '22.14.0' } } };
}
