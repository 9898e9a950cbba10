import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isWorkday } from '../../src/calendar/workday.ts';
import type { LedgerRecord } from '../../src/core/record.ts';
import { BUILT } from '../../src/paths.ts';
import { createSandbox, type Sandbox } from '../../src/sandbox/sandbox.ts';
import { openStore } from '../../src/store/open.ts';
import { ASKED, type Dialogues, dialogues, GROUPED } from './dialogues.ts';
import { addToTally, type Said, type Tally, tally } from './tally.ts';

const MAIN = join(BUILT, 'src/main.js');
const SILENT = { info() {}, warn() {}, error() {} };

/** So many branches, each with one person who makes entries: their chats are worked on side by side. */
const SPEAKERS = 40;
const SAID_PER_LIFE = 8;
/** What waits for an answer is never more, so that each life has new entries and old ones. */
const MOST_WAITING = 24;
/** One life in so many is ended while it still starts. */
const STILLBORN_OF = 8;
const START_TAKES_MS = 700;
/** One life in so many begins with taking the folder over from the dead one. */
const TAKEN_OVER_OF = 40;
/** The others end about as long after one of their answers. */
const ANSWER_TAKES_MS = 30;
const NO_ANSWER_WITHIN_MS = 5_000;
const FINISHED_WITHIN_MS = 120_000;

/** Feishu sends again more seldom; here it shall neither wait for minutes nor give up, however slow the machine is. */
const TAKEN_WITHIN_MS = 1_000;
const SENT_AGAIN_AFTER_MS = Array.from({ length: 20_000 }, () => 300);

/** Workdays, of which nothing is asked, so many that each entry of a person is of another one. */
const DAYS = [3, 6, 7, 8, 11, 12].flatMap((month) =>
  Array.from({ length: 28 }, (_, day) => day + 1)
    .filter((day) => isWorkday(`2025-${twoDigits(month)}-${twoDigits(day)}`))
    .map((day) => `2025年${month}月${day}日`),
);

/**
 * Lets the real program log entries, and ends it with SIGKILL at random moments; whatever the platform has shown as
 * confirmed is looked for in the store after each kill, and at the end everything that was ever said.
 * @param random gives numbers from 0 to 1
 */
export async function killAtRandom(kills: number, random: () => number): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), 'zhibu-kills-'));
  const users = Array.from({ length: SPEAKERS }, (_, nth) => ({ openId: `ou_${nth}`, name: `姓名${nth}` }));
  const sandbox = await createSandbox({
    ...{
      users: [...users, ...ASKED.map(({ openId, name }) => ({ openId, name }))],
      chats: [],
      timeZone: 'Asia/Shanghai',
      limits: false,
    },
    ...{ retryLadder: SENT_AGAIN_AFTER_MS, ackTimeoutMs: TAKEN_WITHIN_MS },
  });
  const { url } = await sandbox.listen();
  const storeUrl = `file:${join(folder, 'var')}`;
  const start = () => startProgram(folder, sandbox, url);
  const said: Said[] = [];
  const outcome = tally();
  const asked = dialogues(sandbox, DAYS);
  let waiting: readonly Said[] = [];
  const unanswered = (): readonly Said[] => {
    waiting = waiting.filter((one) => !isAnswered(sandbox, one));
    return waiting;
  };
  const look = (records: readonly LedgerRecord[]) => {
    const replies = repliesIn(sandbox, new Set(said.map(({ chatId }) => chatId)));
    addToTally(
      outcome,
      said,
      replies,
      records.flatMap(({ topic }) => topic ?? []),
    );
    outcome.asked = asked.judge(records);
  };
  try {
    await enrol(storeUrl, users);
    for (let kill = 0; kill < kills; kill += 1) {
      const child = start();
      const saidBefore = said.length;
      if (kill % STILLBORN_OF === 0) await wait(random() * START_TAKES_MS);
      else {
        await once(child.stdout, 'data');
        const before = unanswered().length;
        const saying = before < MOST_WAITING ? SAID_PER_LIFE : 0;
        for (let nth = 0; nth < saying; nth += 1) said.push(sayNext(sandbox, said.length));
        waiting = [...waiting, ...said.slice(saidBefore)];
        const left = unanswered().length - Math.floor(random() * SAID_PER_LIFE);
        for (let waited = 0; unanswered().length > left && waited < NO_ANSWER_WITHIN_MS; waited += 5) {
          if (waited % 50 === 0) asked.goOn();
          await wait(5);
        }
        await wait(random() * ANSWER_TAKES_MS);
      }
      await end(child, 'SIGKILL');
      // The next one would watch the lock for seconds before it took it over.
      if (kill % TAKEN_OVER_OF !== TAKEN_OVER_OF - 1)
        await rm(join(folder, 'var', 'lock'), { recursive: true, force: true });
      look(await recordsIn(storeUrl));
      outcome.kills += 1;
      if (said.length === saidBefore) outcome.early += 1;
    }
    const last = start();
    await finish(asked, unanswered);
    await end(last, 'SIGTERM');
    look(await recordsIn(storeUrl));
    outcome.unanswered = unanswered().length + asked.open();
    return outcome;
  } finally {
    await sandbox.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** Lets them say what they have begun to say, until all that was ever said is answered. */
async function finish(asked: Dialogues, unanswered: () => readonly Said[]): Promise<void> {
  const deadline = performance.now() + FINISHED_WITHIN_MS;
  while (unanswered().length + asked.open() > 0 && performance.now() < deadline) {
    asked.goOn(false);
    await wait(100);
  }
}

function isAnswered(sandbox: Sandbox, { chatId, messageId }: Said): boolean {
  return sandbox
    .messages(chatId)
    .some((message) => message.sender.bot && message.parent?.messageId === messageId);
}

/** What the bot has answered in these chats, each as JSON, by the message_id that it answers. */
function repliesIn(sandbox: Sandbox, chats: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const replies = new Map<string, string[]>();
  for (const chatId of chats)
    for (const { sender, parent, content } of sandbox.messages(chatId))
      if (sender.bot && parent !== null)
        replies.set(parent.messageId, [...(replies.get(parent.messageId) ?? []), JSON.stringify(content)]);
  return replies;
}

function sayNext(sandbox: Sandbox, nth: number): Said {
  const from = `ou_${nth % SPEAKERS}`;
  const chatId = sandbox.privateChat(from);
  const day = DAYS[Math.floor(nth / SPEAKERS) % DAYS.length] ?? '';
  const topic = `第${nth}次学习`;
  const text = `${day}主题党日，主题${topic}，在社区，应到12实到12`;
  return { chatId, topic, messageId: sandbox.say({ from, chatId, text }) };
}

async function enrol(url: string, users: readonly { readonly openId: string; readonly name: string }[]) {
  const store = await openStore(url, { log: SILENT });
  const secretaries = users.map(({ openId, name }, nth) => ({
    ...{ openId, name, branch: `第${nth + 1}党支部`, group: null, rank: null },
    roles: ['书记' as const, '党员' as const],
  }));
  await store.roster.upsertMembers([...GROUPED, ...secretaries, ...ASKED]);
  await store.close();
}

async function recordsIn(url: string): Promise<readonly LedgerRecord[]> {
  const store = await openStore(url, { log: SILENT, readOnly: true });
  return store.ledger.find({});
}

function startProgram(cwd: string, { appId, appSecret }: Sandbox, url: string) {
  return spawn(process.execPath, [MAIN], {
    cwd,
    env: {
      ...{ PATH: process.env.PATH ?? '', NO_PROXY: '127.0.0.1', PORT: '0', LOG_LEVEL: 'silent' },
      ...{ LARK_APP_ID: appId, LARK_APP_SECRET: appSecret, LARK_DOMAIN: url },
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null) throw new Error(`it ended by itself with ${child.exitCode}`);
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}
