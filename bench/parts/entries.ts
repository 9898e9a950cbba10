import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Log, Store } from '../../src/core/ports.ts';
import type { LedgerRecord } from '../../src/core/record.ts';
import { openStore } from '../../src/store/open.ts';
import { writeBare } from '../kit/bare-file.ts';
import { manyBranches } from '../kit/branches.ts';
import { openInbox } from '../kit/inbox.ts';
import { pushedTo } from '../kit/incoming.ts';
import { median, verdict } from '../kit/numbers.ts';
import type { Part } from '../run.ts';

const BRANCHES = 500;
const FEW = 1_000;
const MANY = 100_000;
/** Each thing is timed in turn with the others, so that whatever else the machine does falls on all of them. */
const TURNS = 150;
const AT_ONCE = 64;
const TURNS_AT_ONCE = 5;
const LOG: Log = { info() {}, warn() {}, error() {} };

/** What one durable entry costs: its claim, its record, and the claim's end, as the inbox makes them. */
const part: Part = {
  title: `an entry on files (claim, record, done), ${BRANCHES} branches, beside write+fsync+rename of one file`,
  async run(print) {
    const folder = await mkdtemp(join(tmpdir(), 'zhibu-bench-'));
    const few = await furnish(join(folder, 'few'), FEW);
    const many = await furnish(join(folder, 'many'), MANY);
    const size = await typicalSize(join(folder, 'many', 'ledger'));
    const bytes = Buffer.alloc(size, 'x');
    const bare = (nth: number) => writeBare(join(folder, `bare-${nth}`), bytes);
    print(`the file of a branch with ${MANY / BRANCHES} records: ${(size / 1024).toFixed(0)} KB`);

    const [sayFew, sayMany] = [await openInbox(few), await openInbox(many)];
    const say = (to: typeof sayFew) => (nth: number) =>
      to(`ou_${nth}_1`, `2025年3月12日主题党日，主题第${nth}次学习，在社区，应到12实到12`);
    const alone = {
      bare: () => bare(0),
      record: () => record(many),
      few: () => enter(few),
      many: () => enter(many),
      saidFew: say(sayFew),
      saidMany: say(sayMany),
    };
    const ms = await inTurn(alone);
    print(
      `one after another: bare ${ms.bare.toFixed(2)} ms, a record ${ms.record.toFixed(2)} ms, an entry ${ms.many.toFixed(2)} ms (medians of ${TURNS})`,
    );
    print(
      `  of the bare rate: records ${(ms.bare / ms.record).toFixed(2)} (two fsyncs beside one), entries ${(ms.bare / ms.many).toFixed(2)} (six)`,
    );
    print(`one entry with ${MANY} records beside ${FEW}:`);
    print(`  in the store: ${verdict(ms.many / ms.few, { atMost: 1.5 })}`);
    print(
      `  from the message to the sent answer, ${ms.saidMany.toFixed(1)} ms: ${verdict(ms.saidMany / ms.saidFew, { atMost: 1.5 })}`,
    );
    const recorded = (await many.ledger.find({ kind: 'theme-day', from: '2025-03-12', to: '2025-03-12' }))
      .length;
    if (recorded !== TURNS) throw new Error(`${recorded} of ${TURNS} entries were recorded`);

    const rates = await atOnce({ bare, many: () => enter(many) });
    print(
      `${AT_ONCE} chats at once: bare ${rates.bare.toFixed(0)}/s, entries ${rates.many.toFixed(0)}/s (medians of ${TURNS_AT_ONCE})`,
    );
    print(`  durable entries of the bare rate: ${verdict(rates.many / rates.bare, { atLeast: 0.5 })}`);
    await Promise.all([few.close(), many.close()]);
    await rm(folder, { recursive: true });
  },
};

export default part;

type Works<Name extends string> = Readonly<Record<Name, (nth: number) => Promise<unknown>>>;

/** @returns the median of milliseconds that each work took */
async function inTurn<Name extends string>(works: Works<Name>): Promise<Record<Name, number>> {
  return medians(works, TURNS, async (work, turn) => {
    const begun = performance.now();
    await work(turn);
    return performance.now() - begun;
  });
}

/** Each of so many chats says the next thing when the last is answered. @returns the median of how often a second */
async function atOnce<Name extends string>(works: Works<Name>): Promise<Record<Name, number>> {
  const EACH = 4;
  return medians(works, TURNS_AT_ONCE, async (work) => {
    const begun = performance.now();
    const chats = Array.from({ length: AT_ONCE }, async (_, chat) => {
      for (let nth = 0; nth < EACH; nth += 1) await work(chat);
    });
    await Promise.all(chats);
    return (AT_ONCE * EACH * 1000) / (performance.now() - begun);
  });
}

async function medians<Name extends string>(
  works: Works<Name>,
  turns: number,
  measure: (work: Works<Name>[Name], turn: number) => Promise<number>,
): Promise<Record<Name, number>> {
  const names = Object.keys(works) as Name[];
  const found = names.map((): number[] => []);
  for (let turn = 0; turn < turns; turn += 1)
    for (const [index, name] of names.entries()) found[index]?.push(await measure(works[name], turn));
  return Object.fromEntries(names.map((name, index) => [name, median(found[index] ?? [])])) as Record<
    Name,
    number
  >;
}

let made = 0;

async function enter(store: Store): Promise<void> {
  const incoming = pushedTo(made);
  const key = `message:${incoming.messageId}`;
  await store.claims.claim(key, incoming, Date.now());
  await record(store, key);
  await store.claims.done(key);
}

async function record(store: Store, key = `record:${made}`): Promise<void> {
  made += 1;
  const branch = `第${((made * 7) % BRANCHES) + 1}党支部`;
  await store.ledger.put({ ...SAMPLE, id: `entry-${made}`, branch }, -1, key);
}

const [SAMPLE] = manyBranches(1, 2026).records as readonly [LedgerRecord];

/** A store with so many records, spread evenly over the branches. */
async function furnish(folder: string, records: number): Promise<Store> {
  const store = await openStore(`file:${folder}`, { log: LOG });
  const { members } = manyBranches(BRANCHES, 2026);
  await store.roster.upsertMembers(members);
  await Promise.all(
    Array.from({ length: records }, (_, nth) =>
      store.ledger.put(
        { ...SAMPLE, id: `r${nth}`, branch: `第${(nth % BRANCHES) + 1}党支部` },
        -1,
        `k${nth}`,
      ),
    ),
  );
  return store;
}

async function typicalSize(folder: string): Promise<number> {
  const names = await readdir(folder);
  return median(await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size)));
}
