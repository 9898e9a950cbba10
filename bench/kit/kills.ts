import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
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
/** Older entries have been answered long ago. */
const RECENT = 4 * MOST_WAITING;
/** One life in so many is ended while it still starts. */
const STILLBORN_OF = 8;
const START_TAKES_MS = 700;
/** One life in so many begins with taking the folder over from the dead one. */
const TAKEN_OVER_OF = 40;
/** The others end about as long after one of their answers. */
const ANSWER_TAKES_MS = 30;
const NO_ANSWER_WITHIN_MS = 5_000;
const FINISHED_WITHIN_MS = 60_000;

/** Feishu sends again more seldom; here it shall neither wait for minutes nor give up, however slow the machine is. */
const TAKEN_WITHIN_MS = 1_000;
const SENT_AGAIN_AFTER_MS = Array.from({ length: 20_000 }, () => 300);

/** Workdays without a holiday near them, so that each entry of a person is of another day. */
const DAYS = [3, 6, 7, 8, 11, 12].flatMap((month) =>
  Array.from({ length: 28 }, (_, day) => new Date(Date.UTC(2025, month - 1, day + 1)))
    .filter((date) => date.getUTCDay() % 6 !== 0)
    .map((date) => `2025年${month}月${date.getUTCDate()}日`),
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
  const replies = (one: Said) => repliesTo(sandbox, one);
  const unanswered = () => said.slice(-RECENT).filter((one) => replies(one).length === 0);
  const look = (records: readonly LedgerRecord[]) => {
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
        for (let nth = 0; nth < SAID_PER_LIFE; nth += 1)
          if (before < MOST_WAITING) said.push(sayNext(sandbox, said.length));
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
    await sandbox.waitFor(() => said.every((one) => replies(one).length > 0), { timeoutMs: 60_000 });
    await finish(asked);
    await end(last, 'SIGTERM');
    look(await recordsIn(storeUrl));
    outcome.unanswered = said.filter((one) => replies(one).length === 0).length + asked.open();
    return outcome;
  } finally {
    await sandbox.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Lets them say what they have begun to say. */
async function finish(asked: Dialogues): Promise<void> {
  for (let waited = 0; asked.open() > 0 && waited < FINISHED_WITHIN_MS; waited += 20) {
    asked.goOn(false);
    await wait(20);
  }
}

/** What the bot has answered to a message. */
function repliesTo(sandbox: Sandbox, { chatId, messageId }: Said): readonly string[] {
  return sandbox
    .messages(chatId)
    .filter((message) => message.sender.bot && message.parent?.messageId === messageId)
    .map(({ content }) => JSON.stringify(content));
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
