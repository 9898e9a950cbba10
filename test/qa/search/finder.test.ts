import { describe, expect, it } from 'vitest';
import { finderOf } from '../../../src/qa/search/finder.ts';

describe('looking for many stretches at once', () => {
  it('finds each that the text holds, at its first place', () => {
    const find = finderOf(['支部', '支部党员大会', '每季度', '没有的']);
    expect([...find('支部党员大会每季度召开,支部')]).toEqual([
      [0, 0],
      [1, 0],
      [2, 6],
    ]);
  });

  it('finds a stretch that is asked for twice for both', () => {
    expect([...finderOf(['一月一主题', '一月一主题'])('突出一月一主题').keys()]).toEqual([0, 1]);
  });

  it('finds nothing in an empty text, nor where nothing is looked for', () => {
    expect(finderOf(['支部'])('').size).toBe(0);
    expect(finderOf([])('支部').size).toBe(0);
  });
});
