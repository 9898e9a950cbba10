import { describe, expect, it } from 'vitest';
import { fold } from '../../src/text/fold.ts';
import { withoutRadicals } from '../../src/text/radicals.ts';

const block = (first: number, last: number): string =>
  Array.from({ length: last - first + 1 }, (_, at) => String.fromCharCode(first + at)).join('');

describe('folding', () => {
  it('makes one of scripts, widths, cases and marks', () => {
    expect(fold('黨員大會，Ａ　“甲”——１．ABC')).toBe(fold('党员大会,a "甲"--1.abc'));
  });

  it('reads signs of radicals as the words that they look like', () => {
    expect(fold('第⼀条 ⽀部⼤会的意⻅，⻓期⾺上⻢上')).toBe(fold('第一条 支部大会的意见，长期马上马上'));
  });

  it('leaves no sign of the Kangxi radicals, and every offset where it was', () => {
    const kangxi = block(0x2f00, 0x2fd5);
    expect(fold(kangxi)).toHaveLength(kangxi.length);
    expect(fold(kangxi)).toMatch(/^[\u4e00-\u9fff]+$/);
    const supplement = block(0x2e80, 0x2ef3);
    expect(fold(supplement)).toHaveLength(supplement.length);
    const mixed = '𠀀⼀😀ﬁ…㈠';
    expect(fold(mixed)).toHaveLength(mixed.length);
  });
});

describe('words without radicals', () => {
  it('keep script and width, which a document may have for a reason', () => {
    expect(withoutRadicals('⼀、黨⽀部（Ａ）⾺⻅')).toBe('一、黨支部（Ａ）馬见');
  });
});
