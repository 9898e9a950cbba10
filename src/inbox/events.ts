import type { ChatEvent, IncomingMessage } from '../core/message.ts';
import type { Store } from '../core/ports.ts';
import type { Reply } from '../core/reply.ts';
import type { Member } from '../core/roster.ts';
import { administratorWelcome, groupWelcome, isFirstMeeting, privateWelcome } from './welcome.ts';

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

/** Before the platform sends an event once more after minutes, it has done so after 15 s (platform.md 2.3). */
const REMOVED_WITHIN_MS = 60_000;

/**
 * Whether it tells of something that may be over: a removal sent again after minutes comes behind the bot's return. Where
 * the bot is still away, the next thing that is sent there is refused, and closes the chat.
 * @param now epoch milliseconds
 */
export function isOutdated({ what, at }: ChatEvent, now: number): boolean {
  return what === 'bot-removed' && now - at > REMOVED_WITHIN_MS;
}

/** What an event meets. */
export interface EventContext {
  readonly store: Store;
  /** Epoch milliseconds. */
  readonly now: number;
  /** open_ids by configuration. */
  readonly administrators: readonly string[];
  /** It was begun before, and what it gets has not arrived. */
  readonly again: boolean;
}

/**
 * What an event that nobody said gets; keeps note of chats that are closed to the bot.
 * @returns null for silence
 */
export async function handleEvent(
  event: ChatEvent,
  { store, now, administrators, again }: EventContext,
): Promise<Reply | null> {
  switch (event.what) {
    case 'bot-added':
      await store.chats.enable(event.chatId);
      return groupWelcome(await branchOf(event.chatId, store));
    case 'bot-removed':
      await store.chats.disable(event.chatId, 'removed', now);
      return null;
    case 'private-chat-entered':
      await store.chats.enable(event.operator);
      // Feishu sends this each time the chat is opened; a person is greeted once.
      if (!(await isFirstMeeting(event.operator, store.deliveries, now)) && !again) return null;
      return administrators.includes(event.operator)
        ? administratorWelcome()
        : privateWelcome(await memberOf(event.operator, store));
    case 'message-recalled':
    case 'menu':
      return null;
  }
}

async function branchOf(chatId: string, { roster }: Store): Promise<string | null> {
  return (await roster.branches()).find((branch) => branch.chatId === chatId)?.name ?? null;
}

async function memberOf(openId: string, { roster }: Store): Promise<Member | null> {
  return (await roster.members()).find((member) => member.openId === openId) ?? null;
}
