import { describe, expect, test } from 'vitest';
import { startTicking } from '../../src/reminders/cron.ts';
import { Lines } from './house.ts';

describe('ticking', () => {
  test('looks at once and, when stopped, waits for the look to end', async () => {
    const log = new Lines();
    let end: () => void = () => {};
    let looks = 0;
    const run = () => {
      looks += 1;
      return new Promise<void>((resolve) => {
        end = resolve;
      });
    };
    const ticking = startTicking({ run }, log);
    expect(looks).toBe(1);
    let stopped = false;
    const stopping = ticking.stop().then(() => {
      stopped = true;
    });
    expect(stopped).toBe(false);
    end();
    await stopping;
    expect(looks).toBe(1);
  });

  test('goes on by the clock, also after a failure, which is logged', async () => {
    const log = new Lines();
    let looks = 0;
    const run = async () => {
      looks += 1;
      if (looks === 1) throw new Error('the disk is full');
    };
    const ticking = startTicking({ run }, log, '* * * * * *');
    await expect.poll(() => looks).toBeGreaterThan(1);
    await ticking.stop();
    expect(log.lines[0]).toMatchObject({ level: 'error', event: 'reminder.tick' });
  });
});
