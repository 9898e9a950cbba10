import type { Sender, Store } from '../../src/core/ports.ts';
import type { RunningInbox } from '../../src/inbox/inbox.ts';
import { openMemory } from '../../src/store/memory.ts';
import { wordsOf } from '../security/kit/words.ts';
import { inboxOn, NOW, said } from './real-inbox.ts';

/** open_id of an administrator who belongs to no branch: each entry of hers asks for one. */
export const CHIEF = 'ou_chief';
/** Nothing is left to ask but branch and 党小组. */
export const MEETING = '昨天下午3点党小组会，三楼会议室，应到5实到5，主持人甲一，记录人甲二，议题：学习';
/** Nothing but the branch. */
export const OLDER = '前天主题党日，主题交流，在二楼会议室，应到4实到4';

/** The administrator in her private chat with the bot. */
export interface Chief {
  readonly store: Store;
  /** What she was answered, in words. */
  readonly sent: string[];
  /** What the platform says to every answer; null where it takes them. */
  refusal: Error | null;
  /** Says one thing after the other, each when the one before is dealt with. */
  say(...words: readonly string[]): Promise<void>;
  last(): string;
  /** Of each record, in order of day. */
  recorded(): Promise<readonly string[]>;
  inbox(): RunningInbox;
  /** A new process takes the place of the one that was. @param on the store as it sees it */
  restart(on?: Store): Promise<void>;
}

export async function chief(): Promise<Chief> {
  const store = await openMemory();
  const member = (openId: string, branch: string, group: string) => ({
    ...{ openId, name: openId, branch, roles: ['党员' as const], group, rank: null },
  });
  await store.roster.upsertMembers([
    member('甲一', '第一党支部', '一组'),
    member('甲二', '第一党支部', '二组'),
    member('乙一', '第二党支部', '三组'),
    member('乙二', '第二党支部', '四组'),
  ]);
  const deliver: Sender['deliver'] = async (_, reply, key) => {
    if (one.refusal !== null) throw one.refusal;
    one.sent.push(wordsOf(reply));
    return key;
  };
  let count = 0;
  const clock = { now: () => NOW + count * 1_000 };
  let inbox = await inboxOn(store, deliver, [CHIEF], clock);
  const one: Chief = {
    store,
    sent: [],
    refusal: null,
    async say(...words) {
      for (const text of words) {
        count += 1;
        await inbox.accept(said(`om_${count}`, text, CHIEF, clock.now()));
        await inbox.idle();
      }
    },
    last: () => one.sent.at(-1) ?? '',
    recorded: async () => (await store.ledger.find({})).map(({ branch, group }) => `${branch} ${group}`),
    inbox: () => inbox,
    async restart(on = store) {
      inbox = await inboxOn(on, deliver, [CHIEF], clock);
      await inbox.recover(await store.claims.pending());
    },
  };
  return one;
}
