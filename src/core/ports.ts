import type { Arrangement } from './arrangement.ts';
import type { Deliveries } from './deliveries.ts';
import type { Gaps } from './gaps.ts';
import type { KnowledgeStore } from './knowledge.ts';
import type { Leases } from './leases.ts';
import type { LedgerStore } from './ledger.ts';
import type { Incoming } from './message.ts';
import type { Recent } from './recent.ts';
import type { Draft } from './record.ts';
import type { Reply } from './reply.ts';
import type { RosterStore } from './roster.ts';
import type { Seals } from './seals.ts';
import type { Summaries } from './summaries.ts';

export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
}

/** One structured line per call. Never message text, talk content, tokens or secrets. */
export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}
export type LogFields = Readonly<Record<string, unknown>>;

/** Where a reply goes. */
export type Target =
  | { readonly kind: 'message'; readonly messageId: string; readonly chatId: string }
  | { readonly kind: 'chat'; readonly chatId: string }
  | { readonly kind: 'person'; readonly openId: string };

/** `answer`: somebody waits for it. `own`: sent of the bot's own accord, so that answers may overtake it. */
export type Pace = 'answer' | 'own';

/** Hands replies to the platform, within its limits. */
export interface Sender {
  /**
   * Sends `reply` once however often it is called with the same `key` (the platform's uuid follows from it).
   * @returns message_id of the card.
   * @param pace `answer` where nothing is said
   * @throws DeliveryError when the platform will not take it, StoppedError when the program stops before, UnsentError when
   *   it surely did not arrive; after any other error nobody knows.
   */
  deliver(target: Target, reply: Reply, key: string, pace?: Pace): Promise<string>;
  /** Replaces a card sent earlier. */
  update(messageId: string, reply: Reply): Promise<void>;
}

/** The platform refused for good: `chat` the chat is gone or closed, `person` cannot be reached, `other` a bug. */
export class DeliveryError extends Error {
  override readonly name = 'DeliveryError';
  readonly reason: 'chat' | 'person' | 'other';

  constructor(reason: 'chat' | 'person' | 'other', message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}

/** The program stops before this could be sent; it stays owed, and the next start sends it. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError';
}

/** The platform certainly did not take this: it may be sent later, also under another key. */
export class UnsentError extends Error {
  override readonly name = 'UnsentError';
}

/** The one door for everything that comes in. */
export interface Inbox {
  /**
   * Takes on a message or event: resolves with null as soon as the claim is durable (this is the acknowledgement);
   * the work follows. A card action is handled at once, within 2.5 s: the reply takes the card's place, its toast is
   * shown; a reply without blocks leaves the card as it is.
   * @throws OverloadError when too much is waiting
   */
  accept(incoming: Incoming): Promise<Reply | null>;
}

export interface Claimed {
  readonly key: string;
  readonly incoming: Incoming;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** What has been taken on. A claim and its payload are one durable write. */
export interface Claims {
  /** True for the one caller who gets it; false when it was claimed before, also before a restart. Durable when it answers. */
  claim(key: string, incoming: Incoming, at: number): Promise<boolean>;
  /** The work is finished; the payload is dropped, the key is kept. */
  done(key: string): Promise<void>;
  /** Claimed and not done, oldest first; of all chats or of one. */
  pending(chatId?: string): Promise<readonly Claimed[]>;
  /** Forgets finished claims older than `before` (epoch ms). */
  prune(before: number): Promise<void>;
}

export interface Drafts {
  get(id: string): Promise<Draft | null>;
  /** The newest draft of this person in this chat, or null. */
  latest(author: string, chatId: string): Promise<Draft | null>;
  /** All of this person's in all chats, in no order; those that are over included. */
  by(author: string): Promise<readonly Draft[]>;
  /** Adds one or takes its place; one that is over stays so, whoever still works on what it was before. */
  put(draft: Draft): Promise<void>;
  remove(id: string): Promise<void>;
  /** Those whose `expiresAt` is not after `now`. */
  expired(now: number): Promise<readonly Draft[]>;
}

/** What people have arranged about their duties. */
export interface Arrangements {
  /** @returns in the order in which they were made, those that have ended included */
  list(): Promise<readonly Arrangement[]>;
  /** Adds one, or takes the place of the one with its id. */
  put(arrangement: Arrangement): Promise<void>;
}

/** Chats that the platform has closed to the bot; reminders skip them. */
export interface Chats {
  disable(chatId: string, reason: string, at: number): Promise<void>;
  enable(chatId: string): Promise<void>;
  disabled(): Promise<ReadonlySet<string>>;
}

/** How much a backend that is a server has to do for this process. */
export interface StoreLoad {
  /** Connections at work. */
  readonly busy: number;
  /** Statements waiting for one. */
  readonly waiting: number;
}

/** Everything that lasts. */
export interface Store {
  readonly claims: Claims;
  readonly roster: RosterStore;
  readonly ledger: LedgerStore;
  readonly drafts: Drafts;
  readonly deliveries: Deliveries;
  readonly arrangements: Arrangements;
  readonly chats: Chats;
  readonly gaps: Gaps;
  readonly knowledge: KnowledgeStore;
  readonly summaries: Summaries;
  readonly seals: Seals;
  readonly leases: Leases;
  /** Where the backend is a server; read from memory. */
  readonly load?: () => StoreLoad;
  /** null where one process has the store to itself: it remembers by itself. */
  readonly recent: Recent | null;
  /** Finishes what is being written and lets go of the lock. */
  close(): Promise<void>;
}
