import type { Texts } from '../shape.ts';

const TAPS: Readonly<Record<string, string>> = {
  支委会多久开一次: 'Ask: 支委会多久开一次',
  登记: 'Record',
  还差啥: 'What is missing',
  台账: 'Ledger',
  我的: 'My own duties',
  我的谈话: 'My talks',
  活动进度: 'Campaign progress',
  谈话覆盖: 'Talks so far',
  提醒计划: 'Coming reminders',
  待查提醒: 'Doubtful reminders',
  导出: 'Export',
  知识缺口: 'Open questions',
  核对名册: 'Check the roster',
  我是谁: 'Who am I',
};

export const help: Texts['help'] = {
  tap: (said) => TAPS[said] ?? said,
  title: 'What I can do',
  open: 'What I can do',
  topics: {
    asking: 'Asking',
    recording: 'Recording',
    looking: 'Looking up',
    reminding: 'Reminders',
    managing: 'Administration',
  },
  howTo: (topic) => `What to say: ${topic.toLowerCase()}`,
  howToAsk: 'Just ask; I answer in the words of the documents, and where they say nothing, I do not guess',
  forExample: 'For example:',
  everything: 'All topics',
  notOnRoster: {
    p2p: 'You are not on the roster yet, so you can only ask questions. Say “我是谁” to see your open_id and pass it on to an administrator; once you are on the roster, you can record and look things up.',
    group:
      'You are not on the roster yet, so you can only ask questions. Please send me “我是谁” in private, and pass your open_id on to an administrator.',
  },
  remark: {
    p2p: 'Of heart-to-heart talks I keep only with whom, when and of which kind, never what was said.',
    group:
      'In a group, please @ me first; heart-to-heart talks and personal matters belong in a private chat with me.',
  },
};
