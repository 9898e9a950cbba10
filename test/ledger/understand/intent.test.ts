import { describe, expect, it } from 'vitest';
import type { Intent } from '../../../src/ledger/understand/understanding.ts';
import { hear } from '../../kit/understanding.ts';

const TABLE: Readonly<Record<Exclude<Intent, 'record'>, readonly string[]>> = {
  plan: [
    '明天下午支委会',
    '计划4月3日开展主题党日',
    '通知：3月26日上午9:30召开支委会',
    '周五下午三点党员大会',
    '提醒我周五下午三点开支委会',
  ],
  amend: ['修改', '实到改成22', '主持人写错了，应该是周明', '补充决议：同意', '把昨天支委会的地点改为二楼'],
  void: ['作废', '撤销刚才的登记', '把昨天的支委会删掉', '取消下周三的支委会'],
  status: ['还差啥', '这个月支委会开了没', '主题党日搞了吗', '本季度完成情况', '支委会昨天没开成'],
  list: [
    '台账',
    '3月开了哪些会',
    '今年开了几次党员大会',
    '上次支委会是什么时候',
    '上个月记了几条',
    '上個月記了幾條',
    '今年一共登记了多少次',
    '这个月记录了几条？',
    '统计一下我们支部今年',
    '帮我统计下上个月的情况',
    '汇总一下一季度的',
    '今年的情况统计一下',
    '我们今年开了几次会',
    '谈心谈话做了几次',
    '把3月的支委会记录发我一份',
    '支委會記錄給我一份',
    '把一季度的会议记录发给我看看',
    '上半年的会议情况统计',
    '给我看看咱们支部上个季度的活动',
  ],
  export: ['导出', '导出去年的台账', '把台账导成excel'],
  snooze: ['推迟三天', '下周再提醒我', '缓几天，25号再提醒', '支委会推到下周三', '明天的主题党日延期'],
  ask: [
    '支委会每月开几次',
    '主题党日要多少人参加',
    '党员大会必须全体参加吗',
    '什么是三会一课',
    '末位发言',
    '怎么修改章程',
    '换届想往后拖要找谁批',
    '四强一硬造假会怎么样',
    '谈心谈话是谁跟谁谈',
    '干部培训那句“缺什么补什么”前面是啥',
    '书记今年还没讲过党课，规定是几次',
    '帮我写个四强一硬的发言稿',
    '编一个主题党日活动方案',
    '起草一份支委会会议通知',
    '党员统计年报什么时候报',
    '机关党建统计要哪些材料',
  ],
  help: ['帮助', '你能做什么', '怎么登记', '主题党日怎么记', '怎么导出台账', '这个怎么用'],
  refuse: [
    '帮我编一条主题党日记录',
    '没开的支委会补一条记录',
    '照着上个月的记录再生成一份',
    '给我写一份会议记录',
    '照着上个月的再来一条',
    '编一个2月的党小组会',
    '支委会实际没到齐，改成全到',
  ],
  other: [
    '你好',
    '谢谢',
    '中午吃啥',
    '明天下雨吗',
    '',
    '   ',
    '。。。',
    '1',
    '是',
    '给我发个通知到群里，周五开会',
  ],
};

/** What was taken for a wish to have a meeting made up. */
const INNOCENT = [
  '你能帮我写个心得体会吗',
  '幫我寫個心得體會',
  '帮我编一段主持词',
  '编几道党史题',
  '照着去年的写',
  '按上次的写一份总结',
  '缺的材料都补齐',
  '造一份花名册',
  '多写几句',
  '我的请假记录在哪看',
  '放假会议怎么安排',
  '人凑齐了再开会',
  '应到改成全到',
  '年底写材料应付检查怎么办',
];

describe('no wish to have a record made up', () => {
  it.each(INNOCENT)('%s', (text) => expect(hear(text).intent).not.toBe('refuse'));
});

describe.each(Object.entries(TABLE))('%s', (intent, texts) => {
  it.each(texts)('%s', (text) => expect(hear(text).intent).toBe(intent));
});

describe('a question about a duty', () => {
  it.each(['支委会每月开几次？', '主题党日怎么记', '昨天没来的要不要补课', '党课谁来讲'])(
    '%s is no entry',
    (text) => {
      expect(hear(text)).toMatchObject({ record: {}, issues: [] });
      expect(['record', 'plan']).not.toContain(hear(text).intent);
    },
  );
});

describe('words of other intents inside a meeting', () => {
  it.each([
    '昨天支委会，应到5实到5，议题：修改章程、取消两项活动',
    '昨天支委会讨论了修改制度，应到5实到5',
    '3月16日党员大会，学习了《怎么看作风建设》，应到23实到23',
    '昨天支委会应到5实到5，会议决定推迟换届',
  ])('%s is an entry', (text) => expect(hear(text).intent).toBe('record'));
});
