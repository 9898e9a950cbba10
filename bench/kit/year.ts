import { join } from 'node:path';
import type { LedgerRecord } from '../../src/core/record.ts';
import { due } from '../../src/obligations/due.ts';
import { loadDuties } from '../../src/obligations/load.ts';
import { DATA } from '../../src/paths.ts';
import { readFacts } from '../../src/reminders/facts.ts';
import { directoryOf } from '../../src/roster/directory.ts';
import { openDatabase } from '../../src/store/postgres/database.ts';
import { storeIn } from '../../src/store/postgres.ts';
import { manyBranches } from './branches.ts';
import { privateMessage } from './messages.ts';
import { median } from './numbers.ts';
import { watchQueries } from './watched.ts';

// A process of its own, so that the memory is its own: `year.js <STORE_URL>` prints what a year of 10,000 branches costs.
const [, , url = ''] = process.argv;
const ZONE = 'Asia/Shanghai';
const NOW = Date.parse('2026-12-29T17:20:00+08:00');
const MESSAGES = 5;
const queries = watchQueries(await openDatabase(url, { warn: () => undefined }));
const store = storeIn(queries.database);
const duties = loadDuties(join(DATA, 'obligations'));
const megabytes = (): string => (process.memoryUsage.rss() / 1e6).toFixed(0);

console.log(`at rest: ${megabytes()} MB`);

console.log(
  `a message's look at the roster: ${await typical(MESSAGES, lookAround)} ms, then ${megabytes()} MB`,
);
console.log(
  `one branch's ledger: ${await typical(MESSAGES, () => store.ledger.find({ branch: '第4321党支部' }))} ms`,
);
console.log(`an entry, claimed, recorded and done: ${await typical(MESSAGES, enter)} ms`);

const begun = performance.now();
const facts = await readFacts({ store, duties, campaigns: [], adminOpenIds: [], zone: ZONE }, NOW);
const read = performance.now();
const found = due({ ...facts, now: NOW }).length;
const decided = performance.now();
console.log(
  `a tick: ${((read - begun) / 1000).toFixed(1)} s to read ${facts.records.length} records and ${facts.claimed.size} reminders sent, ${((decided - read) / 1000).toFixed(1)} s to find ${found} due, then ${megabytes()} MB`,
);
for (const line of queries.slowest(6)) console.log(`  ${line}`);
await store.close();

async function lookAround(): Promise<void> {
  const [members, branches] = await Promise.all([store.roster.members(), store.roster.branches()]);
  await store.arrangements.list();
  directoryOf(members, branches);
}

async function enter(nth: number): Promise<void> {
  const [record] = manyBranches(1, 2027, 1, nth).records;
  if (record === undefined) throw new Error('nothing to record');
  const entered: LedgerRecord = { ...record, id: `entered-${nth}` };
  const key = `message:entered-${nth}`;
  await store.claims.claim(key, privateMessage(nth), NOW);
  await store.ledger.put(entered, -1, key);
  await store.claims.done(key);
}

/** @returns the median of so many rounds, in milliseconds */
async function typical(rounds: number, work: (round: number) => Promise<unknown>): Promise<string> {
  const took: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const from = performance.now();
    await work(round);
    took.push(performance.now() - from);
  }
  return median(took).toFixed(1);
}
