import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Arrangement } from '../../src/core/arrangement.ts';
import type { Snooze } from '../../src/core/deliveries.ts';
import type { Clock, Log, Sender } from '../../src/core/ports.ts';
import { createFeishu } from '../../src/feishu/feishu.ts';
import { due, type ReminderFacts } from '../../src/obligations/due.ts';
import { loadDuties } from '../../src/obligations/load.ts';
import { DATA } from '../../src/paths.ts';
import { createReminders } from '../../src/reminders/tick.ts';
import { createDirectory } from '../../src/roster/directory.ts';
import { openStore } from '../../src/store/open.ts';
import { manyBranches } from '../kit/branches.ts';
import { openLimited } from '../kit/limited.ts';
import { median, quantile, verdict } from '../kit/numbers.ts';
import type { Part } from '../run.ts';

const ZONE = 'Asia/Shanghai';
const FEW = 1_000;
const MANY = 10_000;
const ROUNDS = 7;
/** When most is open: the last days of month, quarter and year. And when the digests of the month before go out. */
const MOMENTS = ['2026-12-29T17:20:00+08:00', '2026-11-03T17:20:00+08:00'].map((at) => Date.parse(at));

/** So many go beyond what the platform takes in a minute, so that it is the minute that counts. */
const REMINDERS = 1_600;
/** Feishu's 1 000 a minute, which is less than its 50 a second. */
const PLATFORM_PER_SECOND = 1_000 / 60;
const A_QUESTION_EVERY_MS = 1_500;

const part: Part = {
  title: `one look at ${MANY} branches, and ${REMINDERS} reminders within Feishu’s 50/s and 1000/min`,
  async run(print) {
    const few = factsOf(FEW);
    const many = factsOf(MANY);
    for (const now of MOMENTS) look(few, many, now, print);
    await throughput(print);
  },
};

export default part;

/** Looks at many branches, and beside it as often at fewer as makes the same number. */
function look(few: ReminderFacts, many: ReminderFacts, now: number, print: (line: string) => void): void {
  const found = due({ ...many, now }).length;
  const rounds = Array.from({ length: ROUNDS }, () => ({
    few: timed(() => {
      for (let part = 0; part < MANY / FEW; part += 1) due({ ...few, now });
    }),
    many: timed(() => due({ ...many, now })),
  }));
  const seconds = median(rounds.map((round) => round.many)) / 1_000;
  const growth = median(rounds.map((round) => round.many / round.few));
  print(
    `${new Date(now).toISOString().slice(0, 10)}: ${many.records.length} records, ${found} reminders due`,
  );
  print(`  one look: ${verdict(seconds, { atMost: 2 })} s (median of ${ROUNDS})`);
  print(`  beside ${MANY / FEW} looks at ${FEW} branches: ${verdict(growth, { atMost: 1.3 })}`);
}

function timed(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

function factsOf(count: number): ReminderFacts {
  const { members, branches, records } = manyBranches(count, 2026);
  return {
    duties: loadDuties(join(DATA, 'obligations')),
    directory: createDirectory(members, branches, []),
    records,
    claimed: new Set(),
    snoozes: snoozesOf(count),
    arrangements: arrangementsOf(count),
    disabledChats: new Set(),
    zone: ZONE,
    digests: true,
  };
}

/** One branch in ten has a day for its election, in one in fifty somebody is on leave. */
function arrangementsOf(count: number): readonly Arrangement[] {
  const trail = { by: 'ou_admin', at: '2026-01-04T10:00:00+08:00', ended: null };
  return Array.from({ length: count }, (_, nth) => nth).flatMap((nth): readonly Arrangement[] => {
    const obligation = 'branch-election';
    const branch = `第${nth + 1}党支部`;
    if (nth % 10 === 3)
      return [{ ...trail, id: `d${nth}`, kind: 'deadline', obligation, branch, date: '2027-02-01' }];
    if (nth % 50 !== 7) return [];
    const leave = {
      obligation: null,
      branch: null,
      person: `ou_${nth}_1`,
      from: '2026-10-26',
      until: '2026-12-31',
    };
    return [{ ...trail, id: `m${nth}`, kind: 'mute', reason: '请假', ...leave }];
  });
}

/** In one branch in twenty something was put off. */
function snoozesOf(count: number): readonly Snooze[] {
  const until = Date.parse('2026-12-28T09:00:00+08:00');
  return Array.from({ length: count / 20 }, (_, nth) => ({
    obligation: 'theme-day',
    branch: `第${nth * 20 + 1}党支部`,
    period: '2026-12',
    by: `ou_${nth * 20}_1`,
    until,
  }));
}

async function throughput(print: (line: string) => void): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'zhibu-bench-'));
  const platform = await openLimited();
  const log: Log = { info() {}, warn() {}, error() {} };
  const store = await openStore(`file:${folder}`, { log });
  await store.roster.upsertMembers(secretaries(REMINDERS));
  const begun = Date.now();
  const clock: Clock = { now: () => Date.parse('2026-03-27T14:10:00+08:00') + Date.now() - begun };
  const feishu = createFeishu(
    { appId: 'cli_0123456789abcdef', appSecret: 'secret', domain: platform.url, transport: 'websocket' },
    { inbox: { accept: async () => null }, log, clock, chats: store.chats },
  );
  const reminders = createReminders({
    store,
    sender: feishu.sender,
    duties: loadDuties(join(DATA, 'obligations')),
    campaigns: [],
    documents: [],
    adminOpenIds: [],
    zone: ZONE,
    clock,
    log,
  });
  const from = performance.now();
  const running = reminders.run();
  const waits = await askMeanwhile(feishu.sender, running);
  const sent = await running;
  const seconds = ((platform.taken.at(-1) ?? from) - from) / 1_000;
  await feishu.stop();
  await store.close();
  platform.close();
  await rm(folder, { recursive: true });
  const perSecond = platform.taken.length / seconds;
  print(`${sent} reminders and ${waits.length} answers in ${seconds.toFixed(0)} s, file store, the real SDK`);
  print(`  share of the platform’s rate: ${verdict(perSecond / PLATFORM_PER_SECOND, { atLeast: 0.95 })}`);
  print(
    `  answered 429: ${platform.refused()}; sent again: ${platform.repeated()}; missing: ${REMINDERS - sent}`,
  );
  const longest = quantile(waits, 1) / 1_000;
  print(
    `  an answer meanwhile leaves within: ${verdict(longest, { atMost: 2 })} s, half of them within ${(median(waits) / 1_000).toFixed(2)} s`,
  );
}

/** Answers somebody every now and then. @returns how long each answer took, in milliseconds */
async function askMeanwhile(sender: Sender, running: Promise<unknown>): Promise<readonly number[]> {
  const waits: number[] = [];
  let over = false;
  const end = running.finally(() => {
    over = true;
  });
  while (!over) {
    await Promise.race([end, wait(A_QUESTION_EVERY_MS)]);
    const asked = performance.now();
    const target = { kind: 'person', openId: `ou_asker_${waits.length}` } as const;
    await sender.deliver(target, { blocks: [{ kind: 'text', text: '答复' }] }, `answer:${waits.length}`);
    waits.push(performance.now() - asked);
  }
  return waits;
}

/** So many branches with a 书记 each and nothing recorded. */
function secretaries(count: number) {
  return Array.from({ length: count }, (_, nth) => ({
    openId: `ou_secretary_${nth}`,
    name: `姓名${nth}`,
    branch: `第${nth + 1}党支部`,
    roles: ['书记', '党员'] as const,
    group: null,
    rank: null,
  })).map((member) => ({ ...member, roles: [...member.roles] }));
}
