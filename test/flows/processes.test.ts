import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Log } from '../../src/core/ports.ts';
import type { Member } from '../../src/core/roster.ts';
import { parseRoster } from '../../src/roster/csv.ts';
import { createSandbox, type Sandbox } from '../../src/sandbox/sandbox.ts';
import { openStore } from '../../src/store/open.ts';
import { wordsOf } from '../kit/card.ts';
import { type Postgres, startPostgres } from '../kit/postgres.ts';
import { type Program, startProgram } from '../kit/program.ts';

const SILENT: Log = { info() {}, warn() {}, error() {} };
const LONG = 120_000;
const SPEAKERS = ['李秀英', '周明', '王芳', '赵六顺', '吴七斤'];
/** Workdays of a year gone by. */
const DAYS = ['2月', '3月', '4月'].flatMap((month) =>
  [10, 11, 14, 17, 18, 21, 24, 25].map((day) => `2025年${month}${day}日`),
);

let postgres: Postgres;
let folder: string;
let members: readonly Member[];
let sandbox: Sandbox;
let env: Record<string, string>;

beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.stop());

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhibu-processes-'));
  members = parseRoster(await readFile('data/demo/roster.csv', 'utf8'));
  const users = members.map(({ openId, name }) => ({ openId, name }));
  sandbox = await createSandbox({ users, chats: [], timeZone: 'Asia/Shanghai', limits: false });
  const { url } = await sandbox.listen();
  env = {
    ...{ LARK_APP_ID: sandbox.appId, LARK_APP_SECRET: sandbox.appSecret, LARK_DOMAIN: url },
    ...{ PORT: '0', STORE_URL: await postgres.database() },
    SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
  };
  const store = await openStore(env.STORE_URL ?? '', { log: SILENT });
  await store.roster.upsertMembers(members);
  await store.close();
});

afterEach(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true, force: true });
});

const speaker = (name: string): string => {
  const user = members.find((one) => one.name === name);
  if (user === undefined) throw new Error(`nobody is called ${name}`);
  return user.openId;
};

/** Everybody says several things at once, each of another day. @returns message_ids by speaker, in order */
function burst(): ReadonlyMap<string, readonly string[]> {
  const said = new Map<string, string[]>(SPEAKERS.map((name) => [name, []]));
  for (const [index, day] of DAYS.entries()) {
    const name = SPEAKERS[index % SPEAKERS.length] ?? '';
    const from = speaker(name);
    const text = `${day}主题党日，主题第${index}次学习，在社区，应到12实到12`;
    sandbox.clock.advance(10);
    said.get(name)?.push(sandbox.say({ from, chatId: sandbox.privateChat(from), text }));
  }
  return said;
}

const answers = (name: string) =>
  sandbox.messages(sandbox.privateChat(speaker(name))).filter((message) => message.sender.bot);

async function expectAllOnceInOrder(said: ReadonlyMap<string, readonly string[]>): Promise<void> {
  const all = [...said.values()].flat();
  await sandbox.waitFor(
    () => SPEAKERS.every((name) => answers(name).length >= (said.get(name)?.length ?? 0)),
    {
      timeoutMs: LONG,
    },
  );
  for (const name of SPEAKERS) {
    const replies = answers(name);
    expect(replies.map((reply) => reply.parent?.messageId)).toEqual(said.get(name));
    for (const reply of replies) expect(wordsOf(reply.content)).toMatch(/已补记：主题党日/);
  }
  const store = await openStore(env.STORE_URL ?? '', { log: SILENT });
  const topics = (await store.ledger.find({})).map(({ topic }) => topic);
  expect(topics).toHaveLength(all.length);
  expect(new Set(topics).size).toBe(all.length);
  await expect.poll(() => store.claims.pending(), { timeout: LONG }).toEqual([]);
  await store.close();
}

describe('several processes with one app and one database', { timeout: LONG }, () => {
  it('answer and record each message once, in order within a chat', async () => {
    const programs = [1, 2, 3].map(() => startProgram(folder, env));
    await Promise.all(programs.map(({ up }) => up));
    await expectAllOnceInOrder(burst());
  });

  it('lose and double nothing when one of them is killed in the middle, and the others take over', async () => {
    const programs: Program[] = [1, 2].map(() => startProgram(folder, env));
    await Promise.all(programs.map(({ up }) => up));
    const said = burst();
    await sandbox.waitFor(() => SPEAKERS.some((name) => answers(name).length > 0), { timeoutMs: LONG });
    programs[0]?.signal('SIGKILL');
    await expectAllOnceInOrder(said);
  });
});
