import { describe, expect, it } from 'vitest';
import { createAnswererLater } from '../../src/qa/later.ts';

describe('an answerer that is opened later', () => {
  it('and cannot be is logged, ends nothing, and is told to whoever asks', () => {
    const logged: string[] = [];
    const answers = createAnswererLater([], () => {
      throw new Error('a file went away');
    });
    answers.prepare({ error: (event) => logged.push(event) });
    expect(logged).toEqual(['documents.unread']);
    expect(() => answers.answer('支委会多久开一次')).toThrow('a file went away');
  });
});
