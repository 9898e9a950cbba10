import type { IncomingMessage } from '../../src/core/message.ts';
import type { Log } from '../../src/core/ports.ts';
import type { Draft, LedgerRecord, Revision } from '../../src/core/record.ts';
import type { Member } from '../../src/core/roster.ts';

export const silent: Log = { info() {}, warn() {}, error() {} };

export function message(messageId: string, text = '这季度还差啥'): IncomingMessage {
  return {
    kind: 'message',
    messageId,
    chatId: 'oc_1',
    chatType: 'group',
    sender: 'ou_1',
    fromBot: false,
    sentAt: 1_773_800_000_000,
    text,
    mentions: [],
    addressed: true,
    unreadable: null,
    parentId: null,
    threadId: null,
  };
}

export function record(over: Partial<LedgerRecord> = {}): LedgerRecord {
  return {
    id: '0317-0a1b2',
    kind: 'committee-meeting',
    branch: '第一党支部',
    group: null,
    status: 'held',
    date: '2026-03-17',
    start: '15:00',
    end: null,
    place: '三楼会议室',
    topic: null,
    host: '张建国',
    recorder: '李秀英',
    speaker: null,
    expected: 5,
    present: 4,
    absent: [{ name: '王芳', reason: '出差' }],
    observers: [],
    agenda: ['一季度党员大会筹备'],
    content: null,
    resolution: null,
    talk: null,
    late: false,
    created: { by: 'ou_1', at: '2026-03-18T10:00:00+08:00' },
    revisions: [],
    parties: [],
    ...over,
  };
}

export function revision(by: string): Revision {
  return { by, at: '2026-03-18T11:00:00+08:00', changes: { present: [5, 4] } };
}

export function draft(over: Partial<Draft> = {}): Draft {
  return {
    id: 'd1',
    author: 'ou_1',
    chatId: 'oc_1',
    chatType: 'p2p',
    intent: 'record',
    kind: 'theme-day',
    branch: '第一党支部',
    group: null,
    fields: { date: '2026-03-13' },
    issues: [{ field: 'topic', code: 'missing', message: '主题是什么？' }],
    confirmed: [],
    recordId: null,
    revision: null,
    parties: [],
    createdAt: 1000,
    expiresAt: 2000,
    ...over,
  };
}

export function member(openId: string, over: Partial<Member> = {}): Member {
  return {
    openId,
    name: '刘一鸣',
    branch: '第一党支部',
    roles: ['党员'],
    group: null,
    rank: null,
    ...over,
  };
}
