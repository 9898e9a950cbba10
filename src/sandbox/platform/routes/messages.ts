import { type KeptContent, readContent } from '../content.ts';
import { ApiFault, fieldFault, parameterFault } from '../fault.ts';
import { newId } from '../ids.ts';
import type { JsonObject } from '../json.ts';
import type { StoredMessage } from '../messages.ts';
import type { Platform } from '../platform.ts';
import { jsonBody, ok, type Route, requiredString } from '../route.ts';
import { checkSize, findReceiver, paced, previouslySent } from '../sending.ts';

/** im-v1/message/create and reply. */
const SENDING = ['im:message', 'im:message:send_as_bot', 'im:message:send'];

/** Writing to a chat: create, reply, read and recall. */
export const messageRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/open-apis/im/v1/messages',
    access: 'send',
    scopes: SENDING,
    handle(platform, call) {
      const body = jsonBody(call);
      const chat = findReceiver(platform, call.query.get('receive_id_type') ?? '', body);
      paced(platform, chat.chatId);
      return ok(post(platform, chat.chatId, body, call.body.length, null));
    },
  },
  {
    method: 'POST',
    path: '/open-apis/im/v1/messages/:messageId/reply',
    access: 'send',
    scopes: SENDING,
    handle(platform, call) {
      const parent = existing(platform, call.params.messageId);
      if (parent.recalled) throw new ApiFault(230011, 'The message was withdrawn.');
      if (parent.viewer !== null)
        throw new ApiFault(230054, 'This operation is not supported by the message.');
      paced(platform, parent.chatId);
      return ok(post(platform, parent.chatId, jsonBody(call), call.body.length, parent));
    },
  },
  {
    method: 'GET',
    path: '/open-apis/im/v1/messages/:messageId',
    access: 'token',
    handle: (platform, call) => ok({ items: [entry(platform, existing(platform, call.params.messageId))] }),
  },
  {
    method: 'DELETE',
    path: '/open-apis/im/v1/messages/:messageId',
    access: 'token',
    handle(platform, call) {
      const message = existing(platform, call.params.messageId);
      if (!message.fromBot) throw new ApiFault(230027, 'Lack of necessary permissions.');
      platform.messages.recall(message, platform.clock.now());
      return ok({});
    },
  },
];

/** The message that a call names, in a chat where the bot is. @throws ApiFault */
export function existing({ messages, chats }: Platform, messageId = ''): StoredMessage {
  const message = messages.get(messageId);
  if (message === undefined) throw parameterFault('invalid message_id');
  if (chats.get(message.chatId)?.botIn !== true)
    throw new ApiFault(230002, 'Bot/User can NOT be out of the chat.');
  return message;
}

function post(
  platform: Platform,
  chatId: string,
  body: JsonObject,
  bytes: number,
  parent: StoredMessage | null,
): object {
  const type = requiredString(body, 'msg_type');
  const content = requiredString(body, 'content');
  const { uuid = '' } = body;
  if (typeof uuid !== 'string' || uuid.length > 50) throw fieldFault('uuid', 'is at most 50 characters');
  const earlier = previouslySent(platform, uuid);
  if (earlier !== undefined) return entry(platform, earlier);
  checkSize(type, bytes);
  const kept: KeptContent = readContent(type, content, platform);
  const message = platform.messages.add({
    chatId,
    sender: platform.app.bot.openId,
    fromBot: true,
    at: platform.clock.now(),
    type,
    parentId: parent?.id ?? null,
    threadId: parent?.threadId ?? (body.reply_in_thread === true ? newId('omt') : null),
    ...kept,
  });
  if (uuid !== '') platform.sent.set(uuid, message);
  return entry(platform, message);
}

/** A message as the API gives it back. */
function entry({ app }: Platform, message: StoredMessage): object {
  const { id, rootId, parentId, threadId, mentions } = message;
  return {
    message_id: id,
    ...(rootId === null ? {} : { root_id: rootId }),
    ...(parentId === null ? {} : { parent_id: parentId }),
    ...(threadId === null ? {} : { thread_id: threadId }),
    msg_type: message.type,
    create_time: String(message.at),
    update_time: String(message.updatedAt),
    deleted: message.recalled,
    updated: message.updatedAt !== message.at,
    chat_id: message.chatId,
    sender: message.fromBot
      ? { id: app.id, id_type: 'app_id', sender_type: 'app', tenant_key: app.tenantKey }
      : { id: message.sender, id_type: 'open_id', sender_type: 'user', tenant_key: app.tenantKey },
    body: { content: JSON.stringify(message.content) },
    ...(mentions.length === 0
      ? {}
      : {
          mentions: mentions.map(({ key, openId, name }) => ({
            key,
            id: openId,
            id_type: 'open_id',
            name,
            tenant_key: app.tenantKey,
          })),
        }),
  };
}
