import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Member } from '../../src/core/roster.ts';
import { createSandbox, type Sandbox } from '../../src/sandbox/sandbox.ts';
import { openStore } from '../../src/store/open.ts';
import { startProduct } from './child.ts';
import { ASKED, type Dialogues, dialogues, GROUPED } from './dialogues.ts';

export interface Killing {
  /** STORE_URL of an empty store. */
  readonly storeUrl: string;
  /** How many share it. */
  readonly processes: number;
  readonly kills: number;
}

/** What became of the entries that people made meanwhile. */
export interface Toll {
  readonly said: number;
  /** Entries that somebody was told are recorded. */
  readonly confirmed: number;
  /** Of those: not in the ledger. */
  readonly missing: number;
  /** In the ledger more than once, or answered more than once. */
  readonly doubled: number;
  /** In the ledger otherwise than it was said. */
  readonly unsaid: number;
  /** Not answered within two minutes after the last kill, or answered with something else. */
  readonly unanswered: number;
}

const BRANCHES = 24;
/** Real milliseconds between two entries, whoever makes them. */
const AN_ENTRY_EVERY_MS = 120;
/** A process that is up is killed within so long. */
const KILLED_WITHIN_MS = 400;
const ANSWERED_WITHIN_MS = 120_000;
/** Sooner than Feishu's 15 s, so that less of the time is spent waiting. */
const RETRY_LADDER_MS = [2_000, 2_000, 5_000, 15_000, 60_000];
const SILENT = { info() {}, warn() {}, error() {} };
const SECRET_KEY = Buffer.alloc(32, 7).toString('base64');

/** One in each branch, so that entries of the same day are not taken for the same. */
const MEMBERS: readonly Member[] = Array.from({ length: BRANCHES }, (_, nth) => ({
  openId: `ou_officer_${nth}`,
  name: `李${'一二三四五六七八九十百千'.charAt(nth % 12)}${'文武'.charAt(Math.floor(nth / 12))}`,
  branch: `第${nth + 1}党支部`,
  roles: ['组织委员', '党员'],
  group: null,
  rank: null,
}));

interface Entry {
  readonly messageId: string;
  readonly chatId: string;
  readonly topic: string;
}

/** People log entries with the product as it is built, while its processes are killed (SIGKILL) at random moments. */
export async function killWhileLogging({ storeUrl, processes, kills }: Killing): Promise<Toll> {
  const store = await openStore(storeUrl, { log: SILENT });
  await store.roster.upsertMembers([...GROUPED, ...MEMBERS, ...ASKED]);
  await store.close();
  const folder = await mkdtemp(join(tmpdir(), 'zhibu-kills-'));
  const users = [...MEMBERS, ...ASKED].map(({ openId, name }) => ({ openId, name }));
  const sandbox = await createSandbox({
    ...{ users, chats: [], timeZone: 'Asia/Shanghai', limits: false },
    retryLadder: RETRY_LADDER_MS,
  });
  const { url } = await sandbox.listen();
  const settings = {
    ...{ LARK_APP_ID: sandbox.appId, LARK_APP_SECRET: sandbox.appSecret, LARK_DOMAIN: url },
    ...{ STORE_URL: storeUrl, SECRET_KEY, LOG_LEVEL: 'fatal' },
  };
  const start = () => startProduct(settings, folder);
  const running = await Promise.all(Array.from({ length: processes }, start));
  try {
    const asked = dialogues(sandbox, plainDays(sandbox.clock.now()));
    const talk = talking(sandbox, asked);
    for (let kill = 0; kill < kills; kill += 1) {
      await wait(Math.random() * KILLED_WITHIN_MS);
      const place = Math.floor(Math.random() * processes);
      await running[place]?.stop();
      running[place] = await start();
    }
    return await tollOf(await talk.end(), asked, sandbox, storeUrl);
  } finally {
    await Promise.all(running.map((one) => one.stop()));
    await sandbox.close();
    await rm(folder, { recursive: true });
  }
}

/** Entries one after the other, each of another branch and day, until `end`. */
function talking(sandbox: Sandbox, asked: Dialogues): { end(): Promise<readonly Entry[]> } {
  const entries: Entry[] = [];
  const days = plainDays(sandbox.clock.now());
  let over = false;
  const talk = (async () => {
    for (let nth = 0; !over; nth += 1) {
      const member = MEMBERS[nth % BRANCHES];
      const day = days[Math.floor(nth / BRANCHES) % days.length];
      if (member === undefined || day === undefined) throw new Error('nobody to talk');
      const topic = `第${nth}次学习`;
      const chatId = sandbox.privateChat(member.openId);
      const text = `${day}主题党日，主题${topic}，在社区，应到12实到12`;
      entries.push({ messageId: sandbox.say({ from: member.openId, chatId, text }), chatId, topic });
      asked.goOn();
      await wait(AN_ENTRY_EVERY_MS * 2 * Math.random());
    }
  })();
  return {
    async end() {
      over = true;
      await talk;
      return entries;
    },
  };
}

/** Months in which no holiday falls on a Monday to Thursday, so that nothing is asked about the day. */
const PLAIN_MONTHS = [3, 7, 8, 11];

/** Days of the two years before this one, as they are said. */
function plainDays(now: number): readonly string[] {
  const year = new Date(now).getUTCFullYear();
  const months = [year - 1, year - 2].flatMap((past) => PLAIN_MONTHS.map((month) => [past, month] as const));
  return months.flatMap(([past, month]) =>
    Array.from({ length: 28 }, (_, nth) => nth + 1)
      .filter((day) => [1, 2, 3, 4].includes(new Date(Date.UTC(past, month - 1, day)).getUTCDay()))
      .map((day) => `${past}年${month}月${day}日`),
  );
}

async function tollOf(
  entries: readonly Entry[],
  asked: Dialogues,
  sandbox: Sandbox,
  storeUrl: string,
): Promise<Toll> {
  const answers = () => answersIn(sandbox, entries);
  const deadline = performance.now() + ANSWERED_WITHIN_MS;
  const whole = (found: ReadonlyMap<string, readonly string[]>) =>
    entries.every(({ messageId }) => found.has(messageId));
  while ((!whole(answers()) || asked.open() > 0) && performance.now() < deadline) {
    asked.goOn(false);
    await wait(100);
  }
  const found = answers();
  const store = await openStore(storeUrl, { log: SILENT, readOnly: true });
  const records = await store.ledger.find({});
  const topics = records.map((record) => record.topic);
  const judgement = asked.judge(records);
  await store.close();
  const recorded = (topic: string) => topics.filter((one) => one === topic).length;
  const of = ({ messageId }: Entry) => found.get(messageId) ?? [];
  const confirmed = entries.filter((entry) => of(entry).some((words) => /已(?:补记|登记)/.test(words)));
  return {
    said: entries.length + judgement.confirmed + asked.open(),
    confirmed: confirmed.length + judgement.confirmed,
    missing: confirmed.filter(({ topic }) => recorded(topic) === 0).length + judgement.missing,
    unsaid: judgement.unsaid,
    doubled: entries.filter((entry) => recorded(entry.topic) > 1 || of(entry).length > 1).length,
    unanswered: entries.length - confirmed.length + asked.open(),
  };
}

/** @returns the cards that answer each message, as text */
function answersIn(sandbox: Sandbox, entries: readonly Entry[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const chatId of new Set(entries.map((entry) => entry.chatId)))
    for (const { sender, parent, content } of sandbox.messages(chatId))
      if (sender.bot && parent !== null)
        found.set(parent.messageId, [...(found.get(parent.messageId) ?? []), JSON.stringify(content)]);
  return found;
}
