import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ChatEvent } from '../../src/core/message.ts';
import type { Store } from '../../src/core/ports.ts';
import type { RunningInbox } from '../../src/inbox/inbox.ts';
import { openMemory } from '../../src/store/memory.ts';
import { inboxOn, NOW } from './real-inbox.ts';

let store: Store;
let inbox: RunningInbox;
let sent: string[];
beforeEach(async () => {
  store = await openMemory();
  sent = [];
  inbox = await inboxOn(store, async (_, __, key) => {
    sent.push(key);
    return key;
  });
});
afterEach(() => store.close());

async function happens(what: ChatEvent['what'], at: number): Promise<void> {
  await inbox.accept({
    ...{
      kind: 'event',
      eventId: `ev_${what}_${at}`,
      what,
      chatId: 'oc_1',
      operator: 'ou_1',
      subject: '',
      at,
    },
  });
  await inbox.idle();
}

const closed = async () => [...(await store.chats.disabled())];

it('a group is closed to the bot once it is removed, and open when it is added again', async () => {
  await happens('bot-removed', NOW - 1_000);
  expect(await closed()).toEqual(['oc_1']);
  await happens('bot-added', NOW);
  expect(await closed()).toEqual([]);
  expect(sent).toEqual([`event:ev_bot-added_${NOW}`]);
});

it('a removal that is heard of when the bot has long been added again closes nothing', async () => {
  await happens('bot-added', NOW);
  await happens('bot-removed', NOW - 5 * 60_000);
  expect(await closed()).toEqual([]);
  expect(await store.claims.pending()).toEqual([]);
});
