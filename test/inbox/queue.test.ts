import { describe, expect, it } from 'vitest';
import { createQueue } from '../../src/inbox/queue.ts';

interface Gate {
  readonly opened: Promise<void>;
  open(): void;
}

function gate(): Gate {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}

describe('createQueue', () => {
  it('runs the jobs of one lane in the order in which they came', async () => {
    const queue = createQueue(4);
    const done: number[] = [];
    const slow = gate();
    const first = queue.run('a', async () => {
      await slow.opened;
      done.push(1);
    });
    const second = queue.run('a', async () => {
      done.push(2);
    });
    slow.open();
    await Promise.all([first, second]);
    expect(done).toEqual([1, 2]);
  });

  it('does not let a slow lane hold up another', async () => {
    const queue = createQueue(4);
    const slow = gate();
    const held = queue.run('a', () => slow.opened);
    await expect(queue.run('b', async () => 'free')).resolves.toBe('free');
    slow.open();
    await held;
  });

  it('never runs more lanes at once than it is wide', async () => {
    const queue = createQueue(2);
    let running = 0;
    let most = 0;
    const job = async (): Promise<void> => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
    };
    await Promise.all(Array.from({ length: 20 }, (_, lane) => queue.run(String(lane), job)));
    expect(most).toBe(2);
  });

  it('runs what stands aside at once, and is not idle before it is done', async () => {
    const queue = createQueue(1);
    const slow = gate();
    const held = queue.run('a', () => slow.opened);
    const quick = gate();
    const aside = queue.aside(async () => {
      await quick.opened;
      return 'done';
    });
    expect(queue.size()).toBe(2);
    slow.open();
    await held;
    expect(queue.size()).toBe(1);
    quick.open();
    await expect(aside).resolves.toBe('done');
    await queue.idle();
    expect(queue.size()).toBe(0);
  });

  it('goes on after a job that failed, and tells its caller', async () => {
    const queue = createQueue(1);
    await expect(queue.run('a', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    await expect(queue.run('a', async () => 'next')).resolves.toBe('next');
  });

  it('is idle when nothing waits or runs', async () => {
    const queue = createQueue(1);
    await queue.idle();
    const slow = gate();
    const held = queue.run('a', () => slow.opened);
    expect(queue.size()).toBe(1);
    const idle = queue.idle();
    slow.open();
    await Promise.all([held, idle]);
    expect(queue.size()).toBe(0);
  });
});
