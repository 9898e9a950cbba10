import { describe, expect, it } from 'vitest';
import { resumedIn } from '../../src/arrangements/resumed.ts';
import { stoppedIn } from '../../src/arrangements/stopped.ts';
import { everythingWritten } from '../kit/written.ts';
import { room } from './room.ts';

const { entries } = await (await room()).desk('张建国');
const stopped = (text: string) => {
  const found = stoppedIn(text, entries);
  return found === null ? null : [found.how, found.matter, found.reason].join(' | ');
};

describe('a duty that rests', () => {
  it.each([
    ['本月支委会暂停', 'off | 支部委员会 | '],
    ['這個月支委會暫停', 'off | 支部委员会 | '],
    ['支委会本月暂停一次', 'off | 支部委员会 | '],
    ['暂停本月支委会', 'off | 支部委员会 | '],
    ['支委会这个月先暂停，委员都在外', 'off | 支部委员会 | 委员都在外'],
    ['这个月主题党日不开了，领导都出差', 'off | 主题党日 | 领导都出差'],
    ['这个月主题党日不开了领导都出差', 'off | 主题党日 | 领导都出差'],
    ['领导都出差，这个月主题党日不搞了', 'off | 主题党日 | 领导都出差'],
    ['主题党日，这个月不搞了', 'off | 主题党日 | '],
    ['4月的支委会不开了', 'off | 支部委员会 2026年4月 | '],
    ['下个月支委会停开，大家都去培训', 'off | 支部委员会 2026年4月 | 大家都去培训'],
    ['支委会 我们不适用', 'outright | 支部委员会 | '],
    ['支委会我们支部不适用，没有委员', 'outright | 支部委员会 | 没有委员'],
    ['第二党支部支委会不适用 人太少', 'outright | 第二党支部 支部委员会 | 人太少'],
    ['党小组会我们没有小组', 'no-body | 党小组会 | 没有小组'],
    ['党小组会，我们支部没有党小组', 'no-body | 党小组会 | 没有党小组'],
    ['我们支部不设支委会', 'no-body | 支部委员会 | 不设支部委员会'],
    ['第一党小组这个月党小组会不开了', 'off | 第一党小组 党小组会 | '],
    ['支委会这个月开不了，凑不齐人', 'off | 支部委员会 | 凑不齐人'],
    ['这个月主题党日搞不成了，下大雪', 'off | 主题党日 | 下大雪'],
    ['这个月的支委会停一次吧，大家都忙', 'off | 支部委员会 | 大家都忙'],
    ['取消本月主题党日', 'cancelled | 主题党日 | '],
    ['3月27日的主题党日取消了', 'cancelled | 主题党日 | '],
    ['主题党日暂停到4月30日，场地装修', 'until | 主题党日 | 到4月30日,场地装修'],
  ])('%s', (text, means) => {
    expect(stopped(text)?.replace(/，/g, ',')).toBe(means);
  });
});

describe('words that are something else', () => {
  it.each([
    '没有小组要不要开党小组会',
    '主题党日不开行不行',
    '主题党日不开了吗',
    '主题党日一定要每个月搞吗 不搞会怎么样',
    '我们支部没有支委会，要不要开',
    '支委会还没开',
    '支委会没开',
    '上周支委会没开成',
    '昨天的支委会取消了',
    '党员大会取消预备党员资格',
    '取消参评资格的情形',
    '主题党日的提醒暂停',
    '暂停提醒 主题党日 到4月30日 场地装修',
    '支委会推迟到周五',
    '党员大会不开了，改到周五',
    '昨天支委会研究了暂停主题党日的事',
    '登记昨天支委会，议题：主题党日不搞形式',
    '今天支委会，应到5实到4，王芳没有来',
    '支委会停了几次',
    '党课不搞形式主义',
    '主题党日不能停',
    '支委会人不够开不了怎么办',
    '开不了支委会由谁决定',
  ])('%s', (text) => {
    expect(stopped(text)).toBeNull();
  });

  it.each([
    '恢复支委会',
    '恢复第二小组的党小组会',
    '支委会恢复正常',
    '支委会可以恢复了',
    '主题党日恢复召开',
    '恢復主題黨日',
    '主题党日照常开',
    '从下月起恢复主题党日',
    '支委会的提醒恢复吧',
  ])('%s resumes it', (text) => {
    expect(resumedIn(text, entries)).toBe(true);
  });

  it.each([
    '恢复党员权利要什么手续',
    '支委会什么时候恢复',
    '继续抓好主题党日的落实',
    '恢复支委会制度',
    '昨天支委会恢复了讨论',
  ])('%s resumes nothing', (text) => {
    expect(resumedIn(text, entries)).toBe(false);
  });

  it('are never taken, whoever wrote them', () => {
    expect(
      everythingWritten().filter((text) => stopped(text) !== null || resumedIn(text, entries)).length,
    ).toBe(0);
  });
});
