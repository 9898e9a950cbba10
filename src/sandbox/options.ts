import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type Koa from 'koa';
import type { ActionRequest, ActionResult, Faults, MessageView } from './api.ts';
import type { BotState } from './platform/app.ts';
import type { SandboxChat } from './platform/chats.ts';
import type { RecordedRequest } from './platform/journal.ts';
import type { NamedPerson } from './platform/mentions.ts';
import type { SandboxUser } from './platform/people.ts';
import type { ClientConfig } from './platform/push/connections.ts';
import type { ChallengeResult, Webhook } from './platform/push/webhook.ts';
import type { RegistrationTiming } from './platform/registrations.ts';

export interface SandboxOptions {
  readonly users: readonly SandboxUser[];
  readonly chats: readonly SandboxChat[];
  /** IANA zone in which the chat page shows times. */
  readonly timeZone: string;
  /** `cli_` and 16 hex digits. */
  readonly appId?: string;
  /** Default: a new one each time. */
  readonly appSecret?: string;
  readonly botName?: string;
  /** Default: active. */
  readonly botState?: BotState;
  /** Scopes that the app has; default: nothing is refused. */
  readonly scopes?: readonly string[];
  /** How somebody who makes an app by scanning a code is told to wait. */
  readonly registration?: Partial<RegistrationTiming>;
  /** Epoch milliseconds that the clock shows first; default real time. */
  readonly startAt?: number;
  /** Push there instead of over a long connection. */
  readonly webhook?: Webhook;
  /** False: sends are never answered 429. Default true. */
  readonly limits?: boolean;
  /** Scopes that the app was not granted, e.g. `contact:user.id:readonly`. Default none. */
  readonly missingScopes?: readonly string[];
  /** Waits before an event that was not taken is sent again, in milliseconds of the sandbox's clock. */
  readonly retryLadder?: readonly number[];
  /** Real milliseconds that a client of the long connection may take for its answer. Default 3000. */
  readonly ackTimeoutMs?: number;
  /** Seconds; how clients are told to ping and to reconnect. */
  readonly clientConfig?: Partial<ClientConfig>;
}

/** What a person says. */
export interface Speech {
  /** open_id. */
  readonly from: string;
  readonly chatId: string;
  /** May hold `@name` for each mention; a mention that is not in it is put at its start. */
  readonly text?: string;
  readonly mentions?: readonly NamedPerson[];
  readonly parentId?: string;
  readonly threadId?: string;
  /** Another message type than text, with its `content` as Feishu pushes it (an object, not a string). */
  readonly type?: string;
  readonly content?: object;
}

/** A Feishu Open Platform on this machine, with the people who use it. */
export interface Sandbox {
  readonly appId: string;
  readonly appSecret: string;
  readonly bot: { readonly openId: string; readonly name: string };
  readonly clock: {
    now(): number;
    /** Moves the clock on. @throws RangeError for a negative span. */
    advance(ms: number): void;
    /** Moves the clock to an epoch time. @throws RangeError for the past. */
    moveTo(time: number): void;
    /** Calls back after each jump; the answer ends that. */
    onMove(callback: (now: number) => void): () => void;
  };
  /** The open platform, the chat page and `/sandbox/…`; other paths go to `next`. */
  readonly middleware: Koa.Middleware;
  /** Takes an upgrade request for the long connection; false when it is not for the sandbox. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  /** An HTTP server of its own, on a free port by default. @returns its address, without a slash at the end. */
  listen(port?: number, host?: string): Promise<{ readonly url: string }>;
  /**
   * A person speaks. The bot hears it in a private chat, and in a group when it is mentioned.
   * @returns the message_id. @throws Error for somebody or a chat that is not there, or who is not in it.
   */
  say(speech: Speech): string;
  /** The chat_id of this person's private chat with the bot. */
  privateChat(openId: string): string;
  /** Somebody presses a button or sends a form. @throws Error for a card that this person does not see. */
  press(request: ActionRequest): Promise<ActionResult>;
  /** A person takes back a message; the bot is told when it had heard it. */
  recall(messageId: string): void;
  /** A chat's messages, oldest first: all, or those that `viewer` sees. */
  messages(chatId: string, viewer?: string): readonly MessageView[];
  /** Resolves with the newest message that fits, at once or as soon as one is sent or changed to fit. */
  waitFor(
    predicate: (message: MessageView) => boolean,
    options?: {
      /** Default 5000. */
      readonly timeoutMs?: number;
      /** Only messages sent after this one (a message_id). */
      readonly after?: string;
    },
  ): Promise<MessageView>;
  /** Puts a file at people's disposal, to be sent with `type: 'file'`. @returns its file_key. */
  addFile(name: string, bytes: Uint8Array): string;
  /** Pushes any event to the bot. */
  push(eventType: string, event: object): void;
  removeBot(chatId: string, operator?: string): void;
  addBot(chatId: string, operator?: string): void;
  readonly faults: { get(): Faults; set(change: Partial<Faults>): Faults };
  /** The last calls to the open platform, oldest first. */
  requests(): readonly RecordedRequest[];
  /** Open long connections. */
  connections(): number;
  /** Cuts all long connections, as a network failure does. */
  dropConnections(): void;
  /** Events that were not taken yet and will be sent again. */
  deliveriesPending(): number;
  setWebhook(webhook: Webhook | null): void;
  /** Asks a webhook to prove itself, as the console does when the address is saved. */
  challenge(webhook: Webhook): Promise<ChallengeResult>;
  close(): Promise<void>;
}
