import { describe, expect, it } from 'vitest';
import { StoppedError } from '../../src/core/ports.ts';
import { backoff } from '../../src/feishu/backoff.ts';
import { createOutgoing } from '../../src/feishu/outgoing.ts';
import { createMeter } from '../../src/feishu/pacing.ts';

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

describe('what is on its way', () => {
  const rates = { app: { perSecond: 1e6, burst: 1e6 }, lane: { perSecond: 1e6, burst: 1e6 } };

  it('goes in order within a lane and side by side across lanes', async () => {
    const outgoing = createOutgoing(rates);
    const done: string[] = [];
    let release = () => {};
    const first = outgoing.run('a', async () => {
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      done.push('a1');
    });
    const second = outgoing.run('a', async () => void done.push('a2'));
    await outgoing.run('b', async () => void done.push('b1'));
    expect(outgoing.size).toBe(2);
    release();
    await Promise.all([first, second]);
    expect(done).toEqual(['b1', 'a1', 'a2']);
    expect(outgoing.size).toBe(0);
  });

  it('goes on after a failure', async () => {
    const outgoing = createOutgoing(rates);
    const failed = outgoing.run('a', () => Promise.reject(new Error('no')));
    const next = outgoing.run('a', () => Promise.resolve('yes'));
    await expect(failed).rejects.toThrow('no');
    expect(await next).toBe('yes');
  });

  it('is broken off when the time to stop is over', async () => {
    const outgoing = createOutgoing(rates);
    const stuck = outgoing.run('a', (turn) => turn.pause(3_600_000)).catch((error: unknown) => error);
    const behind = outgoing.run('a', () => Promise.resolve()).catch((error: unknown) => error);
    await outgoing.drain(10);
    expect([await stuck, await behind]).toEqual([expect.any(StoppedError), expect.any(StoppedError)]);
    await expect(outgoing.run('a', () => Promise.resolve())).rejects.toThrow(StoppedError);
  });

  it('waits for what comes while it drains', async () => {
    const outgoing = createOutgoing(rates);
    let late: Promise<string> = Promise.resolve('');
    const first = outgoing.run('a', async () => {
      late = outgoing.run('b', () => Promise.resolve('sent'));
    });
    await outgoing.drain(5_000);
    await first;
    expect(await late).toBe('sent');
  });

  it('does not remember every chat for ever', async () => {
    const outgoing = createOutgoing(rates);
    for (let nth = 0; nth < 3_000; nth += 1) await outgoing.run(`chat${nth}`, (turn) => turn.slot());
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
