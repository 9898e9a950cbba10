import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { loadDuties } from '../../src/obligations/load.ts';
import { createSandbox } from '../../src/sandbox/sandbox.ts';
import { openStore } from '../../src/store/open.ts';
import { type Postgres, startPostgres } from '../kit/postgres.ts';
import { at, person, ZONE } from '../obligations/branches.ts';
import { openGate, pass } from '../reminders/gate.ts';
import { born, buildLife, type Life, type Station } from '../reminders/lives.ts';
import { silent } from '../store/samples.ts';

const MEMBERS = ['东支部', '南支部', '西支部'].flatMap((branch, nth) => [
  person(`ou_shu${nth}`, branch, ['书记', '党员']),
  person(`ou_zu${nth}`, branch, ['组织委员', '党员']),
]);
/** The last days of a quarter: all six are told of something. */
const BEGIN = at('2026-03-26 15:00');
const DUTIES = loadDuties('data/obligations').filter(({ id }) =>
  ['member-assembly', 'theme-day'].includes(id),
);

/** Where each process that has the lead dies, one after the other; the last one lives. */
const DEATHS: readonly (readonly [station: Station, nth: number])[] = [
  ['claim', 3],
  ['claimed', 4],
  ['arrived', 2],
  ['taken', 2],
  ['answered', 2],
  ['done', 1],
  ['anytime', 1],
];

let postgres: Postgres;
let folder: string;
let program: string;
let duties: string;

beforeAll(async () => {
  postgres = await startPostgres();
  folder = await mkdtemp(join(tmpdir(), 'zhibu-lead-'));
  program = await buildLife(join(folder, 'program'));
  duties = join(folder, 'duties.json');
  await writeFile(duties, JSON.stringify(DUTIES));
});

afterAll(async () => {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
});

/** As when the dead one has not been heard of for long enough. */
async function loseLead(url: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query("UPDATE leases SET until = now() - interval '1 second' WHERE name = 'lead'");
  await client.end();
}

it('each reminder is sent once, however often the process that sends dies between claim and sending and another takes over', async () => {
  const storeUrl = await postgres.database();
  const store = await openStore(storeUrl, { log: silent });
  await store.roster.upsertMembers(MEMBERS);
  const users = MEMBERS.map(({ openId, name }) => ({ openId, name }));
  const sandbox = await createSandbox({ users, chats: [], timeZone: ZONE, startAt: BEGIN, limits: false });
  const gate = await openGate(sandbox);
  const begun = Date.now();

  /** Waits for the lead from its first moment on. */
  const stands = ([station, nth]: (typeof DEATHS)[number]) => {
    const app = { url: gate.url, appId: sandbox.appId, appSecret: sandbox.appSecret };
    const life: Life = {
      ...{ storeUrl, duties, zone: ZONE, ...app, station, nth },
      now: BEGIN + Date.now() - begun,
    };
    const child = born(program, life);
    onTestFinished(() => void child.kill('SIGKILL'));
    const lines = createInterface({ input: child.stdout });
    const says = (line: string) =>
      new Promise<void>((resolve) => lines.on('line', (said) => said === line && resolve()));
    let finished = false;
    const sent = says('all sent').then(() => {
      finished = true;
    });
    return { life, child, leads: says('leads'), sent, finished: () => finished, ended: once(child, 'exit') };
  };

  const deaths: Station[] = [];
  let next = stands(DEATHS[0] ?? ['anytime', 1]);
  for (const [index] of DEATHS.entries()) {
    const leader = next;
    await leader.leads;
    let sends = 0;
    gate.meddle = async (call, take) => {
      if (call !== 'send') return pass(call, take);
      sends += 1;
      const here = sends === leader.life.nth;
      // What is still on the wire of a process that is gone is nobody's any more.
      if (leader.child.killed) return 'cut';
      if (leader.life.station === 'arrived' && here) return leader.child.kill('SIGKILL') ? 'cut' : 'silence';
      const ending = await pass(call, take);
      if (leader.life.station !== 'taken' || !here) return ending;
      leader.child.kill('SIGKILL');
      return 'cut';
    };
    const after = DEATHS[index + 1];
    if (after === undefined) break;
    next = stands(after);
    await leader.ended;
    if (!leader.finished()) deaths.push(leader.life.station);
    await loseLead(storeUrl);
  }
  await next.sent;
  const received = MEMBERS.map(({ openId }) => sandbox.messages(sandbox.privateChat(openId)).length);
  expect({ deaths, received }).toEqual({
    deaths: ['claim', 'claimed', 'arrived', 'taken', 'answered', 'done'],
    received: MEMBERS.map(() => 1),
  });
  expect([await store.deliveries.pending(), await store.deliveries.doubted()]).toEqual([[], []]);
  await store.close();
  await sandbox.close();
});
