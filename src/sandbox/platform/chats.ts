import { derivedId } from './ids.ts';

/** A group as the sandbox is set up with it. */
export interface SandboxChat {
  readonly chatId: string;
  readonly name: string;
  /** open_ids of the people in it. */
  readonly members: readonly string[];
  /** False: the bot has not been added. Default true. */
  readonly botIn?: boolean;
}

export interface Chat {
  readonly chatId: string;
  readonly type: 'p2p' | 'group';
  readonly name: string;
  readonly members: readonly string[];
  botIn: boolean;
}

export interface Chats {
  get(chatId: string): Chat | undefined;
  all(): readonly Chat[];
  /** The private chat of this person with the bot; it is there from the first time it is asked for. */
  private(openId: string): Chat;
}

/** `seed` makes the ids of private chats, so that they are the same after a restart. */
export function createChats(groups: readonly SandboxChat[], seed: string): Chats {
  const chats = new Map<string, Chat>();
  for (const { chatId, name, members, botIn = true } of groups) {
    chats.set(chatId, { chatId, type: 'group', name, members, botIn });
  }
  return {
    get: (chatId) => chats.get(chatId),
    all: () => [...chats.values()],
    private(openId) {
      const chatId = derivedId('oc', `${seed}|${openId}`);
      const known = chats.get(chatId);
      if (known !== undefined) return known;
      const chat: Chat = { chatId, type: 'p2p', name: '', members: [openId], botIn: true };
      chats.set(chatId, chat);
      return chat;
    },
  };
}
