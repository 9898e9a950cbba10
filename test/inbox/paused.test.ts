import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CardAction } from '../../src/core/message.ts';
import type { Sender, Store } from '../../src/core/ports.ts';
import type { RunningInbox } from '../../src/inbox/inbox.ts';
import { openStore } from '../../src/store/open.ts';
import { type Postgres, startPostgres } from '../kit/postgres.ts';
import { inboxOn, NOW, SILENT, said } from './real-inbox.ts';

let postgres: Postgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.stop());

const CHIEF = 'ou_chief';
const deliver: Sender['deliver'] = async (_, __, key) => key;

/** A process whose turns nobody minds: one that stood still has lost its own, and whoever took them over has them. */
function processOn(store: Store): Promise<RunningInbox> {
  return inboxOn({ ...store, leases: { ...store.leases, shared: false } }, deliver, [CHIEF]);
}

/** The store as a process sees it that stands still right before one of its calls, until it is woken. */
function standingStill(store: Store, before: 'ledger' | 'drafts') {
  let wake = (): void => undefined;
  let arrived = (): void => undefined;
  const woken = new Promise<void>((resolve) => {
    wake = resolve;
  });
  const stands = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  const still = async (): Promise<void> => {
    arrived();
    await woken;
  };
  const { ledger, drafts } = store;
  const seen: Store = {
    ...store,
    ledger: {
      ...ledger,
      put: (...all) => (before === 'ledger' ? still().then(() => ledger.put(...all)) : ledger.put(...all)),
    },
    drafts: {
      ...drafts,
      put: (draft) => (before === 'drafts' ? still().then(() => drafts.put(draft)) : drafts.put(draft)),
    },
  };
  return { seen, stands, wake };
}

function press(eventId: string, action: string, payload: CardAction['payload']): CardAction {
  return {
    ...{ kind: 'action', eventId, messageId: 'om_card', chatId: 'oc_1', chatType: 'p2p' },
    ...{ operator: CHIEF, at: NOW, action, payload, form: {} },
  };
}

/** Two processes on one database, in which an entry waits for the one thing that it lacks. */
async function waitingEntry(before: 'ledger' | 'drafts') {
  const url = await postgres.database();
  const [one, other] = await Promise.all([openStore(url, { log: SILENT }), openStore(url, { log: SILENT })]);
  await one.roster.upsertMembers(
    ['第一党支部', '第二党支部'].map((branch, at) => ({
      ...{ openId: `ou_${at}`, name: `甲${at}`, branch, roles: ['党员' as const], group: null, rank: null },
    })),
  );
  const second = await processOn(other);
  await second.accept(said('om_1', '前天主题党日，主题交流，在二楼会议室，应到4实到4', CHIEF));
  await second.idle();
  const draft = await one.drafts.latest(CHIEF, 'p2p');
  if (draft === null) throw new Error('nothing waits');
  const { seen, stands, wake } = standingStill(one, before);
  const first = await processOn(seen);
  return {
    ...{ store: other, draft, first, second, stands, wake },
    close: () => Promise.all([one.close(), other.close()]),
  };
}

const branch = (draft: string, name: string) => ({ d: draft, f: 'branch', c: name });

it('a press of a process that stood still, pressed again in another one meanwhile, records the entry once', async () => {
  const { store, draft, first, second, stands, wake, close } = await waitingEntry('ledger');
  const pressed = first.accept(press('ev_1', 'record.choose', branch(draft.id, '第一党支部')));
  await stands;
  await second.accept(press('ev_2', 'record.choose', branch(draft.id, '第一党支部')));
  expect(await store.ledger.find({})).toHaveLength(1);
  wake();
  await pressed;
  await first.idle();
  expect(await store.ledger.find({})).toHaveLength(1);
  expect(await store.drafts.latest(CHIEF, 'p2p')).toBeNull();
  await close();
});

it('an entry that another process has recorded is not opened again by one that stood still', async () => {
  const { store, draft, first, second, stands, wake, close } = await waitingEntry('drafts');
  const pressed = first.accept(press('ev_1', 'record.choose', branch(draft.id, '第一党支部')));
  await stands;
  await second.accept(press('ev_2', 'record.choose', branch(draft.id, '第二党支部')));
  expect(await store.ledger.find({})).toMatchObject([{ branch: '第二党支部' }]);
  wake();
  await pressed;
  await first.idle();
  expect(await store.ledger.find({})).toHaveLength(1);
  expect(await store.drafts.latest(CHIEF, 'p2p')).toBeNull();
  await close();
});
