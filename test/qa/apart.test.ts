import { describe, expect, it } from 'vitest';
import { areApart, createApart } from '../../src/qa/apart.ts';
import { answerer, lexicon } from './kit.ts';

const namedIn = createApart(lexicon);
const apart = (one: string, other: string): boolean => areApart(namedIn(one), namedIn(other));

describe('things that are never one another (data/lexicon/words.yaml)', () => {
  it.each([
    ['支委会一般多久开一次', '党组会一般多久开一次', true],
    ['支委会一般多久开一次', '支部委员会多久开一次', false],
    ['支委会和党小组会多久开一次', '党小组会多久开一次', false],
    ['多久开一次', '党组会多久开一次', false],
    ['县处级联系点几次', '科级联系点几次', false],
    ['县处级联系点几次', '市厅级联系点几次', true],
  ])('“%s” and “%s”: %s', (one, other, expected) => {
    expect(apart(one, other)).toBe(expected);
  });

  it('keep what is known of one from answering for the other', () => {
    expect(answerer.answer('支委会一般多久开一次').quotes[0]?.text).toContain('一般每月召开一次');
    expect(answerer.answer('党组会一般多久开一次').outcome).toBe('decline');
  });
});
