import type { ActionRequest, ActionResult } from './api.ts';
import type { Speech } from './options.ts';
import type { Assembly } from './platform/assemble.ts';
import type { Chat } from './platform/chats.ts';
import { messageRecalled, messageReceived } from './platform/events.ts';
import { keyedText } from './platform/mentions.ts';
import type { StoredMessage } from './platform/messages.ts';
import type { Platform } from './platform/platform.ts';

/** Something that a person cannot do; `status` is what the chat page's server answers. */
export class PersonError extends Error {
  override readonly name = 'PersonError';
  readonly status: 400 | 403 | 404;

  constructor(status: 400 | 403 | 404, message: string) {
    super(message);
    this.status = status;
  }
}

/** A person speaks; see `Sandbox.say`. @throws PersonError */
export function say({ platform, push }: Assembly, speech: Speech): string {
  const chat = chatOf(platform, speech.chatId, speech.from);
  const { type = 'text', parentId = null, threadId = null } = speech;
  const parent = parentId === null ? undefined : visible(platform, parentId, speech.from);
  if (parent !== undefined && parent.chatId !== chat.chatId) {
    throw new PersonError(400, '只能回复同一会话里的消息。');
  }
  const { text, mentions } = keyedText(speech.text ?? '', speech.mentions ?? []);
  const message = platform.messages.add({
    chatId: chat.chatId,
    sender: speech.from,
    fromBot: false,
    at: platform.clock.now(),
    type,
    parentId,
    threadId: threadId ?? parent?.threadId ?? null,
    mentions,
    content: speech.content ?? { text },
  });
  if (hears(platform, chat, message)) {
    push('im.message.receive_v1', messageReceived(platform.app, chat, message));
  }
  return message.id;
}

/** A person takes a message back. @throws PersonError */
export function recall({ platform, push }: Assembly, messageId: string): void {
  const message = platform.messages.get(messageId);
  const chat = message === undefined ? undefined : platform.chats.get(message.chatId);
  if (message === undefined || chat === undefined) throw new PersonError(404, '没有这条消息。');
  const { clock, messages } = platform;
  messages.recall(message, clock.now());
  if (hears(platform, chat, message)) push('im.message.recalled_v1', messageRecalled(message, clock.now()));
}

/** A person presses something on a card. @throws PersonError */
export async function press({ platform }: Assembly, request: ActionRequest): Promise<ActionResult> {
  const message = visible(platform, request.messageId, request.persona);
  if (message.type !== 'interactive' || message.recalled) throw new PersonError(400, '这条消息不是卡片。');
  return platform.callbacks.press(message, request);
}

/** Whether this person sees the message: in the chat, and not meant for somebody else alone. */
export function sees({ chats }: Platform, message: StoredMessage, openId: string): boolean {
  const inChat = chats.get(message.chatId)?.members.includes(openId) === true;
  return inChat && (message.viewer === null || message.viewer === openId);
}

/** Without the scope im:message.group_msg a bot hears in a group only what mentions it. */
function hears({ app }: Platform, chat: Chat, message: StoredMessage): boolean {
  if (!chat.botIn || message.fromBot) return false;
  return chat.type === 'p2p' || message.mentions.some(({ openId }) => openId === app.bot.openId);
}

function chatOf({ chats, people }: Platform, chatId: string, openId: string): Chat {
  if (people.get(openId) === undefined) throw new PersonError(404, `没有这个人：${openId}`);
  const chat = chats.get(chatId);
  if (chat === undefined) throw new PersonError(404, `没有这个会话：${chatId}`);
  if (!chat.members.includes(openId)) throw new PersonError(403, '此人不在这个会话里。');
  return chat;
}

function visible(platform: Platform, messageId: string, openId: string): StoredMessage {
  const message = platform.messages.get(messageId);
  if (message === undefined || !sees(platform, message, openId)) throw new PersonError(404, '没有这条消息。');
  return message;
}
