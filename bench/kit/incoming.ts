import type { IncomingMessage } from '../../src/core/message.ts';

/** A private message that makes an entry: every number another one in another chat. */
export function pushedTo(nth: number): IncomingMessage {
  return {
    kind: 'message',
    messageId: `om_${nth}`,
    chatId: `oc_${nth}`,
    chatType: 'p2p',
    sender: `ou_${nth}`,
    fromBot: false,
    sentAt: Date.now(),
    text: '昨天下午3点支委会，三楼会议室，应到5实到4，王芳出差，议题：一季度党员大会筹备',
    mentions: [],
    addressed: true,
    unreadable: null,
    parentId: null,
    threadId: null,
  };
}
