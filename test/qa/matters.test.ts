import { describe, expect, it } from 'vitest';
import { matterOf } from '../../src/qa/matters.ts';
import { isOrder } from '../../src/qa/orders.ts';
import { lexicon } from './kit.ts';

const ASKED = {
  privacy: [
    '你们这个系统会给领导看吗',
    '我昨天说的话你存了吗',
    '谁能看到我的记录',
    '聊天记录会保存吗',
    '你会不会把我说的告诉书记',
    '我问的问题别人看得到吗？',
    '我在这里说的会不会被传出去',
    '你們會不會把我說的話告訴領導',
    '跟你说的话书记能看到吗',
    '我问你的东西会记录吗',
    '群里说的话你都记着吗',
    '这个机器人会监控我们吗',
    '提问是匿名的吗',
    '问问题会不会实名',
    '后台能看到是谁问的吗',
    '你会把我的聊天记录发给管理员吗',
    '我的个人信息安全吗',
    '隐私怎么保护',
    '有人在后台看我们聊天吗',
    '后台有人看吗',
    '提问会留下名字吗',
    '我说的你别告诉别人',
    '台账谁能看',
    '我请假的原因别人知道吗',
    '你们保存数据吗',
    '是不是监控我们的',
    '这些记录会给上级看吗',
    'will the secretary see my question',
    'is it confidential',
    'who can see what I ask?',
    'do you store my messages',
    'is this chat private',
    'will you tell my secretary',
  ],
  talks: [
    '谁能看到我的谈话',
    '我的谈话记录领导能看到吗',
    '谈话内容会不会被别人看到',
    '我登记的谈心谈话书记能查到吗',
    '谈心谈话的内容你们会保存吗',
    '谈心谈话的概要谁能看',
    '会不会把谈话内容发群里',
    'who can see my talks',
  ],
  naming: [
    '我们支部谁没参加学习',
    '谁没交党费',
    '哪个支部最差',
    '给各支部排个名',
    '哪些人还没完成学习任务',
    '昨天的会谁没来',
    '誰沒來開會',
    '谁老是不参加活动',
    '没交党费的有谁',
    '没来的人员名单',
    '谁表现最好',
    '哪个党小组最积极',
    '我们支部排第几名',
    '哪个支部倒数',
    '支部里谁最不积极',
    '做个学习排行榜',
    '给大家打个分',
    '有几个人没交心得体会',
    '缺席的都有谁',
    '有没有人没参加主题党日',
    '表扬一下最积极的党员',
  ],
  composing: [
    '你能帮我写个心得体会吗',
    '帮我写篇发言稿',
    '写一份入党申请书',
    '替我写份对照检查材料',
    '写个总结',
    '幫我寫個思想匯報',
    '编一个活动方案',
    '补一份材料',
    '照着去年的写',
    '能帮忙润色一下吗',
    '写述职报告',
    '麻烦拟个通知',
    '写一篇学习二十大的心得体会 1000字',
    '你会写材料吗',
    '心得体会范文有吗',
    '帮我起草会议通知',
    '请你生成一个学习计划',
  ],
  sending: [
    '提醒我周五交材料',
    '明天上午提醒我给老王打电话',
    '给没开的提醒一下',
    '催一下没登记的支部',
    '通知没开会的支部书记',
    '提醒他们抓紧',
    '帮我催一下还没交自查报告的',
    '发个消息给没谈话的同志',
    '提醒何静登记一下',
    '你帮我跟书记说一声',
    '帮我把会议通知发到群里',
    '给第二支部书记打个电话',
    '通知各支部周五前报材料',
    '能不能群发一下提醒',
    '给各支部发个通知让他们抓紧登记',
    '能帮我提醒一下没登记的吗',
    '催一催',
    '催一下張書記',
    '讓他們趕緊登記',
  ],
  roster: [
    '我们支部书记是谁',
    '第二支部书记是谁',
    '谁是第二支部书记',
    '我们小组长是谁',
    '咱们支部的组织委员现在是谁',
    '名册里有哪些人',
  ],
  signing: ['代我签到', '替我打卡', '帮忙签个到', '帮我补签一下', '签到'],
} as const;

describe.each(Object.entries(ASKED))('%s', (matter, texts) => {
  it.each(texts)('%s', (text) => expect(matterOf(text)).toBe(matter));
});

/** What sounds like one of these, and asks what the documents say, or something else of the assistant. */
const DOCUMENTS = [
  '谈心谈话记录由谁保存',
  '会议记录要保存多少年',
  '自查报告报给谁',
  '党员的意见向谁反映',
  '不如实报告个人有关事项怎么处理',
  '你能告诉我支部书记是谁吗',
  '你知道书记由谁兼任吗',
  '告诉我支委会多久开一次',
  '考核结果向谁通报',
  '公示给谁看',
  '谈心谈话有什么要求',
  '谁跟谁谈心谈话',
  '今年还有谁没谈到',
  '谁不能参评',
  '不参加组织生活的党员怎么处理',
  '开展活动较差的班子怎么办',
  '哪些人可以评先评优',
  '考核排名靠后会怎么样',
  '谁来给支部打分',
  '民主评议怎么评',
  '不合格党员怎么处置',
  '哪个单位牵头考察',
  '哪个阶段时间最长',
  '先进典型有哪些人',
  '写调研报告有什么要求',
  '每年写几篇调研报告',
  '自查报告怎么写',
  '要制定什么方案',
  '谁负责写自查报告',
  '批评和自我批评怎么搞',
  '昨天下午支委会，应到5实到4，王芳没来',
  '昨天下午支委会，应到5，有几个人没来，都请假了',
  '登记一下昨天的党员大会，有人没来',
  '他没来的原因是出差',
  '昨天和吴七斤谈话，他问能不能不让别人知道',
  '今天上午找小王谈心，他担心书记知道了会不会影响他',
  '登记谈心谈话 和王芳，她问领导会不会看',
  '我昨天登记的支委会改成前天',
  '支部书记由谁兼任',
  '机关党委书记是谁',
  '提醒大家明天下午三点开支委会',
  '提醒谈话',
  '对未参加组织生活的党员怎么提醒',
  '通知各支部开展自查是谁的职责',
  '明天再提醒他们',
  '告诉大家支委会多久开一次',
  '书记跟我说一下明天开会',
  '已经通知了没开会的支部',
  '还差啥',
  '我的谈话',
  '台账',
];

describe('is for the documents, or for a command', () => {
  it.each(DOCUMENTS)('%s', (text) => expect(matterOf(text)).toBeNull());
});

it('is nothing that the documents are known to answer', () => {
  const questions = lexicon.answered.flatMap((one) => one.questions);
  expect(questions.length).toBeGreaterThan(1_000);
  // It has a text made of a document (把…写成…), which was no question before either.
  expect(questions.filter((one) => matterOf(one) !== null)).toHaveLength(1);
});

describe('an order about what is sent', () => {
  it.each(['周末不要提醒', '提醒太多了，少发点', '别老给我发消息', '能不能少催点', '消息太多了好烦'])(
    '%s',
    (text) => expect(isOrder(text)).toBe(true),
  );

  it.each([
    '提醒谈话',
    '对苗头性问题怎么提醒',
    '不要搞形式主义',
    '少开会',
    '谁来提醒',
    '会议通知要不要提前发',
    '作风建设年',
  ])('is not %s', (text) => expect(isOrder(text)).toBe(false));

  it('is nothing that the documents are known to answer', () => {
    expect(lexicon.answered.flatMap((one) => one.questions).filter(isOrder)).toEqual([]);
  });
});
