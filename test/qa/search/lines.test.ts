import { describe, expect, it } from 'vitest';
import { numberLines } from '../../../src/qa/search/lines.ts';

describe('lines of many texts', () => {
  const lines = numberLines(['', '甲\n乙', '', '', '丙', '']);

  it('are numbered through, past texts that have none', () => {
    expect(lines.size).toBe(3);
    expect([0, 1, 2].map(lines.at)).toEqual([
      { text: 1, line: '甲' },
      { text: 1, line: '乙' },
      { text: 4, line: '丙' },
    ]);
    expect(lines.all()).toEqual(['甲', '乙', '丙']);
  });

  it('end where they end', () => {
    expect(lines.at(3)).toBeNull();
    expect(lines.at(-1)).toBeNull();
    expect(numberLines([]).at(0)).toBeNull();
    expect(numberLines(['', '']).size).toBe(0);
  });
});
