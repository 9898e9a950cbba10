import type { ChatType } from '../../core/message.ts';

/** A topic of 帮助. */
type Topic = 'asking' | 'recording' | 'looking' | 'reminding' | 'managing';

const TOPICS: Readonly<Record<Topic, string>> = {
  asking: '提问',
  recording: '登记',
  looking: '查看',
  reminding: '提醒',
  managing: '管理',
};

const NOT_ON_ROSTER: Readonly<Record<ChatType, string>> = {
  p2p: '您还不在名册里，现在只能提问。发“我是谁”看到自己的 open_id，转给管理员加进名册，就能登记和查看了。',
  group: '您还不在名册里，现在只能提问。请私聊我发“我是谁”，把 open_id 转给管理员加进名册。',
};

const REMARK: Readonly<Record<ChatType, string>> = {
  p2p: '谈心谈话只记对象、时间、类型，不记内容。',
  group: '在群里请先@我；谈心谈话和个人的事请私聊我。',
};

/** 帮助, and what leads to it. */
export const help = {
  title: '我能做什么',
  /** The button that opens 帮助 elsewhere. */
  open: '看能做什么',
  topics: TOPICS,
  /** A button that does what typing these words does. @param said in Chinese, as they are heard */
  tap: (said: string): string => said,
  /** Title and button of one topic. @param topic as `topics` has it */
  howTo: (topic: string) => `${topic}怎么说`,
  howToAsk: '直接发问题，我用文件原话回答；文件没写的，我不猜',
  forExample: '例如：',
  everything: '全部',
  /** How to get onto the roster. */
  notOnRoster: NOT_ON_ROSTER,
  remark: REMARK,
};
