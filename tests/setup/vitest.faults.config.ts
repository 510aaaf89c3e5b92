import { defineConfig } from 'vitest/config';
import { scaled } from '../faults/scale.ts';

/** Real processes on a real disk, killed and starved: one file after another, with time for slow machines. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['tests/faults/**/*.test.ts'],
    environment: 'node',
    testTimeout: scaled(180_000, 3_600_000),
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    maxWorkers: 1,
    fileParallelism: false,
  },
});
