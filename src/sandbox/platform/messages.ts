import { newId } from './ids.ts';

export interface StoredMention {
  /** `@_user_1` … as it stands in the content. */
  readonly key: string;
  readonly openId: string;
  readonly name: string;
}

export interface StoredMessage {
  readonly id: string;
  /** 1, 2, 3 … in the order of sending, over all chats. */
  readonly number: number;
  readonly chatId: string;
  readonly sender: string;
  readonly fromBot: boolean;
  /** The sandbox's clock. */
  readonly at: number;
  /** Feishu's message type: text, post, interactive, file, image, audio … */
  readonly type: string;
  readonly parentId: string | null;
  readonly rootId: string | null;
  readonly threadId: string | null;
  /** open_id of the only person who sees it (an ephemeral card), or null. */
  readonly viewer: string | null;
  readonly mentions: readonly StoredMention[];
  content: unknown;
  updatedAt: number;
  recalled: boolean;
}

export type NewMessage = Omit<
  StoredMessage,
  'id' | 'number' | 'updatedAt' | 'recalled' | 'rootId' | 'viewer'
> & { readonly viewer?: string };

export type MessageChange = { readonly type: 'message' | 'update'; readonly message: StoredMessage };

export interface Messages {
  get(id: string): StoredMessage | undefined;
  /** One chat's, in the order in which they were sent. */
  in(chatId: string): readonly StoredMessage[];
  /** All of them, in that order. */
  all(): readonly StoredMessage[];
  add(message: NewMessage): StoredMessage;
  /** Replaces the content (a card's update). */
  rewrite(message: StoredMessage, content: unknown, at: number): void;
  recall(message: StoredMessage, at: number): void;
  /** Hears of every new and changed message, after it is stored; the answer ends that. */
  onChange(listener: (change: MessageChange) => void): () => void;
}

export function createMessages(): Messages {
  const byId = new Map<string, StoredMessage>();
  const byChat = new Map<string, StoredMessage[]>();
  const inOrder: StoredMessage[] = [];
  const listeners = new Set<(change: MessageChange) => void>();
  const tell = (change: MessageChange) => {
    for (const listener of [...listeners]) listener(change);
  };
  return {
    get: (id) => byId.get(id),
    in: (chatId) => byChat.get(chatId) ?? [],
    all: () => inOrder,
    add(given) {
      const parent = given.parentId === null ? undefined : byId.get(given.parentId);
      const message: StoredMessage = {
        ...given,
        id: newId('om'),
        number: inOrder.length + 1,
        rootId: parent === undefined ? null : (parent.rootId ?? parent.id),
        viewer: given.viewer ?? null,
        updatedAt: given.at,
        recalled: false,
      };
      byId.set(message.id, message);
      inOrder.push(message);
      const chat = byChat.get(message.chatId);
      if (chat === undefined) byChat.set(message.chatId, [message]);
      else chat.push(message);
      tell({ type: 'message', message });
      return message;
    },
    rewrite(message, content, at) {
      message.content = content;
      message.updatedAt = at;
      tell({ type: 'update', message });
    },
    recall(message, at) {
      message.recalled = true;
      message.updatedAt = at;
      tell({ type: 'update', message });
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
