import { expect, onTestFinished, test } from 'vitest';
import { createClock } from '../../../../src/sandbox/platform/clock.ts';
import type { PushResult } from '../../../../src/sandbox/platform/push/channel.ts';
import { createDeliveries, RETRY_LADDER_MS } from '../../../../src/sandbox/platform/push/deliveries.ts';

/** A way to a bot that answers what it is told to; `pushed` are the envelopes that it saw. */
function setUp(answer: () => PushResult) {
  const clock = createClock();
  onTestFinished(() => clock.stop());
  const pushed: object[] = [];
  const channel = {
    async push(envelope: object) {
      pushed.push(envelope);
      return answer();
    },
  };
  const deliveries = createDeliveries({ clock, ladder: RETRY_LADDER_MS, channel: () => channel });
  return { clock, pushed, deliveries };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('what is taken at once is sent once', async () => {
  const { clock, pushed, deliveries } = setUp(() => ({ status: 200, body: '{}' }));
  deliveries.send({ id: 1 }, 1);
  expect(deliveries.pending()).toBe(1);
  await settled();
  clock.advance(10 * 3_600_000);
  expect(deliveries.pending()).toBe(0);
  expect(pushed).toHaveLength(1);
});

test.each<[string, PushResult]>([
  ['a status of 500', { status: 500, body: '' }],
  ['a status of 204', { status: 204, body: '' }],
  ['no answer', { failure: 'timeout' }],
  ['nobody there', { failure: 'absent' }],
  ['a closed port', { failure: 'refused' }],
])('with %s it is sent again after 15 s, 5 min, 1 h and 6 h, and then given up', async (_what, result) => {
  const { clock, pushed, deliveries } = setUp(() => result);
  deliveries.send({ id: 1 }, 1);
  for (const [index, wait] of [15_000, 300_000, 3_600_000, 21_600_000].entries()) {
    await settled();
    clock.advance(wait - 1000);
    expect(pushed).toHaveLength(index + 1);
    clock.advance(1000);
    expect(pushed).toHaveLength(index + 2);
  }
  expect(deliveries.pending()).toBe(1);
  await settled();
  expect(deliveries.pending()).toBe(0);
});

test('somebody who comes gets what nobody heard, and not what somebody failed on', async () => {
  let result: PushResult = { failure: 'absent' };
  const { clock, pushed, deliveries } = setUp(() => result);
  deliveries.send({ id: 1 }, 1);
  await settled();
  result = { status: 500, body: '' };
  deliveries.send({ id: 2 }, 1);
  await settled();
  result = { status: 200, body: '' };
  deliveries.resume();
  await settled();
  expect(pushed).toEqual([{ id: 1 }, { id: 2 }, { id: 1 }]);
  expect(deliveries.pending()).toBe(1);
  clock.advance(15_000);
  await settled();
  expect(deliveries.pending()).toBe(0);
  deliveries.resume();
  clock.advance(10 * 3_600_000);
  expect(pushed).toHaveLength(4);
});
