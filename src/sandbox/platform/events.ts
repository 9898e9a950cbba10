import { randomUUID } from 'node:crypto';
import type { App } from './app.ts';
import type { Chat } from './chats.ts';
import type { StoredMessage } from './messages.ts';
import { personIds } from './people.ts';

/** The one push whose header counts microseconds (the samples of card-callback-communication). */
export const CARD_ACTION = 'card.action.trigger';

/**
 * Wraps an event as Feishu pushes it (schema 2.0). `now` is epoch milliseconds. `token` is empty on a long connection;
 * a webhook fills it in.
 */
export function envelope(app: App, type: string, event: object, now: number): object {
  return {
    schema: '2.0',
    header: {
      event_id: randomUUID().replaceAll('-', ''),
      event_type: type,
      create_time: String(type === CARD_ACTION ? now * 1000 : now),
      token: '',
      app_id: app.id,
      tenant_key: app.tenantKey,
    },
    event,
  };
}

/** The event of `im.message.receive_v1` (im-v1/message/events/receive); times are milliseconds as strings. */
export function messageReceived(app: App, chat: Chat, message: StoredMessage): object {
  const { id, rootId, parentId, threadId, mentions } = message;
  return {
    sender: { sender_id: personIds(message.sender), sender_type: 'user', tenant_key: app.tenantKey },
    message: {
      message_id: id,
      ...(rootId === null ? {} : { root_id: rootId }),
      ...(parentId === null ? {} : { parent_id: parentId }),
      create_time: String(message.at),
      update_time: String(message.updatedAt),
      chat_id: chat.chatId,
      ...(threadId === null ? {} : { thread_id: threadId }),
      chat_type: chat.type,
      message_type: message.type,
      content: JSON.stringify(message.content),
      ...(mentions.length === 0 ? {} : { mentions: mentions.map((mention) => mentioned(app, mention)) }),
    },
  };
}

function mentioned(app: App, { key, openId, name }: StoredMessage['mentions'][number]): object {
  const bot = openId === app.bot.openId;
  return {
    key,
    id: bot ? { union_id: personIds(openId).union_id, user_id: '', open_id: openId } : personIds(openId),
    mentioned_type: bot ? 'bot' : 'user',
    name,
    tenant_key: app.tenantKey,
  };
}

export function messageRecalled(message: StoredMessage, now: number): object {
  return {
    message_id: message.id,
    chat_id: message.chatId,
    recall_time: String(now),
    recall_type: 'message_owner',
  };
}

/** The event of `im.chat.member.bot.added_v1` and `…deleted_v1`. */
export function botMembership(app: App, chat: Chat, operator: string): object {
  return {
    chat_id: chat.chatId,
    operator_id: personIds(operator),
    external: false,
    operator_tenant_key: app.tenantKey,
    name: chat.name,
    i18n_names: { zh_cn: chat.name, en_us: '', ja_jp: '' },
  };
}
