import { describe, expect, it } from 'vitest';
import { createAdmission } from '../../src/inbox/admission.ts';
import { createQueue } from '../../src/inbox/queue.ts';

describe('what is let in', () => {
  it('is never more than there is room for, what is still being written down included', async () => {
    const queue = createQueue(1);
    const admission = createAdmission(queue, { all: 3, chat: 3 });
    let finish = () => {};
    const released = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const held = queue.run('a', () => released);
    expect([admission.enter('b'), admission.enter('c'), admission.enter('d')]).toEqual([true, true, false]);
    admission.entered('b');
    expect(admission.enter('d')).toBe(true);
    expect(queue.size('a')).toBe(1);
    finish();
    await held;
    await queue.idle();
    expect([admission.enter('b'), admission.enter('b')]).toEqual([true, false]);
  });

  it('leaves room for others beside a chat that floods', async () => {
    const queue = createQueue(1);
    const admission = createAdmission(queue, { all: 10, chat: 2 });
    const flood = [1, 2, 3, 4].map(() => admission.enter('a'));
    expect(flood).toEqual([true, true, false, false]);
    expect(admission.enter('b')).toBe(true);
    const work = queue.run('a', async () => undefined);
    admission.entered('a');
    expect(admission.enter('a')).toBe(false);
    await work;
    await queue.idle();
    expect(admission.enter('a')).toBe(true);
  });
});
