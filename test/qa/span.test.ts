import { describe, expect, it } from 'vitest';
import { answerer } from './kit.ts';

const emphasised = (question: string): readonly string[] => {
  const [quote] = answerer.answer(question).quotes;
  return quote?.emphasis.map(([start, end]) => quote.text.slice(start, end)) ?? [];
};

describe('what is emphasised', () => {
  it.each([
    ['支书讲党课有没有硬性次数', '基层党组织书记每年讲党课不少于一次'],
    ['党员大会多久开一次', '支部党员大会每季度至少召开一次'],
    ['四强一硬最后谁来拍板', '報市委審批后'],
    ['四好一强的自查报告报给谁', '形成书面报告报送省直机关工委'],
    ['公开承诺阶段是什么时间', '时间为5月上中旬'],
    ['下基层几天', '领导班子成员每年下基层调查研究不少于60天'],
  ])('is the part of the sentence that answers: %s', (question, part) => {
    expect(emphasised(question)).toEqual([part]);
  });

  it('is a condition together with what holds under it', () => {
    expect(emphasised('换届想往后拖要找谁批')).toEqual([
      '因特殊情况需延期或提前换届的,应报上级机关党组织批准',
    ]);
  });

  it('is every part that a question of two parts asks for', () => {
    expect(emphasised('市厅级和县处级党员领导干部每年去联系点几次')).toEqual([
      '市厅级党员领导干部每年深入联系点不少于3次,县处级党员领导干部每年不少于4次',
    ]);
  });

  it('is the part that lists where a list is asked for', () => {
    expect(emphasised('四好班子是哪四好').join()).toContain('政治坚定好、学习创新好、勤政为民好、清正廉洁好');
    expect(emphasised('四好班子是哪四好').join()).not.toContain('为认真学习');
  });

  it('is the whole sentence where it is short', () => {
    expect(emphasised('末位发言是啥')).toEqual(['会议集体讨论和决定问题时,实行一把手末位发言制度。']);
  });
});
