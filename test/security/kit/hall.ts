import { NO_CONTACTS } from '../../../src/core/contacts.ts';
import type {
  CardAction,
  ChatType,
  FormValue,
  Incoming,
  IncomingMessage,
} from '../../../src/core/message.ts';
import type { Log, LogFields, Sender, Store, Target } from '../../../src/core/ports.ts';
import type { Reply } from '../../../src/core/reply.ts';
import type { Member } from '../../../src/core/roster.ts';
import { createSealer } from '../../../src/core/seal.ts';
import { createInbox } from '../../../src/inbox/inbox.ts';
import { createConversations } from '../../../src/qa/conversations.ts';
import { createAnswererLater } from '../../../src/qa/later.ts';
import { openLiveAnswerer } from '../../../src/qa/live.ts';
import { DOCUMENTS, LEXICON, loadSourceData } from '../../../src/source.ts';
import { openStore } from '../../../src/store/open.ts';
import { silent } from '../../store/samples.ts';

/** A Wednesday in the morning. */
export const NOW: number = Date.parse('2026-03-18T10:05:00+08:00');
export const ZONE = 'Asia/Shanghai';

/** What the bot sent: a message, or what answers a press. */
export interface Sent {
  readonly to: Target | 'the pressed card';
  readonly reply: Reply;
}

/** A logged line. */
export interface Line {
  readonly event: string;
  readonly fields: LogFields;
}

/** The whole inner product with a store in memory, without a platform: everything comes in by the inbox's own door. */
export interface Hall {
  readonly store: Store;
  /** What was sent since it was last asked for. */
  taken(): readonly Sent[];
  /** Warnings and errors since the hall was opened. */
  readonly log: readonly Line[];
  /** Hands it in, and waits until all that follows from it is done. @returns what the inbox answered */
  accept(incoming: Incoming): Promise<Reply | null>;
}

const source = await loadSourceData();
const answers = createAnswererLater(source.documents, () =>
  openLiveAnswerer(DOCUMENTS, LEXICON, silent, () => Promise.resolve()),
);
export const { duties: DUTIES, commands: COMMANDS, campaigns: CAMPAIGNS } = source;
export const KEY: Uint8Array = new Uint8Array(32).fill(9);

/**
 * @param members the roster
 * @param bound branch → chat_id of its group
 */
export async function openHall(
  members: readonly Member[],
  bound: Readonly<Record<string, string>> = {},
): Promise<Hall> {
  const store = await openStore('memory:', { log: silent });
  await store.roster.upsertMembers(members);
  for (const [branch, chat] of Object.entries(bound)) await store.roster.bind(branch, chat);
  let sent: Sent[] = [];
  const log: Line[] = [];
  const sender = recorder((one) => sent.push(one));
  const { documents: _, ...data } = source;
  const parts = {
    ...data,
    ...{ store, sender, answers, zone: ZONE, administrators: [], holder: 'test' },
    files: { download: () => Promise.resolve(null) },
    conversations: createConversations(null, null, silent),
    clock: { now: () => NOW },
    sealer: createSealer([KEY]),
    log: keeping(log),
    trouble: () => undefined,
    contacts: NO_CONTACTS,
    pageLink: async () => null,
    metrics: { accepted() {}, finished() {} },
  };
  return {
    store,
    log,
    taken() {
      const all = sent;
      sent = [];
      return all;
    },
    async accept(incoming) {
      // An inbox of its own for each, so that many in a short time are not taken for a rush.
      const inbox = createInbox(parts);
      const reply = await inbox.accept(incoming);
      await inbox.idle();
      if (reply !== null) sent.push({ to: 'the pressed card', reply });
      return reply;
    },
  };
}

function recorder(keep: (sent: Sent) => void): Sender {
  let count = 0;
  return {
    async deliver(to, reply) {
      keep({ to, reply });
      count += 1;
      return `om_bot_${count}`;
    },
    async update(messageId, reply) {
      keep({ to: { kind: 'message', messageId, chatId: '' }, reply });
    },
  };
}

function keeping(lines: Line[]): Log {
  const keep = (event: string, fields: LogFields = {}): void => void lines.push({ event, fields });
  return { info() {}, warn: keep, error: keep };
}

/** Where something is said: in private, or in a group. */
export interface Place {
  readonly chatId: string;
  readonly chatType: ChatType;
}

export function privately(openId: string): Place {
  return { chatId: `oc_p2p_${openId}`, chatType: 'p2p' };
}

export function inGroup(chatId: string): Place {
  return { chatId, chatType: 'group' };
}

let deeds = 0;

/** A message that nobody has sent before. */
export function said(openId: string, text: string, place: Place = privately(openId)): IncomingMessage {
  deeds += 1;
  return {
    kind: 'message',
    messageId: `om_${deeds}`,
    ...place,
    sender: openId,
    fromBot: false,
    sentAt: NOW,
    text,
    mentions: [],
    addressed: true,
    unreadable: null,
    parentId: null,
    threadId: null,
  };
}

/** A press that nobody has made before. */
export function pressed(
  openId: string,
  action: string,
  payload: CardAction['payload'],
  form: Readonly<Record<string, FormValue>> = {},
  place: Place = privately(openId),
): CardAction {
  deeds += 1;
  return {
    kind: 'action',
    eventId: `ev_${deeds}`,
    messageId: 'om_card',
    ...place,
    operator: openId,
    action,
    payload,
    form,
    at: NOW,
  };
}

/** Everything that is kept, beside what has been taken on. */
export async function snapshot({
  roster,
  ledger,
  drafts,
  arrangements,
  deliveries,
  chats,
  gaps,
  knowledge,
  summaries,
}: Store) {
  const records = await ledger.find({});
  return {
    members: await roster.members(),
    branches: await roster.branches(),
    records,
    drafts: await drafts.expired(Number.MAX_SAFE_INTEGER),
    arrangements: await arrangements.list(),
    reminded: [...(await deliveries.keys())],
    snoozes: await deliveries.snoozes(),
    doubted: await deliveries.doubted(),
    chats: [...(await chats.disabled())],
    gaps: await gaps.list(),
    knowledge: await knowledge.list(),
    summaries: await Promise.all(records.map(({ id }) => summaries.get(id))),
  };
}
