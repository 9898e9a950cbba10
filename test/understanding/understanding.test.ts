import { describe, expect, it } from 'vitest';
import { messagesOf, PROMISED, sharesOf, understood } from '../kit/messages.ts';

// Messages written by hand with what they should be understood as. `work` is the part that rules are made with,
// `held-out` the part that they are only measured on: its shares may fall, a message of `work` may not.
describe('messages to work with', () => {
  it.each(messagesOf('work'))('$text', (message) => {
    const { got, expected } = understood(message);
    expect(got).toEqual(expected);
  });
});

describe('messages to measure with', () => {
  const shares = sharesOf(messagesOf('held-out'));

  it.each(PROMISED)('$mark: as often as promised', ({ mark, limit }) => {
    if ('atLeast' in limit) expect(shares[mark]).toBeGreaterThanOrEqual(limit.atLeast);
    else expect(shares[mark]).toBeLessThanOrEqual(limit.atMost);
  });
});
