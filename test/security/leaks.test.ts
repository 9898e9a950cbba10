import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Member } from '../../src/core/roster.ts';
import { createSandbox, type Sandbox } from '../../src/sandbox/sandbox.ts';
import { openStore } from '../../src/store/open.ts';
import { zhibu } from '../../src/zhibu.ts';
import { buttonOf } from '../kit/card.ts';
import { type Postgres, startPostgres } from '../kit/postgres.ts';
import { startProgram } from '../kit/program.ts';
import { member, silent } from '../store/samples.ts';

/** What nobody but those who know it anyway may ever read. */
const SECRETS = {
  appSecret: 'canary-app-secret-1c9f',
  encryptKey: 'canary-encrypt-key-77d1',
  token: 'canary-verification-token-e02a',
  key: Buffer.alloc(32, 'canary-key').toString('base64'),
};
/** What people say, and who they are. */
const PERSONAL = {
  name: '欧阳金丝雀',
  partner: '司徒金丝雀',
  place: '金丝雀会议室',
  topic: '金丝雀主题',
  question: '金丝雀能当入党介绍人吗',
  phone: '13987654321',
  mail: 'canary@example.com',
};
/** What is said of a talk: unreadable wherever it is kept. */
const TALK = { summary: '想换到金丝雀窗口', told: '他说家里有金丝雀的难处' };

const BRANCH = '第一党支部';
const PEOPLE: readonly Member[] = [
  member('ou_canary1', { name: PERSONAL.name, roles: ['书记', '党员'], group: '第一党小组' }),
  member('ou_canary2', { name: PERSONAL.partner, group: '第一党小组' }),
];

let postgres: Postgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.stop());

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'zhibu-leaks-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

async function platform(): Promise<{ readonly sandbox: Sandbox; readonly url: string }> {
  const sandbox = await createSandbox({
    users: PEOPLE.map(({ openId, name }) => ({ openId, name })),
    chats: [{ chatId: 'oc_canary', name: '金丝雀工作群', members: PEOPLE.map(({ openId }) => openId) }],
    ...{ timeZone: 'Asia/Shanghai', limits: false, appSecret: SECRETS.appSecret },
  });
  onTestFinished(() => sandbox.close());
  return { sandbox, url: (await sandbox.listen()).url };
}

/** Everything that the program lets anybody see: its logs to the last detail, its pages and its answers to strangers. */
interface Seen {
  readonly logs: string;
  readonly pages: string;
}

/** A working day of the whole program, with everything in it that can go wrong. */
async function workingDay(storeUrl: string): Promise<Seen> {
  const cwd = await folder();
  const { sandbox, url: domain } = await platform();
  const store = await openStore(storeUrl, { log: silent });
  await store.roster.upsertMembers(PEOPLE);
  await store.roster.bind(BRANCH, 'oc_canary');
  await store.close();
  const program = startProgram(cwd, {
    ...{ LARK_APP_ID: sandbox.appId, LARK_APP_SECRET: SECRETS.appSecret, LARK_DOMAIN: domain },
    ...{
      LARK_TRANSPORT: 'webhook',
      LARK_ENCRYPT_KEY: SECRETS.encryptKey,
      LARK_VERIFICATION_TOKEN: SECRETS.token,
    },
    ...{ STORE_URL: storeUrl, SECRET_KEY: SECRETS.key, LOG_LEVEL: 'trace', PORT: '0' },
  });
  const url = /http:\/\/[^/]+/.exec(await program.up)?.[0] ?? '';
  sandbox.setWebhook({
    url: `${url}/feishu/events`,
    encryptKey: SECRETS.encryptKey,
    verificationToken: SECRETS.token,
  });
  await talk(sandbox);
  const pages = await visit(url);
  program.signal('SIGTERM');
  const { stderr } = await program.ended;
  return { logs: stderr, pages };
}

async function talk(sandbox: Sandbox): Promise<void> {
  const [secretary = '', other = ''] = PEOPLE.map(({ openId }) => openId);
  const tell = async (from: string, text: string) => {
    const messageId = sandbox.say({ from, chatId: sandbox.privateChat(from), text });
    return sandbox.waitFor((one) => one.sender.bot && one.parent?.messageId === messageId);
  };
  const { place, topic, partner, question, phone, mail } = PERSONAL;
  await tell(
    secretary,
    `登记 昨天下午3点主题党日，${place}，主题：${topic}，应到2实到2，联系 ${phone} ${mail}`,
  );
  await tell(secretary, `今天上午跟${partner}谈心谈话，办公室，日常谈心，${TALK.told}`);
  await tell(secretary, `概要：${TALK.summary}`);
  await tell(other, '看概要');
  await tell(other, question);
  await tell(other, `修改 #0101-00000 ${topic}`);
  const form = await tell(other, '登记 主题党日');
  const { name, value } = buttonOf(form.content, '确认登记');
  await sandbox.press({
    ...{ persona: other, messageId: form.messageId, tag: 'button', name, value },
    formValue: { topic, place, date: '2020-01-01', host: PERSONAL.name },
  });
  sandbox.faults.set({ failNext: { times: 1, code: 230099, msg: `ErrorValue: ${topic} ${phone}` } });
  await tell(secretary, `登记 昨天支委会 ${place} ${topic}`);
  sandbox.faults.set({ loseAnswerNext: 1, revokeTokens: true });
  await tell(secretary, `台账 ${topic}`);
  await tell(secretary, '导出');
}

/** Strangers at the door, with what they have guessed in their hands. */
async function visit(url: string): Promise<string> {
  const guess = JSON.stringify({ schema: '2.0', header: { token: 'guess' }, event: PERSONAL.question });
  const answers = await Promise.all([
    ...[
      '/metrics',
      '/readyz',
      '/healthz',
      '/nowhere',
      '/%E0%A4%A',
      `/${encodeURIComponent(PERSONAL.topic)}`,
    ].map((path) => fetch(url + path)),
    fetch(`${url}/feishu/events`, { method: 'POST', body: guess }),
    fetch(`${url}/feishu/events`, { method: 'POST', body: `{"encrypt":"${PERSONAL.topic}"}` }),
    fetch(`${url}/feishu/events`, { method: 'POST', body: PERSONAL.topic }),
  ]);
  return (await Promise.all(answers.map((answer) => answer.text()))).join('\n');
}

/** Everything that lies in a folder, in one text. */
async function filesIn(path: string): Promise<string> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('\n');
}

/** @returns those of `words` that stand in `text`, also spelt as JSON, as an address or in base64 */
function found(words: Readonly<Record<string, string>>, text: string): readonly string[] {
  return Object.entries(words).flatMap(([name, word]) => {
    const spellings = [
      ...[word, encodeURIComponent(word), Buffer.from(word).toString('base64').slice(0, -4)],
      [...word].map((char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
    ];
    return spellings.some((spelling) => text.includes(spelling)) ? [name] : [];
  });
}

async function cli(args: readonly string[], env: Record<string, string>): Promise<string> {
  const said: string[] = [];
  const say = (...words: readonly unknown[]): void =>
    void said.push(words.map((word) => JSON.stringify(word)).join(' '));
  await zhibu(args, {
    ...{ env, cwd: await folder(), now: () => Date.now(), out: say, complain: say },
    log: { info: say, warn: say, error: say },
  });
  return said.join('\n');
}

describe.each(['file', 'postgres'])('a working day on %s', (backend) => {
  it('leaves no secret and nothing personal in logs, figures and pages, and no talk readable where it is kept', async () => {
    const url = backend === 'file' ? `file:${await folder()}` : await postgres.database();
    const { logs, pages } = await workingDay(url);
    const password = { password: 'only-here' };
    expect(logs.split('\n').length).toBeGreaterThan(3);
    for (const event of ['feishu.webhook.refused', '230099']) expect(logs).toContain(event);
    expect(found({ ...SECRETS, ...PERSONAL, ...TALK, ...password }, logs)).toEqual([]);
    expect(found({ ...SECRETS, ...PERSONAL, ...TALK, ...password }, pages)).toEqual([]);

    const file = join(await folder(), 'backup');
    const said = await cli(['backup', file], { STORE_URL: url, SECRET_KEY: SECRETS.key });
    const backup = await readFile(file, 'utf8');
    // What was logged is there, so that what is not found is not there either.
    expect(found({ topic: PERSONAL.topic }, backup)).toEqual(['topic']);
    expect(backup).toContain('"sealed":"v1.');
    expect(found({ ...SECRETS, ...TALK, ...password }, backup + said)).toEqual([]);
    if (backend === 'file') expect(found({ ...SECRETS, ...TALK }, await filesIn(url.slice(5)))).toEqual([]);
  });
});

describe('a password in STORE_URL', () => {
  it.each([
    ['nobody listens', 'postgres://zhibu:canary-pw@127.0.0.1:1/zhibu'],
    ['the address is none', 'postgres://zhibu:canary-pw@[::/zhibu'],
    ['it holds an @', 'postgres://zhibu:canary-pw@x@127.0.0.1:1/zhibu?x=canary-pw'],
    ['the scheme is unknown', 'mysql://zhibu:canary-pw@127.0.0.1/zhibu'],
    ['the port is none', 'postgres://zhibu:canary-pw@127.0.0.1:canary-pw/zhibu'],
  ])('is not told when %s', async (_, url) => {
    for (const args of [['backup', 'b'], ['reseal']]) {
      const said = await cli(args, { STORE_URL: url });
      expect(said).not.toBe('');
      expect(said).not.toContain('canary-pw');
    }
  });
});
