import type { ChatEvent, IncomingMessage } from '../core/message.ts';
import type { Store } from '../core/ports.ts';
import type { Reply } from '../core/reply.ts';
import { saying } from '../core/reply.ts';

/** What a menu entry says: its `event_key`, as the console has it, is the words. */
export function saidByMenu(event: ChatEvent): IncomingMessage | null {
  if (event.what !== 'menu' || event.subject === '') return null;
  return {
    kind: 'message',
    messageId: event.eventId,
    chatId: '',
    chatType: 'p2p',
    sender: event.operator,
    fromBot: false,
    sentAt: event.at,
    text: event.subject,
    mentions: [],
    addressed: true,
    unreadable: null,
    parentId: null,
    threadId: null,
  };
}

/**
 * What an event that nobody said gets; keeps note of chats that are closed to the bot.
 * @param now epoch milliseconds
 * @returns null for silence
 */
export async function handleEvent(event: ChatEvent, store: Store, now: number): Promise<Reply | null> {
  switch (event.what) {
    case 'bot-added':
      await store.chats.enable(event.chatId);
      return groupWelcome();
    case 'bot-removed':
      await store.chats.disable(event.chatId, 'removed', now);
      return null;
    case 'private-chat-entered':
      await store.chats.enable(event.operator);
      // Feishu sends this each time the chat is opened; a person is greeted once.
      return (await isFirst(`welcome:${event.operator}`, store, now)) ? privateWelcome() : null;
    case 'message-recalled':
    case 'menu':
      return null;
  }
}

async function isFirst(key: string, { deliveries }: Store, now: number): Promise<boolean> {
  const delivery = await deliveries.claim([key], now);
  // What answers an event is looked after by the event's own claim.
  if (delivery !== null) await deliveries.done(delivery.card, '');
  return delivery !== null;
}

function groupWelcome(): Reply {
  return {
    title: '大家好，我是支部助手',
    blocks: [
      {
        kind: 'text',
        text: '@我提问，我用文件原话回答；@我说一句，我就记好主题党日和会议。不打卡、不积分、不排名。',
      },
      { kind: 'note', text: '请书记或管理员@我发“绑定 支部名”，把本群和支部对上。谈心谈话请私聊我登记。' },
    ],
  };
}

function privateWelcome(): Reply {
  return {
    title: '您好，我是支部助手',
    blocks: [
      { kind: 'text', text: '问文件里的规定，登记会议和主题党日、谈心谈话，看还差什么，直接跟我说就行。' },
      { kind: 'buttons', buttons: [saying('看能做什么', '帮助', 'primary'), saying('登记一次活动', '登记')] },
    ],
  };
}
