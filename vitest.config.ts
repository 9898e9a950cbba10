import { readdirSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** Rooms whose tests keep nothing in the process that another test could meet: they share what was imported. */
const ROOMS = [
  ...['arrangements', 'calendar', 'campaigns', 'core', 'data', 'ledger', 'members', 'obligations'],
  ...['roster', 'tables', 'text', 'understanding'],
];
const folders = readdirSync('test', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const settings = {
  testTimeout: 20_000,
  // A busy machine takes longer than the default second for what is waited for.
  expect: { poll: { timeout: 10_000 } },
  env: { TZ: 'America/New_York', NO_PROXY: '127.0.0.1' },
};

export default defineConfig({
  test: {
    globalSetup: ['test/kit/build.ts'],
    // The default leaves one core idle, which on two is half of them.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          ...{ name: 'rooms', ...settings, isolate: false },
          include: ROOMS.map((room) => `test/${room}/**/*.test.ts`),
        },
      },
      {
        test: {
          ...{ name: 'doors', ...settings },
          include: [
            'test/*.test.ts',
            ...folders.filter((name) => !ROOMS.includes(name)).map((name) => `test/${name}/**/*.test.ts`),
          ],
        },
      },
    ],
  },
});
