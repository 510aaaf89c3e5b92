import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('every size of text follows the one that the person chose', () => {
  const fixed = globSync('renderer/**/*.css').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/(?:font|font-size):[^;]*\dpx[^;]*;/g)].map(
      ([rule]) => `${file}: ${rule}`,
    ),
  );
  expect(fixed).toEqual([]);
});
