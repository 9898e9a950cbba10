import type { CardAction, FormValue, IncomingMessage } from '../../src/core/message.ts';
import type { Store } from '../../src/core/ports.ts';
import type { Member } from '../../src/core/roster.ts';
import { type DeskParts, layDesk } from '../../src/inbox/desk.ts';
import { type Conversation, createConversation } from '../../src/qa/conversation.ts';
import { openStore } from '../../src/store/open.ts';
import { person } from '../obligations/branches.ts';
import { CAMPAIGNS, DUTIES } from '../obligations/campaigns/runs.ts';
import { silent } from '../store/samples.ts';

export const ZONE = 'Asia/Shanghai';

/** One organisation with a store in memory, in which campaigns are dealt with without a platform. */
export interface Office {
  readonly store: Store;
  readonly parts: DeskParts;
  readonly conversation: Conversation;
  /** Epoch ms of the local moment `2026-03-18T10:05` that it is now. */
  set(moment: string): void;
}

/** @returns so many branches with a 书记 and an 组织委员 each, named 支部001 and so on */
export function branchesOf(count: number): readonly Member[] {
  return Array.from({ length: count }, (_, index) => {
    const name = `支部${String(index + 1).padStart(3, '0')}`;
    return [person(`shu${index}`, name, ['书记', '党员']), person(`zu${index}`, name, ['组织委员', '党员'])];
  }).flat();
}

export async function openOffice(members: readonly Member[], moment: string): Promise<Office> {
  const store = await openStore('memory:', { log: silent });
  await store.roster.upsertMembers([...members, person('admin', '', ['管理员'])]);
  let now = epoch(moment);
  const parts: DeskParts = {
    store,
    contacts: { inGroup: async () => [], find: async () => new Map() },
    duties: DUTIES,
    campaigns: CAMPAIGNS,
    materials: [],
    answers: {
      answer: () => {
        throw new Error('nobody asks here');
      },
      clause: () => null,
      clauses: () => [],
      cite: () => null,
      documents: () => [],
    },
    files: { download: () => Promise.resolve(null) },
    commands: [],
    clock: { now: () => now },
    zone: ZONE,
    administrators: [],
    numbers: [],
    sealer: null,
    pageLink: async () => null,
  };
  return {
    store,
    parts,
    conversation: createConversation(),
    set(next) {
      now = epoch(next);
    },
  };
}

/** What `openId` says in private; the same `id` is the same message, delivered again. */
export function message(openId: string, text: string, id: string, sentAt: number): IncomingMessage {
  return {
    kind: 'message',
    messageId: id,
    chatId: `p2p-${openId}`,
    chatType: 'p2p',
    sender: openId,
    fromBot: false,
    sentAt,
    text,
    mentions: [],
    addressed: true,
    unreadable: null,
    parentId: null,
    threadId: null,
  };
}

export function press(
  openId: string,
  action: string,
  payload: CardAction['payload'],
  form: Readonly<Record<string, FormValue>> = {},
): CardAction {
  return {
    kind: 'action',
    eventId: `e-${action}`,
    messageId: 'om_card',
    chatId: `p2p-${openId}`,
    chatType: 'p2p',
    operator: openId,
    action,
    payload,
    form,
    at: 0,
  };
}

/** The desk for what `openId` says or presses, under the claim key `key`. */
export function deskFor(openId: string, key: string, { parts, conversation }: Office) {
  const occasion = { openId, chatId: `p2p-${openId}`, chatType: 'p2p', mentions: [], key } as const;
  return layDesk({ ...occasion, saidAt: parts.clock.now() }, parts, conversation);
}

function epoch(moment: string): number {
  return Date.parse(`${moment}:00+08:00`);
}
