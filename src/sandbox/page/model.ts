import type { ChatView, MessageView, PageEvent, PageState } from '../api.ts';

/**
 * The state after an event. An event that comes twice or late changes nothing twice: messages are known by their id
 * and stand in the order of their times.
 * @returns null when the event belongs to a chat that this state does not know, so that it must be fetched anew.
 */
export function applyEvent(state: PageState, event: PageEvent): PageState | null {
  // The clock goes forward only, so an earlier time is a late event.
  if (event.type === 'clock') return { ...state, now: Math.max(state.now, event.now) };
  const chat = findChat(state, event.message.chatId);
  if (chat === null) return null;
  const changed = { ...chat, messages: withMessage(chat.messages, event.message) };
  const chats = state.chats.map((each) => (each === chat ? changed : each));
  return { ...state, chats: newestFirst(chats) };
}

/**
 * A freshly fetched state in which every message that is as it was before is the same object, so that it need not
 * be drawn anew.
 */
export function keepUnchanged(before: PageState | null, fresh: PageState): PageState {
  const known = new Map(
    before?.chats.flatMap(({ messages }) => messages.map((message) => [message.messageId, message])),
  );
  const kept = (message: MessageView) => {
    const old = known.get(message.messageId);
    return old !== undefined && JSON.stringify(old) === JSON.stringify(message) ? old : message;
  };
  return {
    ...fresh,
    chats: newestFirst(fresh.chats.map((chat) => ({ ...chat, messages: chat.messages.map(kept) }))),
  };
}

export function findChat(state: PageState, chatId: string): ChatView | null {
  return state.chats.find((chat) => chat.chatId === chatId) ?? null;
}

/** Messages of others that came after `seenAt` (epoch ms). */
export function unreadCount(chat: ChatView, persona: string, seenAt: number): number {
  return chat.messages.filter((message) => message.at > seenAt && message.sender.openId !== persona).length;
}

/** Time of the newest message, or null in an empty chat. */
export function lastAt(chat: ChatView): number | null {
  return chat.messages.at(-1)?.at ?? null;
}

function withMessage(messages: readonly MessageView[], message: MessageView): readonly MessageView[] {
  const known = messages.findIndex((each) => each.messageId === message.messageId);
  if (known >= 0) return messages.with(known, message);
  const before = messages.findLastIndex((each) => each.at <= message.at);
  return messages.toSpliced(before + 1, 0, message);
}

function newestFirst(chats: readonly ChatView[]): readonly ChatView[] {
  return chats.toSorted((one, other) => (lastAt(other) ?? 0) - (lastAt(one) ?? 0));
}
