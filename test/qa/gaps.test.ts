import { describe, expect, it } from 'vitest';
import type { Gap } from '../../src/core/gaps.ts';
import { groupGaps, withoutNames } from '../../src/qa/gaps.ts';

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
