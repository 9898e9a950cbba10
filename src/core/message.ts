export type ChatType = 'p2p' | 'group';

/** A person named with @ in a message; never the bot itself. */
export interface Mention {
  readonly openId: string;
  readonly name: string;
}

/** One message, free of Feishu's shapes. */
export interface IncomingMessage {
  readonly kind: 'message';
  readonly messageId: string;
  readonly chatId: string;
  readonly chatType: ChatType;
  /** open_id of the sender. */
  readonly sender: string;
  /** True when another bot or app sent it: such messages are never answered. */
  readonly fromBot: boolean;
  /** Epoch milliseconds, the platform's clock. */
  readonly sentAt: number;
  /** The words without the bot's own mention; other mentions stand as `@name`. Empty when there are none. */
  readonly text: string;
  readonly mentions: readonly Mention[];
  /** A private chat, or a group message that mentions this bot by its own open_id. */
  readonly addressed: boolean;
  /** The platform's message type when it holds no words to read (image, audio …), else null. */
  readonly unreadable: string | null;
  /** message_id of the message that this one answers, or null. */
  readonly parentId: string | null;
  /** Topic (话题) id, or null. */
  readonly threadId: string | null;
  /** message_id of the message with which the chain of answers began, where this one answers another. */
  readonly rootId?: string;
  /**
   * A talk's summary that was taken out of `text` before anything was stored: encrypted for the deed of this message,
   * or empty where it could not be encrypted and is gone.
   */
  readonly sealed?: string;
  /** The file that it brings, where it is one. */
  readonly file?: SentFile;
}

/** A file as a message names it. */
export interface SentFile {
  /** The platform's key for it, of use with the message's id only. */
  readonly key: string;
  readonly name: string;
}

export type FormValue = string | readonly string[] | boolean | null;

/** A button pressed or a form sent on one of the bot's cards. */
export interface CardAction {
  readonly kind: 'action';
  readonly eventId: string;
  /** message_id of the card. */
  readonly messageId: string;
  readonly chatId: string;
  readonly chatType: ChatType;
  /** open_id of the person who pressed. */
  readonly operator: string;
  /** Name of the action, as a `Button` gave it. */
  readonly action: string;
  /** The button's payload, checked only for being flat; the handler checks what it uses. */
  readonly payload: Readonly<Record<string, string | number | boolean | null>>;
  /** The form's fields by name; empty when no form was sent. */
  readonly form: Readonly<Record<string, FormValue>>;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** Something that happened to a chat or a message, not said by anybody. */
export interface ChatEvent {
  readonly kind: 'event';
  readonly eventId: string;
  readonly what: 'bot-added' | 'bot-removed' | 'private-chat-entered' | 'message-recalled' | 'menu';
  /** Empty for a menu entry, which belongs to a person and not to a chat. */
  readonly chatId: string;
  /** open_id of the person who did it, or empty. */
  readonly operator: string;
  /** message_id of a recalled message, event_key of a menu entry, else empty. */
  readonly subject: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

export type Incoming = IncomingMessage | CardAction | ChatEvent;

/** Files that people send. */
export interface SentFiles {
  /**
   * @param messageId of the message that holds it
   * @returns its bytes; null where it is larger than 30 MB
   * @throws Error where the platform does not give it
   */
  download(messageId: string, fileKey: string): Promise<Uint8Array | null>;
}
