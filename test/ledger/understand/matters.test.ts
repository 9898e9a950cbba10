import { describe, expect, it } from 'vitest';
import { splitItems } from '../../../src/ledger/understand/agenda.ts';
import { hear } from '../../kit/understanding.ts';

describe('an agenda', () => {
  it.each([
    ['一季度党员大会筹备、发展对象公示', ['一季度党员大会筹备', '发展对象公示']],
    ['1.学习讲话精神；2.研究发展对象。', ['学习讲话精神', '研究发展对象']],
    ['\n1、学习上级文件\n2、研究三月份主题党日', ['学习上级文件', '研究三月份主题党日']],
    ['（一）学习（二）讨论', ['学习', '讨论']],
    ['一是传达精神，二是部署工作', ['传达精神', '部署工作']],
    ['张三、李四转正', ['张三、李四转正']],
    ['学习《准则》、《条例》', ['学习《准则》', '《条例》']],
    ['研究2026年1.5万元经费', ['研究2026年1.5万元经费']],
    ['', []],
  ])('%j', (text, items) => expect(splitItems(text)).toEqual(items));

  it('ends where attendance or people begin', () => {
    const { record } = hear('昨天支委会，议题：党费收缴、换届准备，应到5实到4，王五出差');
    expect(record).toMatchObject({ agenda: ['党费收缴', '换届准备'], expected: 5, present: 4 });
  });

  it('is read off what was deliberated', () => {
    expect(hear('昨天支委会研究了发展对象，传达了上级文件').record.agenda).toEqual([
      '发展对象',
      '传达了上级文件'.replace('了', ''),
    ]);
  });
});

describe('a matter that is said as a piece of its own', () => {
  it.each([
    ['3.17 支委会 小会议室 5/5 研究党员发展', ['党员发展']],
    ['3月16日上午党小组会一组 刘一主持 学两会精神 会议室', ['学两会精神']],
    ['昨天支委会 5/5 传达省委全会精神 三楼', ['传达省委全会精神']],
    ['昨天支委会 研究党员发展 三楼 5/5', ['党员发展']],
    ['昨天支委會 學習黨紀 研究黨員發展 三樓 應到5實到5', ['學習黨紀', '黨員發展']],
    ['昨天支委会，5/5，学习党纪，审议预算', ['学习党纪', '预算']],
    ['昨天支委会 5/5 议题党费收缴 三楼', ['党费收缴']],
    ['昨天第一党小组召开会议学习两会精神 8人全到', ['学习两会精神']],
    ['开了 12人到了11人 冯雷病假 讨论接收预备党员', ['接收预备党员']],
    ['昨天的支委会三楼会议室5个人都到了研究了发展党员的事', ['发展党员的事']],
    ['昨天支委会5个人都到了讨论了换届的事李四记录', ['换届的事']],
  ])('%s', (text, agenda) => expect(hear(text).record.agenda).toEqual(agenda));

  it.each([
    '昨天支委会 5/5 学习气氛浓厚 三楼',
    '昨天支委会 应到5实到4 王五 学习培训',
    '昨天支委会 5/5 讨论热烈',
    '昨天支委会 5/5 学校会议室',
    '昨天支委会 5/5 部署会',
  ])('is none: %s', (text) => expect(hear(text).record).not.toHaveProperty('agenda'));

  it.each([
    ['上周五党课，张三讲的，讲纪律规定，在二楼', '纪律规定'],
    ['昨天党课 张三讲两会精神 应到23实到23 会议室', '两会精神'],
    ['昨天党课，张三主讲，重点讲了党纪条例', '党纪条例'],
    ['昨天主题党日 学习党章 应到23实到23', '学习党章'],
    ['昨天主題黨日 學雷鋒 社區 應到23實到23', '學雷鋒'],
  ])('is the subject: %s', (text, topic) => expect(hear(text).record.topic).toBe(topic));

  it.each(['昨天党课，张三讲的，讲了一个半小时', '昨天党课，张三讲得很好', '昨天党课张三讲课'])(
    'is no subject: %s',
    (text) => expect(hear(text).record).not.toHaveProperty('topic'),
  );
});

describe('a resolution', () => {
  it.each([
    ['决议：同意冯雷按期转正', '同意冯雷按期转正'],
    ['会议一致同意何静为预备党员', '何静为预备党员'],
    ['会议决定3月底前完成整改，应到5实到5', '3月底前完成整改'],
    ['表决通过', '表决通过'],
  ])('%s', (text, resolution) => expect(hear(`昨天支委会，${text}`).record.resolution).toContain(resolution));

  it('is not made from a way of meeting', () => {
    expect(hear('昨天支委会，通过腾讯会议召开').record).not.toHaveProperty('resolution');
  });
});

describe('a subject', () => {
  it.each([
    ['主题学雷锋', '学雷锋'],
    ['主题：重走长征路，应到23', '重走长征路'],
    ['以“绿化家园”为主题', '绿化家园'],
    ['围绕作风建设开展', '作风建设'],
    ['《学党史》', '学党史'],
  ])('%s', (text, topic) => expect(hear(`昨天主题党日，${text}`).record.topic).toBe(topic));

  it.each([
    ['围绕“学习党章”主题开展了党课', '学习党章'],
    ['开展了以“学党章”为主题的主题党日', '学党章'],
    ['開展了以學雷鋒為主題的主題黨日活動', '學雷鋒'],
    ['开展了学雷锋主题党日', '学雷锋'],
    ['组织党员开展学雷锋主题党日', '学雷锋'],
    ['组织开展了“学雷锋树新风”主题党日活动', '学雷锋树新风'],
    ['围绕学习党章开展主题党日', '学习党章'],
  ])('%s', (text, topic) => expect(hear(`昨天${text}，应到23实到23`).record.topic).toBe(topic));

  it.each([
    '赴烈士陵园开展了主题党日活动，缅怀革命先烈',
    '舉行了主題黨日活動',
    '组织了主题党日',
    '组织党员进行了主题党日',
    '举办了一场主题党日',
    '召开了主题党日',
  ])('is no piece of a deed: %s', (text) => {
    expect(hear(`昨天${text}，应到23实到23`).record).not.toHaveProperty('topic');
  });

  it('is asked for where only 主题教育 is spoken of', () => {
    expect(hear('昨天主题党日，主题教育总结').record).not.toHaveProperty('topic');
  });
});

describe('a place', () => {
  it.each([
    ['在三楼会议室开的', '三楼会议室'],
    ['去烈士陵园', '烈士陵园'],
    ['参观了党史馆', '党史馆'],
    ['地点：机关大院', '机关大院'],
    ['2号楼301会议室', '2号楼301会议室'],
    ['线上开的', '线上'],
    ['张书记办公室', '张书记办公室'],
  ])('%s', (text, place) => expect(hear(`昨天主题党日，${text}`).record.place).toBe(place));
});

it.each(['昨天党员大会，定于25号开主题党日', '去年的主题党日12月5号开的', '去年12月支部党员大会，15日召开'])(
  'finds no place in a day: %s',
  (text) => expect(hear(text).record).not.toHaveProperty('place'),
);

describe('the content of a meeting', () => {
  it('is kept where it is labelled', () => {
    expect(hear('昨天支委会，应到5实到5，内容：交流发言').record.content).toBe('交流发言');
  });

  it('is left out where the duty keeps none', () => {
    expect(hear('昨天组织生活会，应到23实到23，内容：李四批评王五').record).not.toHaveProperty('content');
  });
});

it('asks nothing about 我 from somebody who is not on the roster', () => {
  const heard = hear('昨天支委会，应到5实到5，张书记主持我记录', { sender: 'ou_nobody' });
  expect(heard).toMatchObject({ record: { host: '张三' }, issues: [] });
  expect(heard.record).not.toHaveProperty('recorder');
});
