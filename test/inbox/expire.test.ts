import { expect, it } from 'vitest';
import { DeliveryError, type Pace, type Sender, UnsentError } from '../../src/core/ports.ts';
import { expireDrafts } from '../../src/inbox/expire.ts';
import { openMemory } from '../../src/store/memory.ts';
import { draft, silent } from '../store/samples.ts';

/** A platform that answers each person as `say` has it. */
function senderTo(say: Readonly<Record<string, Error>>) {
  const told: string[] = [];
  const paces: (Pace | undefined)[] = [];
  const sender: Sender = {
    async deliver(target, _, __, pace) {
      const to = target.kind === 'person' ? target.openId : '';
      paces.push(pace);
      if (say[to] !== undefined) throw say[to];
      told.push(to);
      return 'om';
    },
    update: async () => undefined,
  };
  return { sender, told, paces };
}

async function storeWith(...authors: readonly string[]) {
  const store = await openMemory();
  for (const author of authors) await store.drafts.put(draft({ id: author, author, expiresAt: 1 }));
  return store;
}

it('one author who cannot be told now keeps nobody else from being told, and is told later', async () => {
  const store = await storeWith('ou_1', 'ou_2', 'ou_3');
  const busy = senderTo({ ou_1: new UnsentError('busy'), ou_2: new Error('no answer') });
  await expireDrafts(store, busy.sender, [], 2, silent);
  expect(busy.told).toEqual(['ou_3']);
  const later = senderTo({});
  await expireDrafts(store, later.sender, [], 3, silent);
  expect(later.told.toSorted()).toEqual(['ou_1', 'ou_2']);
  expect(await store.drafts.expired(3)).toEqual([]);
});

it('an author who is gone is passed over for good', async () => {
  const store = await storeWith('ou_1');
  await expireDrafts(store, senderTo({ ou_1: new DeliveryError('person', 'gone') }).sender, [], 2, silent);
  expect(await store.drafts.expired(2)).toEqual([]);
});

it('nobody waits for these notes, so answers overtake them', async () => {
  const { sender, paces } = senderTo({});
  await expireDrafts(await storeWith('ou_1'), sender, [], 2, silent);
  expect(paces).toEqual(['own']);
});
