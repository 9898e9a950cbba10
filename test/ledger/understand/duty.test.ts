import { describe, expect, it } from 'vitest';
import { findDuties, mainDuty, mayTellOfTalk } from '../../../src/ledger/understand/duty.ts';
import { openPage } from '../../../src/ledger/understand/page.ts';
import { DUTIES } from '../../kit/understanding.ts';

const kindOf = (text: string) => {
  const page = openPage(text);
  return mainDuty(page, findDuties(page, DUTIES))?.duty.id ?? null;
};

describe('a duty', () => {
  it.each([
    ['支部党员大会', 'member-assembly'],
    ['支部大會', 'member-assembly'],
    ['支委会', 'committee-meeting'],
    ['主体党日', 'theme-day'],
    ['主题日党', 'theme-day'],
    ['只委会', 'committee-meeting'],
    ['党员大惠', 'member-assembly'],
    ['组织生活汇', 'org-life-meeting'],
    ['民主平议', 'member-appraisal'],
    ['谈新谈话', 'heart-talk'],
    ['跟小刘谈了谈', 'heart-talk'],
    ['找王五聊了聊', 'heart-talk'],
    ['第二党小组昨天开会', 'group-meeting'],
    ['主题党日前开了支委会', 'committee-meeting'],
    ['党员大会筹备的支委会', 'committee-meeting'],
    ['讲党颗', 'party-lecture'],
    ['党客', 'party-lecture'],
    ['民主生货会', 'democratic-life-meeting'],
    ['支委昨天碰了个头', 'committee-meeting'],
    ['支委商量了换届的事', 'committee-meeting'],
    ['全体党员昨天开会', 'member-assembly'],
    ['跟老马唠了唠嗑', 'heart-talk'],
    ['被张书记约谈', 'heart-talk'],
    ['今天约谈了吴七斤', 'heart-talk'],
  ])('%s is %s', (text, kind) => expect(kindOf(text)).toBe(kind));

  it.each([
    '党组会议',
    '联系电话',
    '学习汇报',
    '党员活动室',
    '被工委约谈',
    '区纪委约谈了吴七斤',
    '党员会不会',
    '居委会',
    '党委会',
    '常务委员会',
    '座谈会',
    '干部大会',
    '全体人员',
    '',
    '谈判',
    '学习强国',
  ])('%s is none', (text) => {
    expect(kindOf(text)).toBeNull();
  });

  it('that is a talk shows in each of its names at a quick look', () => {
    const names = DUTIES.filter(({ place }) => place === 'private').flatMap(({ aliases }) => aliases);
    expect(names.filter((name) => !mayTellOfTalk(name))).toEqual([]);
    expect(names).toContain('谈心谈话');
    expect(mayTellOfTalk('支委会多久开一次')).toBe(false);
  });
});
