import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, lstat, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { PassThrough } from 'node:stream';
import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Sandbox, SandboxOptions } from '../../src/sandbox/options.ts';
import { zhibu } from '../../src/zhibu.ts';
import { SECRETARY, startSandbox, until } from '../sandbox/kit.ts';
import { silent } from '../store/samples.ts';
import { chineseIn } from '../texts/english.ts';
import { eachTestHasADesk } from './kit.ts';

const desk = eachTestHasADesk();
const CTRL_C = '\u0003';

/** A platform that the settings of the desk name; no app is known yet. */
async function platform(options: Partial<SandboxOptions> = {}): Promise<Sandbox> {
  const { sandbox, url } = await startSandbox({ scopes: [], registration: { interval: 0.02 }, ...options });
  Object.assign(desk().env, { LARK_DOMAIN: url, PORT: '1' });
  return sandbox;
}

interface Sitting {
  readonly input: PassThrough;
  /** Everything on the screen so far. */
  text(): string;
  readonly ended: Promise<number>;
}

/** Somebody sits down at `zhibu setup`: at a terminal, or as a file of answers. */
function sitDown(person = true, columns?: number): Sitting {
  const input = Object.assign(new PassThrough(), person ? { isTTY: true } : {});
  const output = Object.assign(new PassThrough(), columns === undefined ? {} : { columns });
  let text = '';
  output.on('data', (chunk) => {
    text += String(chunk);
  });
  const line = (words: string) => {
    text += `${words}\n`;
  };
  const ended = zhibu(['setup'], {
    ...{ env: desk().env, cwd: desk().folder, log: silent, now: () => Date.now() },
    ...{ out: line, complain: line, keyboard: { input, output } },
  });
  return { input, text: () => text, ended };
}

/** Gives all answers at once, as a file does. */
async function answer(...answers: readonly string[]): Promise<{ status: number; text: string }> {
  const sitting = sitDown(false);
  sitting.input.end(answers.map((line) => `${line}\n`).join(''));
  return { status: await sitting.ended, text: sitting.text() };
}

/** Waits for the link on the screen and does on the phone what is decided. */
async function scan(sitting: Sitting, decision: 'allow' | 'deny'): Promise<void> {
  const link = /http:\S+user_code=\S+/;
  await until(() => link.test(sitting.text()));
  const url = link.exec(sitting.text())?.[0] ?? '';
  await fetch(url, { method: 'POST', body: new URLSearchParams({ decision }) });
}

const env = () => readFile(desk().at('.env'), 'utf8');

describe('zhibu setup', () => {
  it('makes an app by a scanned code, writes .env for its owner only, and examines it', async () => {
    const sandbox = await platform();
    const sitting = sitDown();
    sitting.input.write('\r\r\r\r\r'); // the usual everywhere
    await scan(sitting, 'allow');
    expect(await sitting.ended).toBe(0);
    expect(parseEnv(await env())).toMatchObject({
      LARK_APP_ID: sandbox.appId,
      LARK_APP_SECRET: sandbox.appSecret,
      LARK_TRANSPORT: 'websocket',
      ADMIN_OPEN_IDS: SECRETARY,
      WORKING_HOURS: '08:30-17:30',
    });
    expect(await env()).toContain('# 支部助手的设置');
    expect((await stat(desk().at('.env'))).mode & 0o777).toBe(0o600);
    expect(await readdir(desk().folder)).toEqual(['.env']);
    expect(sitting.text()).toMatch(/^█▀▀▀▀▀▀▀█.*█▀▀▀▀▀▀▀█$/mu);
    expect(sitting.text()).toContain('✓ 权限：要用的6项都开通了');
    expect(sitting.text()).not.toContain(sandbox.appSecret);
  });

  it('takes an existing app, asks again for what cannot be right, and shows no secret', async () => {
    const { appId, appSecret } = await platform({ scopes: ['im:message'] });
    const { status, text } = await answer(
      ...['9', '2', 'cli_1', appId, '', appSecret],
      ...['1', '', '张三', 'ou_1，ou_2', ''],
    );
    expect(status).toBe(1); // permissions are missing
    expect(parseEnv(await env())).toMatchObject({ LARK_APP_ID: appId, LARK_APP_SECRET: appSecret });
    expect(text).toContain('请输入 1 到 2 的数字');
    expect(text).toMatch(/LARK_APP_ID：应是 cli_/);
    expect(text).toMatch(/ADMIN_OPEN_IDS：应是以 ou_/);
    expect(text).toMatch(/✗ 权限：没有开通 im:resource.*https:\/\/open.feishu.cn\/app/);
    expect(text).not.toContain(appSecret);
  });

  it('leaves a .env alone unless it is told to change it', async () => {
    await platform();
    await desk().file('.env', 'PORT=4000\n');
    expect(await answer('')).toMatchObject({ status: 0, text: expect.stringContaining('.env 没有改动') });
    expect(await env()).toBe('PORT=4000\n');
    expect(await readdir(desk().folder)).toEqual(['.env']);
  });

  it('changes only what it asked for, and keeps the file as it was', async () => {
    const { appId, appSecret } = await platform();
    const before = `# ours\nOTHER="a\nb"\nexport PORT=1\nLARK_APP_ID=${appId}\nLARK_APP_SECRET=${appSecret}\n`;
    await desk().file('.env', before);
    await chmod(desk().at('.env'), 0o644);
    await answer('是', '', '', '', '', '');
    expect(await env()).toBe(`${before}LARK_TRANSPORT=websocket\nADMIN_OPEN_IDS=\n`);
    expect(await readFile(desk().at('.env.bak'), 'utf8')).toBe(before);
    for (const name of ['.env', '.env.bak']) expect((await stat(desk().at(name))).mode & 0o777).toBe(0o600);
  });

  it('does not take over the administrators of another app, whose open_ids are others', async () => {
    const { appId, appSecret } = await platform();
    await desk().file('.env', `LARK_APP_ID=${appId}\nLARK_APP_SECRET=old\nADMIN_OPEN_IDS=ou_old\n`);
    await answer('y', '3', appId, appSecret, '', '', '', '');
    expect(parseEnv(await env())).toMatchObject({ ADMIN_OPEN_IDS: 'ou_old', LARK_APP_SECRET: appSecret });
    const other = 'cli_00000000000000ff';
    const { text } = await answer('y', '3', other, 'its-secret', '', '', '', '');
    expect(parseEnv(await env())).toMatchObject({ ADMIN_OPEN_IDS: '', LARK_APP_ID: other });
    expect(text).toContain('要重新导入名册');
  });

  it('keeps the language that it was held in, and speaks it to the end', async () => {
    const { appId, appSecret } = await platform({ scopes: ['im:message'] });
    desk().env.LANGUAGE = 'en';
    const { text } = await answer('2', appId, appSecret, '', '', 'ou_1', '');
    expect(parseEnv(await env())).toMatchObject({ LANGUAGE: 'en', ADMIN_OPEN_IDS: 'ou_1' });
    expect(text).toContain('  LANGUAGE=en\n');
    expect(text).toMatch(/✓ Bot: “支部助手” is in use\.\n✗ Permissions: im:/);
    expect(chineseIn(text.split('\n'))).toEqual([]);
    desk().env.LANGUAGE = '';
    await answer('y', '', '', '', '', '');
    expect(parseEnv(await env())).toMatchObject({ LANGUAGE: 'en' });
  });

  it('makes a key for a database, and shows no password', async () => {
    const { appId, appSecret } = await platform();
    desk().env.STORE_URL = '';
    const url = 'postgres://u:hunter2@127.0.0.1:1/zhibu';
    const { text } = await answer(
      ...['2', appId, appSecret, '2', 'the-key', 'the-token', '2', 'file:./var', url, '', ''],
    );
    const written = parseEnv(await env());
    expect(written).toMatchObject({
      LARK_TRANSPORT: 'webhook',
      LARK_ENCRYPT_KEY: 'the-key',
      LARK_VERIFICATION_TOKEN: 'the-token',
      STORE_URL: url,
    });
    expect(Buffer.from(written.SECRET_KEY ?? '', 'base64')).toHaveLength(32);
    for (const secret of ['hunter2', 'the-key', 'the-token', written.SECRET_KEY ?? '']) {
      expect(text).not.toContain(secret);
    }
  });

  it('leaves .env as it was wherever the answers end', async () => {
    const { appId, appSecret } = await platform();
    await desk().file('.env', 'PORT=4000\n');
    const answers = ['y', '2', appId, appSecret, '1', '2', 'postgres://u:p@h/d', 'ou_1', 'n'];
    for (const length of answers.keys()) {
      const { status, text } = await answer(...answers.slice(0, length));
      expect({ status, text }).toEqual({ status: 1, text: expect.stringContaining('没有改动') });
    }
    expect((await answer(...answers)).status).toBe(0);
    expect(await env()).toBe('PORT=4000\n');
    expect(await readdir(desk().folder)).toEqual(['.env']);
  });

  it('says when the person with the phone refuses', async () => {
    await platform();
    const sitting = sitDown();
    sitting.input.write('\r');
    await scan(sitting, 'deny');
    expect(await sitting.ended).toBe(1);
    expect(sitting.text()).toContain('点了拒绝');
    expect(await readdir(desk().folder)).toEqual([]);
  });

  it.each([
    ['at a question', '', '请选'],
    ['while a code waits to be scanned', '\r', '等您确认'],
    ['while a secret is typed', '2\rcli_5a6462780000a001\rhunter2', 'App Secret（'],
  ])('stops at Ctrl+C %s', async (_, typed, words) => {
    await platform();
    const sitting = sitDown();
    sitting.input.write(typed);
    await until(() => sitting.text().includes(words));
    sitting.input.write(CTRL_C);
    expect(await sitting.ended).toBe(1);
    expect(sitting.text()).toContain('.env 没有改动');
    expect(sitting.text()).not.toContain('hunter2');
    expect(await readdir(desk().folder)).toEqual([]);
  });

  it('gives the link alone where the code has no room', async () => {
    await platform();
    const sitting = sitDown(true, 40);
    sitting.input.write('\r');
    await until(() => sitting.text().includes('等您确认'));
    expect(sitting.text()).toContain('窗口太窄');
    expect(sitting.text()).not.toContain('▀');
    sitting.input.write(CTRL_C);
    await sitting.ended;
  });

  it('writes what a link leads to, and says when the environment overrules it', async () => {
    const { appId, appSecret } = await platform();
    await mkdir(desk().at('elsewhere'));
    await writeFile(desk().at('elsewhere/env'), 'PORT=1\n');
    await symlink(desk().at('elsewhere/env'), desk().at('.env'));
    desk().env.ADMIN_OPEN_IDS = 'ou_of_environment';
    const { text } = await answer('y', '2', appId, appSecret, '', '', 'ou_mine', '');
    expect((await lstat(desk().at('.env'))).isSymbolicLink()).toBe(true);
    expect(await readFile(desk().at('elsewhere/env'), 'utf8')).toContain('ADMIN_OPEN_IDS=ou_mine');
    expect(text).toContain('系统环境变量里也有 ADMIN_OPEN_IDS');
  });

  it('changes nothing when it cannot write', async () => {
    const { appId, appSecret } = await platform();
    await desk().file('.env', 'PORT=4000\n');
    await mkdir(desk().at('.env.bak'));
    const { status, text } = await answer('y', '2', appId, appSecret, '', '', '', '');
    expect({ status, text }).toEqual({ status: 1, text: expect.stringContaining('没有改动') });
    expect(await env()).toBe('PORT=4000\n');
    expect((await readdir(desk().folder)).toSorted()).toEqual(['.env', '.env.bak']);
  });

  it('says what to do where nobody can be asked', async () => {
    expect(await desk().run('setup')).toMatchObject({
      status: 1,
      complaints: [expect.stringContaining('在终端窗口里')],
    });
    expect((await desk().run('setup', 'quickly')).status).toBe(2);
  });

  it('works as a program whose answers come through a pipe', async () => {
    const { appId, appSecret } = await platform({
      scopes: ['im:message', 'im:resource', 'im:chat:readonly'],
    });
    const child = spawn(process.execPath, [resolve('dist/src/bin.js'), 'setup'], {
      cwd: desk().folder,
      env: { PATH: process.env.PATH, ...desk().env, STORE_URL: `file:${join(desk().folder, 'store')}` },
    });
    child.stdin.end(`2\n${appId}\n${appSecret}\n\n\n\n\n`);
    let text = '';
    child.stdout.on('data', (chunk) => {
      text += String(chunk);
    });
    const [status] = await once(child, 'close');
    expect(text).toContain(`✓ 飞书凭据：飞书认得应用 ${appId}`);
    expect(status).toBe(1);
    expect((await stat(desk().at('.env'))).mode & 0o777).toBe(0o600);
  });
});
