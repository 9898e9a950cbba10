import type { Arrangement } from './arrangement.ts';
import type { Deliveries } from './deliveries.ts';
import type { Knowledge } from './knowledge.ts';
import type { Leases } from './leases.ts';
import type { Incoming } from './message.ts';
import type { Recent } from './recent.ts';
import type { Draft, LedgerRecord, Tally } from './record.ts';
import type { Reply } from './reply.ts';
import type { Appointment, Awaited, Branch, Former, Member, RosterChange } from './roster.ts';
import type { Seals } from './seals.ts';

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

export interface RosterStore {
  members(): Promise<readonly Member[]>;
  branches(): Promise<readonly Branch[]>;
  /** Adds or replaces by open_id; branches named for the first time are created. All or nothing. */
  upsertMembers(members: readonly Member[]): Promise<void>;
  /** @returns in the order in which they came */
  awaited(): Promise<readonly Awaited[]>;
  /** @returns in the order in which they left */
  former(): Promise<readonly Former[]>;
  /** @returns the oldest first */
  appointments(): Promise<readonly Appointment[]>;
  /**
   * All or nothing, in one durable write; branches named for the first time are created.
   * @returns false when nothing was changed, because of another appointment in between
   */
  change(change: RosterChange): Promise<boolean>;
  /** Binds a branch to a group chat (or unbinds with null). A chat belongs to one branch only. */
  bind(branch: string, chatId: string | null): Promise<void>;
}

export interface LedgerQuery {
  readonly branch?: string;
  readonly kind?: string;
  /** Local dates, inclusive. */
  readonly from?: string;
  readonly to?: string;
}

/** Which records are to be tallied. */
export interface TallyQuery {
  /** Local dates, inclusive. */
  readonly from: string;
  readonly to: string;
  readonly kinds: readonly string[];
  /** Kinds of which topic and speaker are told, too; of the others they are null. */
  readonly detailed: readonly string[];
}

export interface LedgerStore {
  /** @returns in order of date, then creation; `void` ones included. */
  find(query: LedgerQuery): Promise<readonly LedgerRecord[]>;
  get(id: string): Promise<LedgerRecord | null>;
  /** @returns what was held and planned in all branches, in no order: much less than `find` reads */
  tallies(query: TallyQuery): Promise<readonly Tally[]>;
  /**
   * Writes a record for the deed `key` (a claim key): the second write with the same key changes nothing and
   * gives back what the first one wrote. `revision` is the number of revisions that the caller saw, -1 for a new
   * record; when it no longer fits, nothing is written and null comes back.
   */
  put(record: LedgerRecord, revision: number, key: string): Promise<LedgerRecord | null>;
  /** @returns what the deed `key` wrote, or null when it wrote nothing. */
  written(key: string): Promise<LedgerRecord | null>;
}

export interface Drafts {
  get(id: string): Promise<Draft | null>;
  /** The newest draft of this person in this chat, or null. */
  latest(author: string, chatId: string): Promise<Draft | null>;
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

/** A question that the documents did not answer well, without who asked it. */
export interface Gap {
  readonly question: string;
  /** `declined` nothing was found, `unhelpful` somebody said that the answer was no help. */
  readonly outcome: 'declined' | 'unhelpful';
  /** How often, and when last (epoch milliseconds). */
  readonly times: number;
  readonly at: number;
}

/** What people asked in vain. Never holds a name or an open_id. */
export interface Gaps {
  /** Adds a question, or counts it once more. */
  add(question: string, outcome: Gap['outcome'], at: number): Promise<void>;
  /** @returns the latest first */
  list(): Promise<readonly Gap[]>;
  /** Forgets what was last asked before `before` (epoch ms). */
  prune(before: number): Promise<void>;
}

/** What administrators have added to the documents, with its trail. */
export interface KnowledgeStore {
  /** @returns in the order in which they were made; the same array as long as nothing has changed */
  list(): Promise<readonly Knowledge[]>;
  /**
   * Adds an entry, or takes the place of the one with its id. Durable when it answers.
   * @param seen how many steps the caller saw, 0 for a new entry
   * @returns false, with nothing written, where somebody else was quicker
   */
  put(entry: Knowledge, seen: number): Promise<boolean>;
  /** Forgets an entry that never counted: a proposal. */
  remove(id: string): Promise<void>;
}

/** Files that people send. */
export interface SentFiles {
  /**
   * @param messageId of the message that holds it
   * @returns its bytes; null where it is larger than 30 MB
   * @throws Error where the platform does not give it
   */
  download(messageId: string, fileKey: string): Promise<Uint8Array | null>;
}

/** A talk's one-line summary as it is kept: encrypted for the record that it belongs to (`core/seal`). */
export interface SealedSummary {
  readonly recordId: string;
  readonly sealed: string;
  /** open_id of its author. */
  readonly by: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** Summaries lie apart from the ledger, so that nothing that shows or exports a record can come upon one. */
export interface Summaries {
  get(recordId: string): Promise<SealedSummary | null>;
  /** Adds a summary, or takes the place of the one that the record had. */
  put(summary: SealedSummary): Promise<void>;
  remove(recordId: string): Promise<void>;
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
