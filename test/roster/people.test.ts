import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Member } from '../../src/core/roster.ts';
import { parseRoster } from '../../src/roster/csv.ts';
import { findPeople, type PeopleOptions } from '../../src/roster/people.ts';

const everybody = parseRoster(readFileSync('data/demo/roster.csv', 'utf8'));
const first = everybody.filter((member) => member.branch === '第一党支部');
const named = (name: string) => first.find((member) => member.name === name) ?? null;

/** `words=who|who` for each person found. */
function found(text: string, options: PeopleOptions = {}, members: readonly Member[] = first): string[] {
  return findPeople(text, members, options).map((mention) => {
    expect(text.slice(mention.start, mention.end)).toBe(mention.text);
    return `${mention.text}=${mention.candidates.map((member) => member.name).join('|')}`;
  });
}

describe('findPeople', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['昨天下午3点支委会，三楼小会议室', []],
    ['张建国主持', ['张建国=张建国']],
    ['缺席孙晓雨、冯雷', ['孙晓雨=孙晓雨', '冯雷=冯雷']],
    ['刘一鸣刘二强都到了', ['刘一鸣=刘一鸣', '刘二强=刘二强']],
    ['张建国和张建国', ['张建国=张建国', '张建国=张建国']],
    ['志远请假', ['志远=陈志远']],
  ])('finds names: %s', (text, people) => {
    expect(found(text)).toEqual(people);
  });

  it.each<[string, string[]]>([
    ['郑周一周一请假', ['郑周一=郑周一']],
    ['周一开了支委会', []],
    ['买了七斤苹果，吴七斤没来', ['吴七斤=吴七斤']],
    ['刘二强第二个发言', ['刘二强=刘二强']],
    ['庆祝建国77周年', []],
  ])('tells names from days, numbers and words: %s', (text, people) => {
    expect(found(text)).toEqual(people);
  });

  it.each<[string, string[]]>([
    ['跟小刘谈了话', ['小刘=刘一鸣|刘二强']],
    ['老周记录', ['老周=周明']],
    ['小钱没来', ['小钱=']],
    ['张 建 国', []],
    ['主持人：周 明', ['周 明=周明']],
    ['下周 明天', []],
    ['周大姐看病', ['周大姐=周明']],
    ['志远大哥没来', ['志远大哥=陈志远']],
    ['周姐主持', ['周姐=周明']],
    ['钱哥没来', []],
    ['小雷请假', ['小雷=冯雷']],
    ['小学、小组、小区', []],
    ['小刘组长主持', ['小刘组长=刘一鸣|刘二强']],
    ['在小会议室开小组会，老党员都到了', []],
    ['学习小康社会和老黄牛精神', []],
  ])('reads nicknames: %s', (text, people) => {
    expect(found(text)).toEqual(people);
  });

  it.each<[string, string[]]>([
    ['张书记主持我记录', ['张书记=张建国', '我=李秀英']],
    ['陈书记主持', ['陈书记=陈志远']],
    ['李委员、周委员列席', ['李委员=李秀英', '周委员=周明']],
    ['刘组长主持', ['刘组长=刘一鸣|刘二强']],
    ['王书记讲话', ['王书记=']],
    ['黄德胜书记讲话', ['黄德胜书记=']],
    ['周三书记讲话', ['书记=张建国']],
    ['钱书记来调研', ['钱书记=']],
    ['书记讲党课', ['书记=张建国']],
    ['支部书记主持，副书记缺席', ['支部书记=张建国', '副书记=陈志远']],
    ['组织委员记录', ['组织委员=李秀英']],
    ['由书记张建国主持', ['书记张建国=张建国']],
    ['张建国书记、王芳同志到会', ['张建国书记=张建国', '王芳同志=王芳']],
    ['冯雷同志因公差未到', ['冯雷=冯雷']],
    ['提高书记抓党建的能力', ['书记=张建国']],
    ['王主任到会指导，张建国处长陪同', ['王主任=', '张建国处长=张建国']],
    ['张书记陈志远都在', ['张书记=张建国', '陈志远=陈志远']],
    ['陈志远书记在', ['陈志远书记=陈志远']],
  ])('reads titles: %s', (text, people) => {
    expect(found(text, { speaker: named('李秀英') })).toEqual(people);
  });

  it.each([
    '支部委员会',
    '组织委员会',
    '党委书记讲话',
    '第一书记来了',
    '总书记重要讲话',
    '秘书记录',
    '书记处',
    '同志们好',
    '党小组组织学习',
    '委员到齐了',
    '组长会议',
    '各书记',
  ])('does not see a person in %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('lets a title mean nobody when several or none hold it', () => {
    expect(found('书记主持', {}, everybody)).toEqual([]);
    expect(
      found(
        '副书记主持',
        {},
        everybody.filter((member) => member.branch === '第二党支部'),
      ),
    ).toEqual([]);
  });

  it.each<[string, string[]]>([
    ['我记录', ['我=冯雷']],
    ['本人请假', ['本人=冯雷']],
    ['我们支部开展批评与自我批评，我国，我党，我市', []],
  ])('knows the speaker: %s', (text, people) => {
    expect(found(text, { speaker: named('冯雷') })).toEqual(people);
  });

  it('does not know a speaker who is not on the roster', () => {
    expect(found('我记录')).toEqual(['我=']);
  });

  it.each<[string, string[]]>([
    ['找某同志谈话', ['某同志=']],
    ['和张某谈了', ['张某=']],
    ['刘某某同志', ['刘某某同志=']],
    ['某些问题，某个部门，某年', []],
  ])('leaves those unnamed who are to be unnamed: %s', (text, people) => {
    expect(found(text)).toEqual(people);
  });

  it('goes by the open_id of a mention, not by its name', () => {
    const mentions = [
      { openId: named('周明')?.openId ?? '', name: '明哥' },
      { openId: 'ou_guest', name: '客人' },
    ];
    expect(found('@明哥 主持，@客人 列席', { mentions })).toEqual(['@明哥=周明', '@客人=']);
  });

  it('tells two who are mentioned under one name apart', () => {
    const [one, two] = [named('刘一鸣'), named('刘二强')].map((member) => ({
      openId: member?.openId ?? '',
      name: '小刘',
    }));
    const mentions = one && two ? [one, two] : [];
    expect(found('@小刘 和@小刘', { mentions })).toEqual(['@小刘=刘一鸣', '@小刘=刘二强']);
  });

  it('takes the longer of two names and asks about two of one name', () => {
    expect(found('何静宜到会，何静没到', {}, everybody)).toEqual(['何静宜=何静宜', '何静=何静']);
    const twin: Member = { ...everybody[0], ...first[11], openId: 'ou_twin', name: '冯雷' } as Member;
    expect(found('冯雷请假', {}, [...first, twin])).toEqual(['冯雷=冯雷|冯雷']);
  });

  it('asks which 委员 is meant when two of a surname are', () => {
    const members = parseRoster(
      '支部,姓名,open_id,角色,党小组,职级\n甲,王一山,ou_1,组织委员,,\n甲,王二川,ou_2,宣传委员,,\n甲,王三江,ou_3,党员,,',
    );
    expect(found('王委员主持', {}, members)).toEqual(['王委员=王一山|王二川']);
    expect(found('王同志来了', {}, members)).toEqual(['王同志=王一山|王二川|王三江']);
  });

  it('does not mind the script or the width', () => {
    expect(found('張書記主持，劉一鳴請假，吳七斤公差，老週不在')).toEqual([
      '張書記=张建国',
      '劉一鳴=刘一鸣',
      '吳七斤=吴七斤',
      '老週=周明',
    ]);
    const ann: Member = {
      openId: 'ou_a',
      name: '張Ａnn',
      branch: '甲',
      roles: ['党员'],
      group: null,
      rank: null,
    };
    expect(found('张ann请假', {}, [ann])).toEqual(['张ann=張Ａnn']);
  });

  it('does not take a word for a person whose surname is in it', () => {
    const members = parseRoster(
      '支部,姓名,open_id,角色,党小组,职级\n甲,师大海,ou_1,党员,,\n甲,时代,ou_2,党员,,',
    );
    expect(found('听老师讲了两小时', {}, members)).toEqual([]);
  });

  it('reads surnames of two characters', () => {
    const members = parseRoster(
      '支部,姓名,open_id,角色,党小组,职级\n甲,欧阳小兰,ou_1,书记,,\n甲,欧阳,ou_2,党员,,',
    );
    expect(found('欧阳书记主持', {}, members)).toEqual(['欧阳书记=欧阳小兰']);
    expect(found('小兰请假', {}, members)).toEqual(['小兰=欧阳小兰']);
  });

  it('gives spans in order and apart for any text, and copes with huge ones', () => {
    const word = fc.constantFrom(
      '张',
      '书记',
      '小',
      '刘',
      '一鸣',
      '某',
      '同志',
      '我',
      '委员',
      '周一',
      ' ',
      '𠮷',
      'ß',
      'İ',
    );
    const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(''));
    fc.assert(
      fc.property(text, (words) => {
        let end = 0;
        for (const mention of findPeople(words, first, { speaker: named('冯雷') })) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.end).toBeGreaterThan(mention.start);
          end = mention.end;
        }
      }),
    );
    for (const words of ['张书记和小周某同志', '我', '书记', '小刘'])
      expect(
        findPeople(words.repeat(100_000 / words.length), first, { speaker: named('冯雷') }).length,
      ).toBeGreaterThan(10_000);
  });
});
