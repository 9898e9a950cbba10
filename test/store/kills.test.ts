import { expect, it } from 'vitest';
import { killAtRandom } from '../../bench/kit/kills.ts';

// A small part of `npm run bench -- kills`, which does it a thousand times.
it('the real program, killed again and again while entries are made, neither loses nor doubles one that it confirmed', async () => {
  const { said, confirmed, missing, doubled, unanswered, asked } = await killAtRandom(8, Math.random);
  expect({ missing, doubled, unanswered }).toEqual({ missing: new Set(), doubled: new Set(), unanswered: 0 });
  expect(confirmed).toBe(said);
  expect(asked).toMatchObject({ missing: 0, unsaid: 0 });
  expect(asked.confirmed).toBeGreaterThan(0);
  expect(confirmed).toBeGreaterThan(10);
});
