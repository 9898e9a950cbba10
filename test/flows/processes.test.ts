import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Log } from '../../src/core/ports.ts';
import type { Member } from '../../src/core/roster.ts';
import { parseRoster } from '../../src/roster/csv.ts';
import { createSandbox, type Sandbox } from '../../src/sandbox/sandbox.ts';
import { openStore } from '../../src/store/open.ts';
import { wordsOf } from '../kit/card.ts';
import { lineTo } from '../kit/line.ts';
import { PATIENCE_MS } from '../kit/patience.ts';
import { type Postgres, startPostgres } from '../kit/postgres.ts';
import { type Program, startProgram } from '../kit/program.ts';

const SILENT: Log = { info() {}, warn() {}, error() {} };
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
  sandbox = await createSandbox({ users, chats: [], timeZone: 'Asia/Shanghai' });
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

/** Everybody else asks a few questions at once: more than the app may answer in seconds. */
function questions(): readonly { readonly openId: string; readonly id: string }[] {
  const others = members.filter(({ name }) => !SPEAKERS.includes(name));
  return [1, 2, 3].flatMap(() =>
    others.map(({ openId }) => {
      const chatId = sandbox.privateChat(openId);
      return { openId, id: sandbox.say({ from: openId, chatId, text: '支委会多久开一次？' }) };
    }),
  );
}

const hasAnswer = (openId: string, id: string) =>
  sandbox.messages(sandbox.privateChat(openId)).some(({ parent }) => parent?.messageId === id);

/** Not what the bot says of its own accord: it goes by the real clock. */
const answers = (name: string) =>
  sandbox
    .messages(sandbox.privateChat(speaker(name)))
    .filter((message) => message.sender.bot && message.parent !== null);

/** Lets all leases run out, and makes what was taken on old enough to be swept up, as if time had gone by. */
async function letTimePass(url: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query("UPDATE leases SET until = now() - interval '1 second'");
  await client.query('UPDATE claims SET at = at - 20000 WHERE incoming IS NOT NULL');
  await client.end();
}

async function expectAllOnceInOrder(said: ReadonlyMap<string, readonly string[]>): Promise<void> {
  const all = [...said.values()].flat();
  await sandbox.waitFor(
    () => SPEAKERS.every((name) => answers(name).length >= (said.get(name)?.length ?? 0)),
    {
      timeoutMs: PATIENCE_MS,
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
  await expect.poll(() => store.claims.pending()).toEqual([]);
  await store.close();
}

describe('several processes with one app and one database', () => {
  it('answer and record each message once, in order within a chat, within the limits of the app', async () => {
    const programs = [1, 2, 3].map(() => startProgram(folder, env));
    await Promise.all(programs.map(({ up }) => up));
    const asked = questions();
    await expectAllOnceInOrder(burst());
    await expect.poll(() => asked.filter(({ openId, id }) => !hasAnswer(openId, id))).toEqual([]);
    const refused = sandbox.requests().filter(({ code }) => code === 99991400);
    expect(refused).toEqual([]);
  });

  it('leave unanswered what is taken back, whichever of them hears of it', async () => {
    const programs = [1, 2].map(() => startProgram(folder, env));
    await Promise.all(programs.map(({ up }) => up));
    sandbox.faults.set({ failNext: { times: 1_000, code: 99991400, msg: 'busy' } });
    const said = SPEAKERS.map((name) => {
      const from = speaker(name);
      const chatId = sandbox.privateChat(from);
      return [1, 2].map(() => sandbox.say({ from, chatId, text: '支委会多久开一次？' }));
    });
    const store = await openStore(env.STORE_URL ?? '', { log: SILENT });
    await expect.poll(() => store.claims.pending()).toHaveLength(2 * SPEAKERS.length);
    for (const [, second = ''] of said) sandbox.recall(second);
    await expect.poll(() => sandbox.deliveriesPending()).toBe(0);
    sandbox.faults.set({ failNext: null });
    await expect.poll(() => store.claims.pending()).toEqual([]);
    await store.close();
    for (const [index, name] of SPEAKERS.entries())
      expect(answers(name).map(({ parent }) => parent?.messageId)).toEqual(said[index]?.slice(0, 1));
  });

  it('answer and record each message once, in order, when one of them is stopped for longer than its turn lasts', async () => {
    const slept = startProgram(folder, env);
    await slept.up;
    const said = burst();
    const answered = () => SPEAKERS.reduce((sum, name) => sum + answers(name).length, 0);
    await sandbox.waitFor(() => answered() > SPEAKERS.length, { timeoutMs: PATIENCE_MS });
    slept.signal('SIGSTOP');
    const before = answered();
    await letTimePass(env.STORE_URL ?? '');
    await startProgram(folder, env).up;
    await sandbox.waitFor(() => answered() > before, { timeoutMs: PATIENCE_MS });
    expect(answered()).toBeLessThan(DAYS.length);
    slept.signal('SIGCONT');
    await expectAllOnceInOrder(said);
  });

  it('lose and double nothing when one of them is killed in the middle, and the others take over', async () => {
    const programs: Program[] = [1, 2].map(() => startProgram(folder, env));
    await Promise.all(programs.map(({ up }) => up));
    const said = burst();
    await sandbox.waitFor(() => SPEAKERS.some((name) => answers(name).length > 0), {
      timeoutMs: PATIENCE_MS,
    });
    programs[0]?.signal('SIGKILL');
    await expectAllOnceInOrder(said);
  });
});

describe('a process whose database does not answer any more', () => {
  it('stops when it is asked to, and does not wait for an answer', async () => {
    const line = await lineTo(env.STORE_URL ?? '');
    const program = startProgram(folder, { ...env, STORE_URL: line.url });
    await program.up;
    line.goDead();
    const before = line.said().length;
    const from = speaker('周明');
    sandbox.say({ from, chatId: sandbox.privateChat(from), text: '帮助' });
    await expect.poll(() => line.said().length).toBeGreaterThan(before);
    program.signal('SIGTERM');
    expect((await program.ended).status).toBe(0);
  });
});
