import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Log, Store } from '../../src/core/ports.ts';
import type { LedgerRecord } from '../../src/core/record.ts';
import { openStore } from '../../src/store/open.ts';
import { writeBare } from '../kit/bare-file.ts';
import { manyBranches } from '../kit/branches.ts';
import { pushedTo } from '../kit/incoming.ts';
import { median, verdict } from '../kit/numbers.ts';
import type { Part } from '../run.ts';

const BRANCHES = 500;
const FEW = 1_000;
const MANY = 100_000;
const ROUNDS = 9;
/** Entries of a round, one after another and all at once. */
const ENTRIES = 24;
const AT_ONCE = 64;
const LOG: Log = { info() {}, warn() {}, error() {} };

/** What one durable entry costs: its claim, its record, and the claim's end, as the inbox makes them. */
const part: Part = {
  title: `an entry on files (claim, record, done), ${BRANCHES} branches, beside write+fsync+rename of one file`,
  async run(print) {
    const folder = await mkdtemp(join(tmpdir(), 'zhibu-bench-'));
    const few = await furnish(join(folder, 'few'), FEW);
    const many = await furnish(join(folder, 'many'), MANY);
    const size = await typicalSize(join(folder, 'many', 'ledger'));
    const rounds: Round[] = [];
    for (let round = 0; round < ROUNDS; round += 1) rounds.push(await measure(few, many, folder, size));
    const ratios = (of: (round: Round) => number) => median(rounds.map(of));
    const ms = (of: (round: Round) => number) => `${ratios(of).toFixed(2)} ms`;
    print(
      `file of a branch with ${MANY / BRANCHES} records: ${(size / 1024).toFixed(0)} KB (median of ${ROUNDS} rounds)`,
    );
    print(
      `bare: ${ms((r) => r.bare)}; record alone: ${ms((r) => r.record)}; whole entry: ${ms((r) => r.many)}`,
    );
    print(
      `record alone, one after another, of the bare rate: ${verdict(
        ratios((r) => r.bare / r.record),
        { atLeast: 0.5 },
      )}`,
    );
    print(`  whole entry: ${ratios((r) => r.bare / r.many).toFixed(2)}`);
    print(
      `whole entries, ${AT_ONCE} at once: ${(1000 / ratios((r) => r.manyAtOnce)).toFixed(0)}/s; bare, ${AT_ONCE} at once: ${(1000 / ratios((r) => r.bareAtOnce)).toFixed(0)}/s`,
    );
    print(
      `  of the bare rate: ${verdict(
        ratios((r) => r.bareAtOnce / r.manyAtOnce),
        { atLeast: 0.5 },
      )}`,
    );
    print(
      `one entry with ${MANY} records beside ${FEW}: ${verdict(
        ratios((r) => r.many / r.few),
        { atMost: 1.5 },
      )}`,
    );
    await Promise.all([few.close(), many.close()]);
    await rm(folder, { recursive: true });
  },
};

export default part;

/** Milliseconds for one of each. */
interface Round {
  readonly bare: number;
  readonly record: number;
  readonly few: number;
  readonly many: number;
  readonly bareAtOnce: number;
  readonly manyAtOnce: number;
}

async function measure(few: Store, many: Store, folder: string, size: number): Promise<Round> {
  const bytes = Buffer.alloc(size, 'x');
  const bare = (nth: number) => writeBare(join(folder, `bare-${nth % AT_ONCE}`), bytes);
  return {
    bare: await inTurn(bare),
    few: await inTurn(() => enter(few)),
    many: await inTurn(() => enter(many)),
    record: await inTurn(() => record(many)),
    bareAtOnce: await atOnce(bare),
    manyAtOnce: await atOnce(() => enter(many)),
  };
}

async function inTurn(work: (nth: number) => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  for (let nth = 0; nth < ENTRIES; nth += 1) await work(nth);
  return (performance.now() - begun) / ENTRIES;
}

/** Each of so many chats says the next thing when the last is answered. */
async function atOnce(work: (nth: number) => Promise<unknown>): Promise<number> {
  const TURNS = 4;
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async (_, chat) => {
      for (let turn = 0; turn < TURNS; turn += 1) await work(chat);
    }),
  );
  return (performance.now() - begun) / (AT_ONCE * TURNS);
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
