import { expect, it } from 'vitest';
import { createOwed } from '../../src/inbox/owed.ts';
import { message } from '../store/samples.ts';

const HOUR = 3_600_000;

it('an answer of which nobody knows is written off once the store takes it, also where it did not at first', async () => {
  let now = 0;
  let full = true;
  const faults: unknown[] = [];
  const writtenOff: string[] = [];
  const owed = createOwed({
    pending: async () => [{ key: 'k', at: 0, incoming: message('k') }],
    retry: () => true,
    async giveUp(key) {
      if (full) throw new Error('ENOSPC');
      writtenOff.push(key);
    },
    onError: (error) => void faults.push(error),
    now: () => now,
  });
  owed.add('k', true);
  now = HOUR;
  owed.tryOne();
  await expect.poll(() => faults).toHaveLength(1);
  full = false;
  owed.tryOne();
  await expect.poll(() => writtenOff).toEqual(['k']);
  owed.tryAll();
  owed.tryOne();
  expect(writtenOff).toEqual(['k']);
});
