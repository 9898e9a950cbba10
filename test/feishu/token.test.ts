import { describe, expect, it } from 'vitest';
import { createTokens } from '../../src/feishu/token.ts';

/** Counts fetches; the token's name is its number. */
function counting(validFor = 7_200_000) {
  let fetched = 0;
  const tokens = createTokens(async () => {
    fetched += 1;
    return { token: `t${fetched}`, validFor };
  });
  return { tokens, fetched: () => fetched };
}

describe('the tenant token', () => {
  it('is fetched once by all who wait for it', async () => {
    const { tokens, fetched } = counting();
    const got = await Promise.all(Array.from({ length: 10 }, () => tokens.get()));
    expect(new Set(got)).toEqual(new Set(['t1']));
    expect(fetched()).toBe(1);
  });

  it('is fetched again after it was refused, once for all who were refused', async () => {
    const { tokens, fetched } = counting();
    await tokens.get();
    tokens.drop('t1');
    expect(await tokens.get()).toBe('t2');
    tokens.drop('t1');
    expect(await tokens.get()).toBe('t2');
    expect(fetched()).toBe(2);
  });

  it('is fetched again when its time is over', async () => {
    const { tokens, fetched } = counting(0);
    await tokens.get();
    await tokens.get();
    expect(fetched()).toBe(2);
  });

  it('is asked for again after a failure', async () => {
    let failures = 1;
    const tokens = createTokens(async () => {
      if (failures-- > 0) throw new Error('busy');
      return { token: 't', validFor: 7_200_000 };
    });
    await expect(tokens.get()).rejects.toThrow('busy');
    expect(await tokens.get()).toBe('t');
  });
});
