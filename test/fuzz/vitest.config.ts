import { defineConfig } from 'vitest/config';

/** What the ordinary tests try some hundred times, tried two hundred times as often. One file at a time: hangs are measured. */
export default defineConfig({
  test: {
    include: ['test/fuzz/**/*.test.ts'],
    globalSetup: ['test/kit/build.ts'],
    testTimeout: 600_000,
    fileParallelism: false,
    env: {
      TZ: 'America/New_York',
      NO_PROXY: '127.0.0.1',
      FUZZ_TIMES: '200',
      FUZZ_SEED: process.env.FUZZ_SEED ?? '',
    },
  },
});
