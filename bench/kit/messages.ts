import type { IncomingMessage } from '../../src/core/message.ts';

/** A message as the inbox keeps it: every number another one, from another person. */
export function privateMessage(number: number): IncomingMessage {
  return {
    kind: 'message',
    messageId: `om_${number}`,
    chatId: `oc_${number}`,
    chatType: 'p2p',
    sender: `ou_${number}`,
    fromBot: false,
    sentAt: 1_790_000_000_000 + number,
    text: '昨天下午3点支委会，三楼会议室，应到5实到4，王芳出差，议题：党员大会筹备',
    mentions: [],
    addressed: true,
    unreadable: null,
    parentId: null,
    threadId: null,
  };
}
