import type { ChatView, PageState, Persona } from './api.ts';
import type { Chat } from './platform/chats.ts';
import type { Platform } from './platform/platform.ts';
import { messageView } from './platform/views.ts';
import { sees } from './speaking.ts';

/** The people whom the visitor of the page can be: those with a label. */
export function personas({ people }: Platform): readonly Persona[] {
  return people
    .all()
    .flatMap(({ openId, name, label }) => (label === undefined ? [] : [{ openId, name, label }]));
}

/** All that the page shows to one persona. */
export function pageState(platform: Platform, persona: Persona, timeZone: string): PageState {
  const { app, chats, clock } = platform;
  const views = chats
    .all()
    .filter(({ members }) => members.includes(persona.openId))
    .map((chat) => chatView(platform, chat, persona.openId));
  return {
    personas: personas(platform),
    persona,
    bot: app.bot,
    chats: views.toSorted((a, b) => lastActivity(b) - lastActivity(a)),
    now: clock.now(),
    timeZone,
  };
}

function chatView(platform: Platform, chat: Chat, viewer: string): ChatView {
  const { app, messages, people } = platform;
  return {
    chatId: chat.chatId,
    type: chat.type,
    name: chat.type === 'p2p' ? app.bot.name : chat.name,
    members: chat.members.map((openId) => ({ openId, name: people.get(openId)?.name ?? '' })),
    messages: messages
      .in(chat.chatId)
      .filter((message) => sees(platform, message, viewer))
      .map((message) => messageView(platform, message)),
  };
}

function lastActivity({ messages }: ChatView): number {
  return messages.at(-1)?.at ?? 0;
}
