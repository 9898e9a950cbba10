import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { PATIENCE_MS } from './test/kit/patience.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/kit/build.ts'],
    // No test leaves anything in its process that another could meet, so that they share what was imported.
    isolate: false,
    // Many tests wait for another process, for a browser or for a server: meanwhile one more has the core.
    maxWorkers: availableParallelism() + 1,
    // Above what is waited for, so that a test says what has not come.
    testTimeout: 3 * PATIENCE_MS,
    hookTimeout: 3 * PATIENCE_MS,
    expect: { poll: { timeout: PATIENCE_MS } },
    env: { TZ: 'America/New_York', NO_PROXY: '127.0.0.1' },
  },
});
