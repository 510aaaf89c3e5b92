import { expect, test } from 'vitest';
import { createAhead } from '../../../../electron/host/ahead.ts';

test('pieces are worked off one after the other, and one that fails keeps none from its turn', async () => {
  const ahead = createAhead();
  const told: string[] = [];
  const done = Promise.withResolvers<void>();
  for (const name of ['a', 'b', 'c']) {
    ahead(async () => {
      told.push(`${name} begins`);
      await Promise.resolve();
      told.push(`${name} ends`);
      if (name === 'b') throw new Error('unreadable');
      if (name === 'c') done.resolve();
    });
  }
  await done.promise;
  expect(told).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
});
