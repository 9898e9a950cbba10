import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { Member } from '../../src/core/roster.ts';
import { parseRoster } from '../../src/roster/csv.ts';
import { createSandbox, type Sandbox } from '../../src/sandbox/sandbox.ts';
import { openStore } from '../../src/store/open.ts';
import { until } from '../feishu/kit.ts';
import { wordsOf } from '../kit/card.ts';
import { PATIENCE_MS } from '../kit/patience.ts';
import { installation, type Program, startProgram } from '../kit/program.ts';

const SILENT = { info() {}, warn() {}, error() {} };

let folder: string;
let members: readonly Member[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhibu-process-'));
  members = parseRoster(await readFile('data/demo/roster.csv', 'utf8'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A platform in real time, since the process has the machine's clock. @returns with the settings that lead to it */
async function platform(): Promise<{ readonly sandbox: Sandbox; readonly env: Record<string, string> }> {
  const users = members.map(({ openId, name }) => ({ openId, name }));
  const sandbox = await createSandbox({ users, chats: [], timeZone: 'Asia/Shanghai', limits: false });
  onTestFinished(() => sandbox.close());
  const { url } = await sandbox.listen();
  const env = {
    LARK_APP_ID: sandbox.appId,
    LARK_APP_SECRET: sandbox.appSecret,
    LARK_DOMAIN: url,
    PORT: '0',
  };
  return { sandbox, env };
}

async function openRoster(): Promise<void> {
  const store = await openStore(`file:${folder}/var`, { log: SILENT });
  await store.roster.upsertMembers(members);
  await store.close();
}

/** Ends what is left of a process group, if anything is. */
function killGroup(leader: number | undefined): void {
  try {
    if (leader !== undefined) process.kill(-leader, 'SIGKILL');
  } catch {
    // Nothing is left.
  }
}

/** Workdays of a year gone by. */
const DAYS = ['2月', '3月'].flatMap((month) =>
  [10, 11, 12, 13, 14, 17, 18, 19, 20, 21].map((day) => `2025年${month}${day}日`),
);
const SPEAKERS = ['李秀英', '周明', '王芳', '赵六顺', '吴七斤'];

/** Many entries at once, each of another day. @returns their message_ids */
function burst(sandbox: Sandbox): readonly string[] {
  return DAYS.map((day, index) => {
    const name = SPEAKERS[index % SPEAKERS.length];
    const from = members.find((member) => member.name === name)?.openId ?? '';
    const text = `${day}主题党日，主题第${index}次学习，在社区，应到12实到12`;
    return sandbox.say({ from, chatId: sandbox.privateChat(from), text });
  });
}

function repliesTo(sandbox: Sandbox, messageId: string): readonly string[] {
  return members
    .flatMap(({ openId }) => sandbox.messages(sandbox.privateChat(openId)))
    .filter((message) => message.sender.bot && message.parent?.messageId === messageId)
    .map((message) => wordsOf(message.content));
}

/** Resolves when so many of these messages have been answered. */
async function answered(sandbox: Sandbox, messageIds: readonly string[], count: number): Promise<void> {
  const done = () => messageIds.filter((id) => repliesTo(sandbox, id).length > 0).length >= count;
  await sandbox.waitFor(done, { timeoutMs: PATIENCE_MS });
}

async function expectOnceEach(sandbox: Sandbox, messageIds: readonly string[]): Promise<void> {
  for (const id of messageIds) {
    const replies = repliesTo(sandbox, id);
    expect(replies).toHaveLength(1);
    expect(replies[0]).toMatch(/已补记：主题党日/);
  }
  const store = await openStore(`file:${folder}/var`, { log: SILENT, readOnly: true });
  const topics = (await store.ledger.find({})).map((record) => record.topic);
  expect(topics).toHaveLength(messageIds.length);
  expect(new Set(topics).size).toBe(messageIds.length);
  expect(await store.claims.pending()).toEqual([]);
}

/** Asks the process to stop and expects it to end in peace. */
async function stop(program: Program): Promise<void> {
  program.signal('SIGTERM');
  const end = await program.ended;
  expect(end.status).toBe(0);
  // What stays owed until the next start is no fault.
  expect(end.stderr).not.toContain('inbox.undelivered');
}

describe('the process', () => {
  it('killed in the middle of a burst answers and records each message once after the next start', async () => {
    await openRoster();
    const { sandbox, env } = await platform();
    const first = startProgram(folder, env);
    await first.up;
    const said = burst(sandbox);
    await answered(sandbox, said, 5);
    first.signal('SIGKILL');
    expect((await first.ended).status).toBe('SIGKILL');
    expect(said.filter((id) => repliesTo(sandbox, id).length === 0)).not.toEqual([]);
    const second = startProgram(folder, env);
    await second.up;
    await answered(sandbox, said, said.length);
    await stop(second);
    await expectOnceEach(sandbox, said);
  });

  it('asked to stop in the middle of a burst loses nothing', async () => {
    await openRoster();
    const { sandbox, env } = await platform();
    const first = startProgram(folder, env);
    await first.up;
    const said = burst(sandbox);
    await answered(sandbox, said, 2);
    await stop(first);
    const second = startProgram(folder, env);
    await second.up;
    await answered(sandbox, said, said.length);
    await stop(second);
    await expectOnceEach(sandbox, said);
  });

  it('asked to stop while the platform takes no answers stops all the same, and answers later', async () => {
    await openRoster();
    const { sandbox, env } = await platform();
    const first = startProgram(folder, env);
    await first.up;
    sandbox.faults.set({ rateLimitNext: 1_000_000 });
    const said = burst(sandbox);
    await until(() => sandbox.deliveriesPending() === 0);
    await stop(first);
    expect(said.flatMap((id) => repliesTo(sandbox, id))).toEqual([]);
    sandbox.faults.set({ rateLimitNext: 0 });
    const second = startProgram(folder, env);
    await second.up;
    await answered(sandbox, said, said.length);
    await stop(second);
    await expectOnceEach(sandbox, said);
  });

  it('is one to a store: a second one is told so in one line', async () => {
    const { env } = await platform();
    const first = startProgram(folder, env);
    await first.up;
    const second = await startProgram(folder, env).ended;
    expect(second.status).toBe(1);
    expect(second.stderr.trim()).toMatch(/^数据文件夹 .* 正被另一个支部助手使用。.*$/);
    await stop(first);
  });

  it('needs nothing but itself for the demo', async () => {
    const program = startProgram(folder, { PORT: '0' });
    const url = /http:\S+/.exec(await program.up)?.[0] ?? '';
    expect((await fetch(url)).status).toBe(200);
    expect((await fetch(`${url}readyz`)).status).toBe(200);
    await stop(program);
  });
});

describe('the process that npm has started', () => {
  it('finishes and ends when npm and its shell are gone', async () => {
    const main = resolve('dist/src/main.js');
    const shell = spawn('sh', ['-c', `"${process.execPath}" "${main}"; true`], {
      cwd: folder,
      env: { PATH: process.env.PATH ?? '', npm_lifecycle_event: 'start', PORT: '0', LOG_LEVEL: 'fatal' },
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true,
    });
    onTestFinished(() => killGroup(shell.pid));
    await once(shell.stdout, 'data');
    const closed = once(shell.stdout.resume(), 'close');
    expect(await readdir(join(folder, 'var/sandbox'))).toContain('lock');
    shell.kill('SIGKILL');
    await closed;
    expect(await readdir(join(folder, 'var/sandbox'))).not.toContain('lock');
  });
});

describe('a start that does not reach the platform', () => {
  it('says so to the person once, and tries on', async () => {
    const tries: Socket[] = [];
    const server = createServer((socket) => tries.push(socket.on('error', () => undefined).destroy()));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const program = startProgram(folder, {
      ...{ LARK_APP_ID: 'cli_0123456789abcdef', LARK_APP_SECRET: 'secret', PORT: '0' },
      LARK_DOMAIN: `http://127.0.0.1:${port}`,
    });
    await until(() => tries.length >= 3);
    program.signal('SIGTERM');
    const { stderr } = await program.ended;
    const said = stderr.split('\n').filter((line) => line !== '' && !line.startsWith('{'));
    expect(said).toEqual([
      expect.stringMatching(/^还连不上飞书（.+），请检查网络和 LARK_DOMAIN；会一直重试，按 Ctrl\+C 停止。$/u),
    ]);
  });
});

describe('a start that cannot be', () => {
  it('names every setting, duty, document, word list and command that is broken, and ends', async () => {
    const root = await installation();
    await writeFile(join(folder, '.env'), 'LARK_APP_ID=123\nPORT=http\n');
    await appendFile(join(root, 'data/obligations/theme-day.yaml'), '\nunit: planet\n');
    await writeFile(join(root, 'data/obligations/party-lecture.yaml'), 'name: [\n');
    await writeFile(join(root, 'data/documents/new.md'), '---\ntitle: 3\n---\n正文');
    await writeFile(join(root, 'data/documents/empty.txt'), '');
    await writeFile(join(root, 'data/lexicon/filler.yaml'), 'drop: 3\n');
    await writeFile(join(root, 'dist/commands/broken.js'), 'export default {{\n');
    await writeFile(join(root, 'dist/commands/other.js'), 'export default { name: 1 };\n');
    const { status, stderr } = await startProgram(folder, {}, root).ended;
    expect(status).toBe(1);
    for (const name of [
      ...['LARK_APP_ID', 'LARK_APP_SECRET', 'PORT', 'theme-day.yaml', 'party-lecture.yaml', 'new.md'],
      ...['empty.txt', 'filler.yaml', 'commands/broken.js', 'commands/other.js'],
    ])
      expect(stderr).toContain(name);
    expect(stderr).not.toMatch(/^\s+at /m);
    for (const line of stderr.trim().split('\n')) expect(line).toMatch(/\p{Script=Han}/u);
  });

  it('with a folder that is no store names it', async () => {
    await writeFile(join(folder, 'var'), 'a file');
    const { status, stderr } = await startProgram(folder, {}).ended;
    expect(status).toBe(1);
    expect(stderr.trim().split('\n')).toEqual([expect.stringContaining('var')]);
  });

  it('with credentials that the platform does not know ends, and lets go of the store', async () => {
    const { env } = await platform();
    const { status, stderr } = await startProgram(folder, { ...env, LARK_APP_SECRET: 'wrong' }).ended;
    expect(status).toBe(1);
    const complaints = stderr.split('\n').filter((line) => line !== '' && !line.startsWith('{'));
    expect(complaints).toEqual([expect.stringContaining('LARK_APP_SECRET')]);
    await openRoster();
  });

  it('on a port that is taken ends, and says which', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await new Promise((resolve) => server.once('listening', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? String(address.port) : '';
    const { status, stderr } = await startProgram(folder, { PORT: port }).ended;
    expect(status).toBe(1);
    expect(stderr.trim()).toMatch(new RegExp(`^PORT：端口 ${port} 已被.*$`));
  });
});
