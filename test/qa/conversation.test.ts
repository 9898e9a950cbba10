import { describe, expect, it } from 'vitest';
import type { IncomingMessage } from '../../src/core/message.ts';
import { createConversation } from '../../src/qa/conversation.ts';
import { answerer } from './kit.ts';

const MINUTE = 60_000;

function message(over: Partial<IncomingMessage> = {}): IncomingMessage {
  return {
    kind: 'message',
    messageId: 'om_1',
    chatId: 'oc_1',
    chatType: 'group',
    sender: 'ou_1',
    fromBot: false,
    sentAt: 1_773_800_000_000,
    text: '',
    mentions: [],
    addressed: true,
    unreadable: null,
    parentId: null,
    threadId: null,
    ...over,
  };
}
const later = (minutes: number): number => 1_773_800_000_000 + minutes * MINUTE;

describe('what was asked just before', () => {
  it('is known for five minutes, to the same person in the same chat', () => {
    const conversation = createConversation();
    conversation.remember(message(), '甲');
    expect(conversation.before(message({ sentAt: later(5) }))).toEqual(['甲']);
    expect(conversation.before(message({ sentAt: later(5) + 1 }))).toEqual([]);
    expect(conversation.before(message({ sender: 'ou_2' }))).toEqual([]);
    expect(conversation.before(message({ chatId: 'oc_2' }))).toEqual([]);
    expect(conversation.before(message({ chatType: 'p2p' }))).toEqual([]);
  });

  it('is known however long in the same topic, and to an answer to the question itself', () => {
    const conversation = createConversation();
    conversation.remember(message({ threadId: 'omt_1' }), '甲');
    conversation.remember(message({ messageId: 'om_2' }), '乙');
    expect(conversation.before(message({ threadId: 'omt_1', sentAt: later(60) }))).toEqual(['甲']);
    expect(conversation.before(message({ threadId: 'omt_2', sentAt: later(1) }))).toEqual([]);
    expect(conversation.before(message({ parentId: 'om_2', sentAt: later(60) }))).toEqual(['乙']);
    expect(conversation.before(message({ parentId: 'om_9', sentAt: later(60) }))).toEqual([]);
  });

  it('is one place for a private chat, however it was reached', () => {
    const conversation = createConversation();
    conversation.remember(message({ chatType: 'p2p', chatId: '' }), '甲');
    expect(conversation.before(message({ messageId: 'om_2', chatType: 'p2p', chatId: 'oc_9' }))).toEqual([
      '甲',
    ]);
  });

  it('does not reach forward: a message that was sent before but comes after leans on nothing', () => {
    const conversation = createConversation();
    conversation.remember(message({ sentAt: later(1) }), '甲');
    expect(conversation.before(message())).toEqual([]);
  });

  it('is the same to a message that is run again, whatever it said the first time', () => {
    const conversation = createConversation();
    conversation.remember(message(), '甲');
    const second = message({ messageId: 'om_2', sentAt: later(1) });
    for (let run = 0; run < 2; run += 1) {
      expect(conversation.before(second)).toEqual(['甲']);
      conversation.remember(second, '乙');
    }
    expect(conversation.before(message({ messageId: 'om_3', sentAt: later(2) })).at(-1)).toBe('乙');
  });

  it('keeps a row of six, begins anew after a pause, and forgets the place heard of longest ago', () => {
    const conversation = createConversation();
    for (const [at, question] of ['甲', '乙', '丙', '丁', '戊', '己', '庚'].entries())
      conversation.remember(message({ sentAt: later(at) }), question);
    expect(conversation.before(message({ sentAt: later(7) }))).toEqual(['乙', '丙', '丁', '戊', '己', '庚']);
    conversation.remember(message({ sentAt: later(30) }), '辛');
    expect(conversation.before(message({ sentAt: later(31) }))).toEqual(['辛']);
    for (let at = 0; at < 2_000; at += 1) conversation.remember(message({ sender: `ou_x${at}` }), '己');
    expect(conversation.before(message({ sentAt: later(31) }))).toEqual([]);
  });
});

describe('a question that leans on an earlier one', () => {
  const first = (question: string, ...earlier: readonly string[]): string => {
    const [quote] = answerer.answer(question, { earlier }).quotes;
    const emphasised = quote?.emphasis.map(([start, end]) => quote.text.slice(start, end)).join('');
    return `${quote?.document} ${emphasised}`;
  };

  it.each([
    ['那支委会呢？', ['党员大会多久开一次'], '支部委员会、党小组会一般每月召开一次'],
    ['那书记讲党课呢', ['党员大会多久开一次', '那支委会呢'], '基层党组织书记每年讲党课不少于一次'],
    ['那县处级呢', ['市厅级领导每年去几次联系点'], '县处级党员领导干部每年不少于4次'],
    ['那四好一强呢', ['四好班子自查报告报给谁'], 'sihao-yiqiang 形成书面报告报送省直机关工委'],
    ['哪份文件说的？', ['下基层多少天'], 'sihao-banzi 领导班子成员每年下基层调查研究不少于60天'],
    ['出处呢', ['末位发言是啥'], 'jiguan-dangjian 会议集体讨论'],
    ['第三项展开说说', ['七项机制是哪七项'], '一线工作推进机制'],
    ['第二个呢', ['五个阶段分别叫什么'], '二是寻标对标、公开承诺阶段。时间为5月上中旬'],
  ])('%s after %j', (question, earlier, answer) => {
    expect(first(question, ...earlier)).toContain(answer);
  });

  it.each(['那呢', '第三项展开说说', '哪份文件说的'])('%s alone is not answered', (question) => {
    expect(answerer.answer(question).outcome).toBe('decline');
  });

  it('does not find an item that the list does not have, nor what no document says', () => {
    expect(first('第九项呢', '七项机制是哪七项')).not.toContain('第九');
    expect(answerer.answer('那党费呢', { earlier: ['支委会多久开一次'] }).outcome).toBe('decline');
    expect(answerer.answer('中午吃啥', { earlier: ['党员大会多久开一次'] }).outcome).toBe('decline');
  });
});
