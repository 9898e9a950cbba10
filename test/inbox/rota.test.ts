import { describe, expect, it } from 'vitest';
import type { Leases } from '../../src/core/leases.ts';
import type { CardAction, IncomingMessage } from '../../src/core/message.ts';
import type { Log, Store } from '../../src/core/ports.ts';
import { createQueue } from '../../src/inbox/queue.ts';
import { createRota, laneOf, type Rota } from '../../src/inbox/rota.ts';
import { createTurns } from '../../src/inbox/turns.ts';
import { openMemory } from '../../src/store/memory.ts';
import { message } from '../store/samples.ts';

const SILENT: Log = { info() {}, warn() {}, error() {} };

/** Leases of several processes in one, without time: nobody dies here. */
function sharedLeases(): Leases {
  const holders = new Map<string, string>();
  return {
    shared: true,
    async acquire(name, holder) {
      const now = holders.get(name) ?? holder;
      holders.set(name, now);
      return now === holder;
    },
    async release(name, holder) {
      if (holders.get(name) === holder) holders.delete(name);
    },
    held: async (prefix) => [...holders.keys()].filter((name) => name.startsWith(prefix)).length,
  };
}

/** Processes on one store; `worked` is what they work on, in its order. */
async function processes(count: number, leases = sharedLeases()) {
  const store: Store = { ...(await openMemory()), leases };
  const worked: { readonly key: string; readonly by: number; readonly again: boolean }[] = [];
  const rotas: Rota[] = Array.from({ length: count }, (_, by) =>
    createRota({
      ...{ store, queue: createQueue(4), turns: createTurns(leases, `p${by}`), log: SILENT },
      lull: async () => undefined,
      lost: () => undefined,
      async workOn(_incoming, key, again) {
        worked.push({ key, by, again });
        await store.claims.done(key);
      },
    }),
  );
  const say = async (id: string, sentAt: number): Promise<IncomingMessage> => {
    const said = { ...message(id), sentAt };
    await store.claims.claim(id, said, sentAt);
    return said;
  };
  return { store, worked, rotas, say };
}

describe('processes that share a store', () => {
  it('work on what a chat said in its order, whoever took it on, and each thing once', async () => {
    const { worked, rotas, say } = await processes(3);
    const said = [await say('a', 1), await say('b', 2), await say('c', 3), await say('d', 4)];
    for (const [index, one] of [...said.entries()].reverse()) rotas[index % 3]?.line(one, one.messageId);
    await expect.poll(() => worked.length).toBe(4);
    expect(worked.map(({ key }) => key)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('ask what became of a message that another one may have begun', async () => {
    const { worked, rotas, say } = await processes(1);
    rotas[0]?.line(await say('a', 1), 'a');
    await expect.poll(() => worked).toEqual([{ key: 'a', by: 0, again: true }]);
  });

  it('take up what another one left, but for presses', async () => {
    const { store, worked, rotas, say } = await processes(1);
    await say('left', 1);
    const press: CardAction = {
      kind: 'action',
      eventId: 'e',
      messageId: 'om',
      chatId: 'oc',
      chatType: 'p2p',
      operator: 'ou',
      action: 'x.y',
      payload: {},
      form: {},
      at: 1,
    };
    await store.claims.claim('press', press, 1);
    await rotas[0]?.takeUp(await store.claims.pending());
    await expect.poll(() => worked).toEqual([{ key: 'left', by: 0, again: true }]);
    await expect.poll(() => store.claims.pending()).toMatchObject([{ key: 'press' }]);
  });

  it('do not try again what they have tried in vain, until they start anew', async () => {
    const leases = sharedLeases();
    const store: Store = { ...(await openMemory()), leases };
    let tries = 0;
    const parts = {
      store,
      turns: createTurns(leases, 'p'),
      log: SILENT,
      lull: async () => undefined,
      lost: () => undefined,
    };
    const workOn = async () => {
      tries += 1;
    };
    const rota = createRota({ ...parts, queue: createQueue(4), workOn });
    await store.claims.claim('a', message('a'), 1);
    rota.line(message('a'), 'a');
    await expect.poll(() => tries).toBe(1);
    await rota.takeUp(await store.claims.pending());
    await rota.takeUp(await store.claims.pending());
    const next = createRota({ ...parts, queue: createQueue(4), workOn });
    await next.takeUp(await store.claims.pending());
    await expect.poll(() => tries).toBe(2);
  });
});

describe('a process that was stopped for longer than its lease', () => {
  it('begins nothing of the chat any more that another one has now', async () => {
    const leases = sharedLeases();
    const store: Store = { ...(await openMemory()), leases };
    const begun: string[] = [];
    const gates = new Map<string, () => void>();
    const [slept, other] = ['slept', 'other'].map((by) => {
      const queue = createQueue(4);
      const rota = createRota({
        ...{ store, queue, turns: createTurns(leases, by), log: SILENT },
        lull: async () => undefined,
        lost: () => undefined,
        async workOn(_incoming, key) {
          begun.push(`${by} ${key}`);
          await new Promise<void>((resolve) => gates.set(`${by} ${key}`, resolve));
          await store.claims.done(key);
        },
      });
      return { rota, queue };
    });
    const [first, second] = [1, 2].map((sentAt) => ({ ...message(`m${sentAt}`), sentAt }));
    if (first === undefined || second === undefined) throw new Error('two are said');
    for (const one of [first, second]) await store.claims.claim(one.messageId, one, one.sentAt);
    slept?.rota.line(second, 'm2');
    await expect.poll(() => begun).toEqual(['slept m1']);
    // Its lease runs out, and what it left is swept up.
    await leases.release(`chat:${first.chatId}`, 'slept');
    await other?.rota.takeUp(await store.claims.pending());
    await expect.poll(() => begun).toEqual(['slept m1', 'other m1']);
    gates.get('other m1')?.();
    await expect.poll(() => begun.at(-1)).toBe('other m2');
    gates.get('slept m1')?.();
    await slept?.queue.idle();
    expect(begun).toEqual(['slept m1', 'other m1', 'other m2']);
    gates.get('other m2')?.();
    await other?.queue.idle();
    expect(await store.claims.pending()).toEqual([]);
  });
});

describe('what happens in no chat', () => {
  it('is in order for each person, and nobody waits for another', () => {
    const menu = { ...message('a'), chatId: '' };
    expect([laneOf({ ...menu, sender: 'ou_1' }), laneOf({ ...menu, sender: 'ou_2' })]).toEqual([
      'ou_1',
      'ou_2',
    ]);
    expect(laneOf({ ...menu, chatId: 'oc_1' })).toBe('oc_1');
  });
});

describe('a process that has its store to itself', () => {
  it('owes what it could not work on', async () => {
    const store = await openMemory();
    const lost: string[] = [];
    const rota = createRota({
      ...{ store, queue: createQueue(4), turns: createTurns(store.leases, 'p'), log: SILENT },
      lull: async () => undefined,
      lost: (key) => lost.push(key),
      workOn: () => Promise.reject(new Error('the store is away')),
    });
    rota.line(message('a'), 'a');
    await expect.poll(() => lost).toEqual(['a']);
  });

  it('works on what comes without asking anybody', async () => {
    const { worked, rotas, say } = await processes(1, { ...sharedLeases(), shared: false });
    rotas[0]?.line(await say('a', 1), 'a');
    await expect.poll(() => worked).toEqual([{ key: 'a', by: 0, again: false }]);
  });
});
