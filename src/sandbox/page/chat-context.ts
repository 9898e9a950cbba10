import type { ChatView, MessageView, PageState } from '../api.ts';
import type { ComposerTarget } from './composer.ts';
import type { Candidate } from './mentions.ts';
import type { MessageContext } from './message.ts';
import { server } from './server.ts';

/** Whom one writes to in a chat, and whom one may name there: in a group the bot first, then the others. */
export function composerTarget({ persona, bot }: PageState, chat: ChatView): ComposerTarget {
  const others = chat.members.filter(({ openId }) => openId !== persona.openId && openId !== bot.openId);
  return {
    key: `${persona.openId} ${chat.chatId}`,
    placeholder: `发送给 ${chat.name}`,
    candidates: chat.type === 'group' ? [bot, ...others] : [],
  };
}

/** What the messages of a chat need to know to be drawn. */
export function messageContext(
  state: PageState,
  chat: ChatView | null,
  now: () => number,
  onReply: (message: MessageView) => void,
): MessageContext {
  const { persona, timeZone } = state;
  const names = namesOf(state);
  return {
    persona: persona.openId,
    members: membersOf(state, chat),
    timeZone,
    now,
    nameOf: (openId) => names.get(openId) ?? openId,
    act: (messageId, request) => server.act({ ...request, persona: persona.openId, messageId }),
    onReply,
  };
}

/** In a private chat with the bot, Feishu's person pickers offer the person alone. */
function membersOf({ persona, bot }: PageState, chat: ChatView | null): readonly Candidate[] {
  const people = chat?.members.filter(({ openId }) => openId !== bot.openId) ?? [];
  return people.length > 0 ? people : [persona];
}

function namesOf({ personas, bot, chats }: PageState): ReadonlyMap<string, string> {
  const people: readonly Candidate[] = [...chats.flatMap(({ members }) => members), ...personas, bot];
  return new Map(people.map(({ openId, name }) => [openId, name]));
}
