import { expect, it } from 'vitest';
import { soundsLike } from '../../../src/ledger/understand/homophones.ts';
import { DUTIES } from '../../kit/understanding.ts';

it.each([
  ['题', '体'],
  ['支', '知'],
  ['谈', '淡'],
  ['课', '颗'],
  ['生', '申'],
  ['日', '曰'],
])('%s and %s are typed for one another', (one, other) => {
  expect(soundsLike(one, other)).toBe(true);
  expect(soundsLike(other, one)).toBe(true);
});

it('does not take every character for another', () => {
  expect(soundsLike('党', '组')).toBe(false);
  expect(soundsLike('', '')).toBe(true);
});

it('knows the sound of every character that a duty is named with', () => {
  const named = new Set(DUTIES.flatMap(({ name, aliases }) => [...[name, ...aliases].join('')]));
  const silent = [...named].filter((char) => isChinese(char) && !soundsLikeAnother(char));
  expect(silent).toEqual([]);
});

function isChinese(char: string): boolean {
  return /[\u4e00-\u9fff]/.test(char);
}

/** A character that stands in no row of the table sounds like itself only. */
function soundsLikeAnother(char: string): boolean {
  for (let code = 0x4e00; code <= 0x9fff; code += 1) {
    const other = String.fromCharCode(code);
    if (other !== char && soundsLike(char, other)) return true;
  }
  return false;
}
