import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/kit/build.ts'],
    // No test leaves anything in its process that another could meet, so that they share what was imported.
    isolate: false,
    // The default leaves one core idle, which on two is half of them.
    maxWorkers: '100%',
    testTimeout: 20_000,
    // A busy machine takes longer than the default second for what is waited for.
    expect: { poll: { timeout: 10_000 } },
    env: { TZ: 'America/New_York', NO_PROXY: '127.0.0.1' },
  },
});
