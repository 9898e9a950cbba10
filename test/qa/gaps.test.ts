import { describe, expect, it } from 'vitest';
import type { Gap } from '../../src/core/ports.ts';
import { groupGaps, presentGaps, withoutNames } from '../../src/qa/gaps.ts';

const gap = (question: string, over: Partial<Gap> = {}): Gap => ({
  question,
  outcome: 'declined',
  times: 1,
  at: 1,
  ...over,
});

describe('questions asked in vain', () => {
  it('stand together when they ask for much the same, the most asked first', () => {
    const groups = groupGaps([
      gap('入党申请书怎么写'),
      gap('党费交多少'),
      gap('黨費交多少？', { times: 3 }),
      gap('党费要交多少', { outcome: 'unhelpful', times: 2 }),
    ]);
    expect(groups.map(({ gaps }) => gaps.map(({ question }) => question))).toEqual([
      ['黨費交多少？', '党费要交多少', '党费交多少'],
      ['入党申请书怎么写'],
    ]);
    expect(groups[0]).toMatchObject({ declined: 4, unhelpful: 2 });
  });

  it('are listed with how often, and no more than a card can hold', () => {
    const { blocks } = presentGaps([gap('党费交多少', { times: 2 }), gap('党费要交多少')]);
    expect(blocks).toContainEqual({ kind: 'list', items: ['“党费交多少”等2种问法：没有答案3次'] });
    const many = presentGaps(
      Array.from({ length: 100 }, (_, at) => gap(String.fromCodePoint(0x4e00 + at).repeat(3))),
    );
    const list = many.blocks.find((block) => block.kind === 'list');
    expect(list?.items).toHaveLength(20);
    expect(JSON.stringify(many.blocks)).toMatch(/还有\d+类问得更少的/);
  });

  it('say so when there are none', () => {
    expect(presentGaps([]).blocks).toEqual([{ kind: 'text', text: '近180天没有答不上来的问题。' }]);
  });

  it('take odd wordings', () => {
    expect(groupGaps([gap(''), gap('？'), gap('好')])).toHaveLength(2);
  });
});

describe('a question that is kept', () => {
  it('holds nobody’s name, no mention and no long number', () => {
    expect(withoutNames('张建国的党费交了吗', ['张建国', '张建'])).toBe('某同志的党费交了吗');
    expect(withoutNames('@李秀英 党费交多少 13800138000', [])).toBe('某同志 党费交多少 …');
  });

  it('is not longer than a line', () => {
    expect(withoutNames('党'.repeat(500), [])).toHaveLength(100);
  });
});
