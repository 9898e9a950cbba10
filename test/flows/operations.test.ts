import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { parseRoster } from '../../src/roster/csv.ts';
import { type Family, parseExposition } from '../kit/exposition.ts';
import { type Postgres, startPostgres } from '../kit/postgres.ts';
import { startProgram } from '../kit/program.ts';
import { platform, startWorld, type World, type WorldOptions } from '../kit/world.ts';

let world: World | null = null;
afterEach(async () => {
  await world?.close();
  world = null;
});

async function begin(options: WorldOptions = {}): Promise<World> {
  world = await startWorld(options);
  await until(() => world?.sandbox.connections() === 1);
  return world;
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await wait(10);
}

const Ready = z.object({ trouble: z.array(z.string()), connectedSince: z.number().nullable() });

async function ready(url: string) {
  const answer = await fetch(`${url}/readyz`);
  return { status: answer.status, ...Ready.parse(await answer.json()) };
}

async function figures(url: string): Promise<ReadonlyMap<string, Family>> {
  return parseExposition(await (await fetch(`${url}/metrics`)).text());
}

/** The one number with these labels. */
async function figure(url: string, name: string, labels: Readonly<Record<string, string>> = {}) {
  const samples = [...(await figures(url)).values()].flatMap((family) => family.samples);
  const fits = samples.filter(
    (sample) =>
      sample.name === name &&
      Object.entries(labels).every(([label, value]) => sample.labels[label] === value),
  );
  expect(fits).toHaveLength(1);
  return fits[0]?.value;
}

describe('the figures', () => {
  it('tell latency, traffic, errors and saturation, and nothing of what people say', async () => {
    const { app, sandbox, tell } = await begin();
    expect(await figure(app.url, 'zhibu_ready')).toBe(1);
    await tell('李秀英', '支部委员会多久开一次');
    sandbox.faults.set({ rateLimitNext: 2 });
    await tell('李秀英', '昨天下午3点支委会，三楼会议室，应到5实到5，议题：党员大会筹备');
    await until(
      async () => (await figure(app.url, 'zhibu_answer_seconds_count', { outcome: 'answered' })) === 2,
    );
    expect(await figure(app.url, 'zhibu_accepted_total', { kind: 'message' })).toBe(2);
    expect(await figure(app.url, 'zhibu_finished_total', { outcome: 'answered' })).toBe(2);
    expect(await figure(app.url, 'zhibu_answer_seconds_bucket', { outcome: 'answered', le: '600' })).toBe(2);
    const written = (write: string) =>
      figure(app.url, 'zhibu_store_write_seconds_count', { write, result: 'ok' });
    expect([await written('claim'), await written('done'), await written('record')]).toEqual([2, 2, 1]);
    const called = (result: string) => figure(app.url, 'zhibu_platform_call_seconds_count', { result });
    expect(await called('retry-later')).toBe(2);
    expect(await called('ok')).toBeGreaterThanOrEqual(4);
    for (const gauge of ['queue_length', 'oldest_waiting_seconds', 'outgoing', 'store_busy', 'store_waiting'])
      expect(await figure(app.url, `zhibu_${gauge}`)).toBe(0);
    expect(await figure(app.url, 'zhibu_queue_most')).toBeGreaterThan(0);
    expect(await figure(app.url, 'nodejs_eventloop_lag_p99_seconds')).toBeGreaterThanOrEqual(0);
    expect(await (await fetch(`${app.url}/metrics`)).text()).not.toMatch(/\p{Script=Han}|o[ucm]_/u);
  });

  it('show what a platform that does not answer leaves waiting', async () => {
    const { app, sandbox, person } = await begin();
    sandbox.faults.set({ rateLimitNext: 1_000_000 });
    const { openId } = person('李秀英');
    sandbox.say({ from: openId, chatId: sandbox.privateChat(openId), text: '帮助' });
    await until(async () => Number(await figure(app.url, 'zhibu_oldest_waiting_seconds')) > 0.2);
    expect(await figure(app.url, 'zhibu_outgoing')).toBe(1);
    sandbox.faults.set({ rateLimitNext: 0 });
    await until(async () => (await figure(app.url, 'zhibu_oldest_waiting_seconds')) === 0);
  });
});

describe('readiness', () => {
  it('outlasts a connection that is lost for a moment', async () => {
    const { app, sandbox } = await begin();
    sandbox.faults.set({ refuseHandshake: true });
    sandbox.dropConnections();
    await until(async () => (await ready(app.url)).connectedSince === null);
    expect(await ready(app.url)).toMatchObject({ status: 200, trouble: [] });
    sandbox.faults.set({ refuseHandshake: false });
  });
});

describe('a database that goes away', () => {
  let postgres: Postgres;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres.stop());

  it('keeps what is said meanwhile unacknowledged, and it is answered once when the database is back', async () => {
    const {
      app,
      sandbox,
      person,
      tell,
      group: chatId,
    } = await begin({ storeUrl: await postgres.database() });
    await tell('李秀英', '帮助');
    await postgres.sleep();
    const { openId } = person('李秀英');
    const messageId = sandbox.say({
      from: openId,
      chatId,
      text: `@${sandbox.bot.name} 昨天下午3点支委会，三楼会议室，应到5实到5，议题：党员大会筹备`,
      mentions: [{ openId: sandbox.bot.openId, name: sandbox.bot.name }],
    });
    const failed = { write: 'claim', result: 'failed' };
    await until(async () => Number(await figure(app.url, 'zhibu_store_write_seconds_count', failed)) === 1);
    expect(sandbox.deliveriesPending()).toBe(1);
    expect(await ready(app.url)).toMatchObject({ status: 503, trouble: ['store-not-answering'] });
    await postgres.wake();
    sandbox.clock.advance(15_000);
    const answers = () =>
      sandbox.messages(chatId).filter((message) => message.parent?.messageId === messageId);
    await until(() => answers().length > 0 && sandbox.deliveriesPending() === 0);
    await until(async () => (await ready(app.url)).status === 200);
    sandbox.clock.advance(300_000);
    expect(answers()).toHaveLength(1);
    expect(await app.store.ledger.find({})).toHaveLength(1);
  });

  it('is known though nobody says anything, and a look at what is due that failed is none', async () => {
    const { app } = await begin({ storeUrl: await postgres.database() });
    const lastLook = () => figure(app.url, 'zhibu_last_tick_timestamp_seconds');
    await until(async () => Number(await lastLook()) > 0);
    const looked = await lastLook();
    await postgres.sleep();
    await expect(app.tick()).rejects.toThrow();
    await until(async () => (await ready(app.url)).trouble.includes('store-not-answering'));
    expect(await lastLook()).toBe(looked);
    await postgres.wake();
    await until(async () => (await ready(app.url)).status === 200);
    await app.tick();
    expect(Number(await lastLook())).toBeGreaterThan(Number(looked));
  });

  it('before the work begins leaves it owed, and it is done once later', async () => {
    const { app, sandbox, person, tell, log } = await begin({ storeUrl: await postgres.database() });
    await tell('李秀英', '帮助');
    const { openId } = person('李秀英');
    const chatId = sandbox.privateChat(openId);
    const taken = { write: 'claim', result: 'ok' };
    const messageId = sandbox.say({
      from: openId,
      chatId,
      text: '昨天下午3点支委会，三楼会议室，应到5实到5，议题：党员大会筹备',
    });
    await until(async () => Number(await figure(app.url, 'zhibu_store_write_seconds_count', taken)) === 2);
    await postgres.sleep();
    await until(() => log.some(({ event }) => event === 'inbox.lost' || event === 'inbox.undelivered'));
    await postgres.wake();
    const answers = () =>
      sandbox.messages(chatId).filter((message) => message.parent?.messageId === messageId);
    sandbox.clock.advance(60_000);
    await until(() => answers().length > 0);
    await until(async () => (await app.store.claims.pending()).length === 0);
    expect(answers()).toHaveLength(1);
    expect(await app.store.ledger.find({})).toHaveLength(1);
  });
});

describe('a program that is asked to stop', () => {
  it('says that it is stopping, ends at once when asked twice, and the next start answers what is owed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'zhibu-operations-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const members = parseRoster(await readFile('data/demo/roster.csv', 'utf8'));
    const sandbox = await platform(members, new Date().toISOString().slice(0, 16));
    onTestFinished(() => sandbox.close());
    const { url } = await sandbox.listen();
    const { appId, appSecret } = sandbox;
    const env = { LARK_APP_ID: appId, LARK_APP_SECRET: appSecret, LARK_DOMAIN: url, PORT: '0' };
    const first = startProgram(folder, env);
    const address = /http:\/\/[\d.]+:\d+/.exec(await first.up)?.[0] ?? '';
    await until(async () => (await ready(address)).status === 200);
    sandbox.faults.set({ rateLimitNext: 1_000_000 });
    const from = members[0]?.openId ?? '';
    const chatId = sandbox.privateChat(from);
    const messageId = sandbox.say({ from, chatId, text: '帮助' });
    await until(async () => (await figure(address, 'zhibu_outgoing')) === 1);
    first.signal('SIGTERM');
    await until(async () => (await ready(address)).trouble.includes('stopping'));
    first.signal('SIGTERM');
    expect((await first.ended).status).toBe('SIGTERM');
    sandbox.faults.set({ rateLimitNext: 0 });
    const second = startProgram(folder, env);
    await second.up;
    const answers = () =>
      sandbox.messages(chatId).filter((message) => message.parent?.messageId === messageId);
    await until(() => answers().length > 0);
    second.signal('SIGINT');
    expect((await second.ended).status).toBe(0);
    expect(answers()).toHaveLength(1);
  });
});
