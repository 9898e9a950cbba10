import { describe, expect, it } from 'vitest';
import { createPages, type PagesOptions } from '../../../src/web/pages/pages.ts';
import { createPasses } from '../../../src/web/pages/pass.ts';

describe('passes', () => {
  const clock = { now: () => 1_800_000_000_000 };
  const [one, two] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];

  it('signed with another key are worth nothing', async () => {
    const pass = await createPasses(one, clock).issue('link', 'ou_1');
    expect(await createPasses(one, clock).read('link', pass)).toBe('ou_1');
    expect(await createPasses(two, clock).read('link', pass)).toBeNull();
  });

  it('signed with the key that was in use before let nobody in, though it still opens what it sealed', async () => {
    const sources = {} as unknown as Omit<PagesOptions, 'keys' | 'publicUrl' | 'time'>;
    const pages = createPages({ ...sources, keys: [two, one], publicUrl: () => 'http://page', time: clock });
    const pass = new URL((await pages.link('ou_1')) ?? '').searchParams.get('pass') ?? '';
    expect(await createPasses(two, clock).read('link', pass)).toBe('ou_1');
    expect(await createPasses(one, clock).read('link', pass)).toBeNull();
  });
});
