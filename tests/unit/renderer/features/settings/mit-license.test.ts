import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { mitLicense } from '../../../../../renderer/features/settings/mit-license.ts';

test('the licence that is shown is the one beside the sources', () => {
  expect(mitLicense.trim()).toBe(readFileSync('LICENSE', 'utf8').trim());
});
