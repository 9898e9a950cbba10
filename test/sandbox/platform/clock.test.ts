import { expect, onTestFinished, test, vi } from 'vitest';
import { createClock } from '../../../src/sandbox/platform/clock.ts';
import { until } from '../kit.ts';

const HOUR = 3_600_000;

function clockAt(start: string) {
  const clock = createClock(Date.parse(start));
  onTestFinished(() => clock.stop());
  return clock;
}

test('it starts where it is told and moves on only forward', () => {
  const clock = clockAt('2026-03-17T10:00:00+08:00');
  clock.moveTo(Date.parse('2026-03-31T09:00:00+08:00'));
  expect(clock.now()).toBeGreaterThanOrEqual(Date.parse('2026-03-31T09:00:00+08:00'));
  expect(() => clock.moveTo(Date.parse('2026-03-30T09:00:00+08:00'))).toThrow(RangeError);
  expect(() => clock.advance(-1)).toThrow(RangeError);
  expect(() => clock.advance(Number.NaN)).toThrow(RangeError);
});

test('it moves on by what it is told, also where a machine is slow to do so', () => {
  const clock = clockAt('2026-03-17T10:00:00+08:00');
  let time = Date.now();
  const slow = vi.spyOn(Date, 'now').mockImplementation(() => {
    time += 50;
    return time;
  });
  onTestFinished(() => slow.mockRestore());
  const before = clock.now();
  clock.advance(10);
  expect(clock.now()).toBeGreaterThanOrEqual(before + 10);
});

test('a jump rings what lies before it, in its order, and nothing else', () => {
  const clock = clockAt('2026-03-17T10:00:00+08:00');
  const rung: string[] = [];
  clock.at(clock.now() + 2 * HOUR, () => rung.push('second'));
  clock.at(clock.now() + HOUR, () => rung.push('first'));
  clock.at(clock.now() + 9 * HOUR, () => rung.push('far'));
  const cancel = clock.at(clock.now() + HOUR, () => rung.push('cancelled'));
  cancel();
  clock.advance(3 * HOUR);
  expect(rung).toEqual(['first', 'second']);
});

test('an alarm rings by itself too', async () => {
  const clock = clockAt('2026-03-17T10:00:00+08:00');
  let rung = false;
  clock.at(clock.now() + 5, () => {
    rung = true;
  });
  await until(() => rung);
});

test('watchers hear of each jump until they stop', () => {
  const clock = clockAt('2026-03-17T10:00:00+08:00');
  let jumps = 0;
  const stop = clock.onMove(() => {
    jumps += 1;
  });
  clock.advance(HOUR);
  stop();
  clock.advance(HOUR);
  expect(jumps).toBe(1);
});
