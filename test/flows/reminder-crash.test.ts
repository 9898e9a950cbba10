import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Delivery } from '../../src/core/deliveries.ts';
import { readReminderKey } from '../../src/core/keys.ts';
import type { Log } from '../../src/core/ports.ts';
import { createFeishu } from '../../src/feishu/feishu.ts';
import { loadDuties } from '../../src/obligations/load.ts';
import { createReminders } from '../../src/reminders/tick.ts';
import { createSandbox, type Sandbox } from '../../src/sandbox/sandbox.ts';
import { openStore } from '../../src/store/open.ts';
import { memoryChats, recordingInbox } from '../feishu/kit.ts';
import { at, person, ZONE } from '../obligations/branches.ts';
import { type Gate, openGate } from '../reminders/gate.ts';
import { buildLife, live, type Station } from '../reminders/lives.ts';

const MEMBERS = ['东支部', '南支部', '西支部'].flatMap((branch, nth) => [
  person(`ou_shu${nth}`, branch, ['书记', '党员']),
  person(`ou_zu${nth}`, branch, ['组织委员', '党员']),
]);
/** The last days of a quarter: all six are told of something, half of them of two things on one card. */
const BEGIN = at('2026-03-26 15:00');
const MINUTE = 60_000;
const DUTIES = loadDuties('data/obligations').filter(({ id }) =>
  ['member-assembly', 'theme-day'].includes(id),
);
const SILENT: Log = { info() {}, warn() {}, error() {} };

type Death = readonly [station: Station, nth: number];

/** The first death of each world: while it claims and sends. */
const FIRST: readonly Death[] = [
  ['claim', 1],
  ['claim', 3],
  ['written', 1],
  ['renamed', 1],
  ['claimed', 1],
  ['claimed', 4],
  ['arrived', 1],
  ['arrived', 3],
  ['taken', 1],
  ['taken', 3],
  ['answered', 1],
  ['answered', 5],
  ['written', 2],
  ['renamed', 2],
  ['done', 1],
  ['done', 3],
  ['anytime', 1],
  ['anytime', 1],
];
/** The next ones: while what the dead left is being finished. */
const LATER: readonly Death[] = [
  ['arrived', 1],
  ['taken', 1],
  ['answered', 1],
  ['written', 1],
  ['anytime', 1],
  ['arrived', 2],
  ['taken', 2],
  ['answered', 3],
  ['renamed', 1],
  ['done', 1],
  ['claim', 1],
];
const WORLDS = 2 * FIRST.length;
const DEATHS = 6;
/** More at once than there are processors would only wait for each other. */
const AT_ONCE = 3;

let folder: string;
let program: string;
let duties: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhibu-crash-'));
  program = await buildLife(join(folder, 'program'));
  duties = join(folder, 'duties.json');
  await writeFile(duties, JSON.stringify(DUTIES));
  const store = await openStore(`file:${join(folder, 'empty')}`, { log: SILENT });
  await store.roster.upsertMembers(MEMBERS);
  await store.close();
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** @returns always the same numbers for the same seed, evenly from 0 to 1 */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/** A platform, and the folder of a bot. */
interface World {
  readonly sandbox: Sandbox;
  readonly gate: Gate;
  readonly store: string;
}

async function begin(name: string): Promise<World> {
  const store = join(folder, name);
  await cp(join(folder, 'empty'), store, { recursive: true });
  const users = MEMBERS.map(({ openId, name: called }) => ({ openId, name: called }));
  const options = { users, chats: [], timeZone: ZONE, startAt: BEGIN, limits: false };
  const sandbox = await createSandbox(options);
  return { sandbox, gate: await openGate(sandbox), store };
}

async function die({ sandbox, gate, store }: World, [station, nth]: Death, chance: number): Promise<void> {
  const { appId, appSecret, clock } = sandbox;
  const app = { url: gate.url, appId, appSecret };
  const life = { storeUrl: `file:${store}`, duties, zone: ZONE, ...app, now: clock.now(), station, nth };
  await live(program, life, gate, chance);
}

interface Left {
  readonly sent: number;
  readonly pending: readonly Delivery[];
  readonly doubted: readonly Delivery[];
}

/** A life that nobody ends, with the real SDK. @returns what it sent and what it leaves */
async function liveOn({ sandbox, gate, store: own }: World): Promise<Left> {
  const { appId, appSecret, clock } = sandbox;
  const store = await openStore(`file:${own}`, { log: SILENT });
  const feishu = createFeishu(
    { appId, appSecret, domain: gate.url, transport: 'websocket' },
    { inbox: recordingInbox(), log: SILENT, clock, chats: memoryChats() },
  );
  const { sender } = feishu;
  const facts = { store, duties: DUTIES, campaigns: [], adminOpenIds: [], zone: ZONE };
  const reminders = createReminders({ ...facts, sender, documents: [], clock, log: SILENT });
  const sent = await reminders.run();
  const { deliveries } = store;
  const left = { sent, pending: await deliveries.pending(), doubted: await deliveries.doubted() };
  await feishu.stop();
  await store.close();
  return left;
}

/** How many messages lie in each person's private chat. */
function received({ sandbox }: World): readonly number[] {
  return MEMBERS.map(({ openId }) => sandbox.messages(sandbox.privateChat(openId)).length);
}

it(`each message is sent once, however the process is killed, ${WORLDS * DEATHS} times`, async () => {
  let deaths = 0;
  const numbers = Array.from({ length: WORLDS }, (_, number) => number).values();
  const worker = async () => {
    for (const number of numbers) {
      const chance = chances(number);
      const world = await begin(`world${number}`);
      const later = Array.from({ length: DEATHS - 1 }, (_, nth) => LATER[(number * 3 + nth) % LATER.length]);
      const story = [FIRST[number % FIRST.length], ...later].flatMap((death) =>
        death === undefined ? [] : [death],
      );
      for (const death of story) {
        await die(world, death, chance());
        deaths += 1;
        world.sandbox.clock.advance(7 * MINUTE);
      }
      const { pending, doubted } = await liveOn(world);
      const got = { story, received: received(world), pending, doubted };
      expect(got).toEqual({ story, received: MEMBERS.map(() => 1), pending: [], doubted: [] });
      await world.sandbox.close();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  expect(deaths).toBeGreaterThanOrEqual(200);
});

it.each<Death>([
  ['written', 1],
  ['claimed', 2],
  ['arrived', 2],
  ['taken', 2],
  ['answered', 2],
  ['written', 2],
])(
  'what a death at “%s” (%i) leaves undecided is doubted after an hour, and nothing is sent twice',
  async (...death) => {
    const world = await begin(`doubted-${death.join('-')}`);
    await die(world, death, 0);
    world.sandbox.clock.advance(61 * MINUTE);
    const { sent, pending, doubted } = await liveOn(world);
    const asked = doubted.map(({ card }) => readReminderKey(card)?.to);
    expect(pending).toEqual([]);
    for (const [nth, { openId }] of MEMBERS.entries()) {
      const count = received(world)[nth];
      // Each has it once; without it only who is on the administrator's list.
      expect(count === 1 || (count === 0 && asked.includes(openId))).toBe(true);
    }
    expect(asked.length + sent).toBeGreaterThan(0);
    world.sandbox.clock.moveTo(at('2026-03-27 10:00'));
    expect(await liveOn(world)).toMatchObject({ sent: 0, pending: [], doubted });
    await world.sandbox.close();
  },
);
