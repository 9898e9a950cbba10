import { describe, expect, it } from 'vitest';
import { type Pace, StoppedError } from '../../src/core/ports.ts';
import { backoff } from '../../src/feishu/backoff.ts';
import { createOutgoing } from '../../src/feishu/outgoing.ts';
import { createBudget, createMeter } from '../../src/feishu/pacing.ts';

describe('a meter', () => {
  it('spaces what comes at once', () => {
    const meter = createMeter(4, 1);
    expect([meter.take(0), meter.take(0), meter.take(0), meter.take(100)]).toEqual([0, 250, 500, 650]);
  });

  it('lets some through at once after a pause, and not more', () => {
    const meter = createMeter(40, 10);
    const waits = Array.from({ length: 12 }, () => meter.take(0));
    expect(waits.slice(0, 10).every((wait) => wait === 0)).toBe(true);
    expect(waits.slice(10)).toEqual([25, 50]);
  });

  it('never lets more than burst and rate through in any second', () => {
    const meter = createMeter(40, 10);
    const sent = Array.from({ length: 200 }, (_, nth) => nth * 3 + meter.take(nth * 3));
    const most = Math.max(...sent.map((from) => sent.filter((at) => at >= from && at < from + 1000).length));
    expect(most).toBeLessThanOrEqual(50);
  });

  it('is idle when nobody has to wait', () => {
    const meter = createMeter(4, 1);
    expect(meter.idle(0)).toBe(true);
    meter.take(0);
    expect([meter.idle(249), meter.idle(250)]).toEqual([false, true]);
  });
});

describe('meters of several processes', () => {
  it.each([1, 2, 3, 8])('(%i) together keep to what one app may send, a burst included', (count) => {
    const meters = Array.from({ length: count }, () => createMeter(40, 5));
    const sent = meters.flatMap((meter) => {
      const moments: number[] = [];
      for (let now = 0; now < 3_000; now = moments.at(-1) ?? now)
        moments.push(now + meter.take(now, 1 / count));
      return moments;
    });
    for (const from of sent) {
      const within = sent.filter((moment) => moment >= from && moment < from + 1_000);
      expect(within.length).toBeLessThanOrEqual(50);
    }
    expect(sent.length).toBeGreaterThan(3 * 40 - count);
  });
});

describe('a budget', () => {
  /** Takes a place as soon as there is one, at or after each of `wishes`. @returns when */
  function taken(budget: ReturnType<typeof createBudget>, wishes: readonly number[], most: number) {
    let now = 0;
    return wishes.map((wish) => {
      now = Math.max(now, wish);
      for (let ms = budget.take(now, most); ms > 0; ms = budget.take(now, most)) now += ms;
      return now;
    });
  }

  it('never gives more than its places within any stretch', () => {
    const wishes = Array.from({ length: 3_000 }, (_, nth) => nth * (nth % 7));
    const at = taken(createBudget(100, 1_000), wishes, 100);
    const crowds = at.map((from) => at.filter((one) => one >= from && one < from + 1_000).length);
    expect(Math.max(...crowds)).toBe(100);
  });

  it('makes nobody wait while there are places', () => {
    const wishes = [0, 0, 1, 400, 1_000, 1_000, 1_001];
    expect(taken(createBudget(4, 1_000), wishes, 4)).toEqual(wishes);
  });

  it('takes nothing when it asks to come again', () => {
    const budget = createBudget(2, 1_000);
    taken(budget, [0, 10], 2);
    expect([budget.take(20, 2), budget.take(20, 2), budget.take(999, 2)]).toEqual([980, 980, 1]);
    expect([budget.take(1_000, 2), budget.take(1_000, 2)]).toEqual([0, 10]);
  });

  it('keeps some places from those who may use only a part', () => {
    const budget = createBudget(5, 1_000);
    expect([1, 2, 3].map(() => budget.take(0, 3))).toEqual([0, 0, 0]);
    expect(budget.take(100, 3)).toBe(900);
    expect([1, 2, 3].map(() => budget.take(100, 5))).toEqual([0, 0, 900]);
    expect(budget.take(1_000, 3)).toBe(0);
    expect(budget.take(1_000, 3)).toBe(100);
  });
});

describe('what is on its way', () => {
  const rates = {
    app: { perSecond: 1e6, burst: 1e6 },
    lane: { perSecond: 1e6, burst: 1e6 },
    minute: { answer: 10_000, own: 10_000 },
  };

  it('goes in order within a lane and side by side across lanes', async () => {
    const outgoing = createOutgoing(rates);
    const done: string[] = [];
    let release = () => {};
    const first = outgoing.run('a', 'answer', async () => {
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      done.push('a1');
    });
    const second = outgoing.run('a', 'answer', async () => void done.push('a2'));
    await outgoing.run('b', 'answer', async () => void done.push('b1'));
    expect(outgoing.size).toBe(2);
    release();
    await Promise.all([first, second]);
    expect(done).toEqual(['b1', 'a1', 'a2']);
    expect(outgoing.size).toBe(0);
  });

  it('goes on after a failure', async () => {
    const outgoing = createOutgoing(rates);
    const failed = outgoing.run('a', 'answer', () => Promise.reject(new Error('no')));
    const next = outgoing.run('a', 'answer', () => Promise.resolve('yes'));
    await expect(failed).rejects.toThrow('no');
    expect(await next).toBe('yes');
  });

  it('is broken off when the time to stop is over', async () => {
    const outgoing = createOutgoing(rates);
    const stuck = outgoing
      .run('a', 'answer', (turn) => turn.pause(3_600_000))
      .catch((error: unknown) => error);
    const behind = outgoing.run('a', 'answer', () => Promise.resolve()).catch((error: unknown) => error);
    await outgoing.drain(10);
    expect([await stuck, await behind]).toEqual([expect.any(StoppedError), expect.any(StoppedError)]);
    await expect(outgoing.run('a', 'answer', () => Promise.resolve())).rejects.toThrow(StoppedError);
  });

  it('lets answers overtake what it sends of its own accord', async () => {
    const outgoing = createOutgoing({ ...rates, minute: { answer: 40, own: 30 } });
    const gone: string[] = [];
    const send = (lane: string, pace: Pace) =>
      outgoing.run(lane, pace, async (turn) => {
        await turn.slot();
        gone.push(lane);
      });
    const own = Array.from({ length: 100 }, (_, nth) => send(`own${nth}`, 'own'));
    const settled = Promise.allSettled(own);
    await Promise.any(own);
    await Promise.all(Array.from({ length: 9 }, (_, nth) => send(`answer${nth}`, 'answer')));
    expect(gone.filter((lane) => lane.startsWith('answer'))).toHaveLength(9);
    expect(gone.length).toBeLessThan(20);
    await outgoing.drain(0);
    const left = (await settled).filter(({ status }) => status === 'rejected');
    expect(left.length).toBe(109 - gone.length);
  });

  it('waits for what comes while it drains', async () => {
    const outgoing = createOutgoing(rates);
    let late: Promise<string> = Promise.resolve('');
    const first = outgoing.run('a', 'answer', async () => {
      late = outgoing.run('b', 'answer', () => Promise.resolve('sent'));
    });
    await outgoing.drain(5_000);
    await first;
    expect(await late).toBe('sent');
  });

  it('does not remember every chat for ever', async () => {
    const outgoing = createOutgoing(rates);
    for (let nth = 0; nth < 3_000; nth += 1)
      await outgoing.run(`chat${nth}`, 'answer', (turn) => turn.slot());
    expect(outgoing.size).toBe(0);
  });
});

describe('waits between attempts', () => {
  it('double from the least to the most, half of it by chance', () => {
    const range = { min: 500, max: 30_000 };
    expect([0, 1, 2, 3].map((attempt) => backoff(attempt, range, 1))).toEqual([500, 1_000, 2_000, 4_000]);
    expect(backoff(0, range, 0)).toBe(250);
    expect(backoff(5_000, range, 1)).toBe(30_000);
  });
});
