import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { SCOPES } from '../../src/feishu/manifest.ts';
import type { Sandbox, SandboxOptions } from '../../src/sandbox/options.ts';
import { zhibu } from '../../src/zhibu.ts';
import { MEMBER, startSandbox, until } from '../sandbox/kit.ts';
import { silent } from '../store/samples.ts';
import { eachTestHasADesk } from './kit.ts';

const desk = eachTestHasADesk();

/** An office whose settings name the app of a sandbox; nothing runs there yet. */
async function office(options: Partial<SandboxOptions> = {}): Promise<Sandbox> {
  const { sandbox, url } = await startSandbox({ scopes: SCOPES.map(({ name }) => name), ...options });
  const { appId: LARK_APP_ID, appSecret: LARK_APP_SECRET } = sandbox;
  Object.assign(desk().env, { LARK_APP_ID, LARK_APP_SECRET, LARK_DOMAIN: url, PORT: '1' });
  return sandbox;
}

/** Starts the assistant with these settings, and has them name its port. */
async function run(): Promise<void> {
  const app = await startApp(readConfig({ ...desk().env, PORT: '0' }, null), silent);
  onTestFinished(() => app.stop());
  desk().env.PORT = new URL(app.url).port;
}

/** Calls `zhibu doctor` so many milliseconds from now. @returns its lines by what they look at */
async function doctor(later = 0) {
  const out: string[] = [];
  const status = await zhibu(['doctor'], {
    ...{ env: desk().env, cwd: desk().folder, log: silent },
    now: () => Date.now() + later,
    out: (line) => void out.push(line),
    complain: () => undefined,
  });
  const about = (title: string) => out.filter((line) => line.slice(2).startsWith(`${title}：`)).join('\n');
  return { status, about, text: out.join('\n') };
}

describe('zhibu doctor with an app', () => {
  it('says of a running assistant that everything is well, with the age of what came in last', async () => {
    const sandbox = await office();
    await run();
    await until(() => sandbox.connections() === 1);
    sandbox.say({ from: MEMBER, chatId: sandbox.privateChat(MEMBER), text: '帮助' });
    const card = await sandbox.waitFor(({ sender }) => sender.bot);
    await sandbox.press({ persona: MEMBER, messageId: card.messageId, tag: 'button', value: { a: 'x.y' } });
    const { status, about } = await doctor(10 * 60_000);
    expect(about('飞书凭据')).toBe(`✓ 飞书凭据：飞书认得应用 ${sandbox.appId}。`);
    expect(about('机器人')).toBe('✓ 机器人：“支部助手”已启用。');
    expect(about('权限')).toBe('✓ 权限：要用的6项都开通了。');
    expect(about('连接')).toMatch(/^✓ 连接：长连接已连上10分钟。/);
    expect(about('事件与回调')).toMatch(/^✓.*收到事件在10分钟前。\n✓.*收到卡片回调在10分钟前。$/);
    expect(about('时间和时区')).toMatch(/^✗.*比飞书的时间快10分钟/);
    expect(status).toBe(1);
    expect((await doctor()).status).toBe(0);
  });

  it('looks without taking anything from a running assistant, and sends nothing', async () => {
    const sandbox = await office();
    await doctor();
    expect(sandbox.connections()).toBe(0);
    expect(sandbox.requests().map(({ path }) => path)).not.toContain('/callback/ws/endpoint');
  });

  it('does not count as wrong what nobody can see before the first start', async () => {
    await office();
    const { status, about } = await doctor();
    expect(status).toBe(0);
    expect(about('连接')).toMatch(/^？ 连接：助手没有在这台机器上运行.*npm start/);
    expect(about('事件与回调')).toMatch(/^？.*使用长连接接收事件.*im\.message\.receive_v1/);
    expect(about('事件与回调')).toMatch(/\n？.*使用长连接接收回调.*card\.action\.trigger/);
  });

  it('tells how to try what has not come in since the start', async () => {
    await office();
    await run();
    expect((await doctor()).about('事件与回调')).toContain('给机器人发一句“帮助”');
  });

  it('gives the page for each permission that is missing', async () => {
    const sandbox = await office({
      scopes: ['im:message', 'im:chat:readonly', 'im:message.p2p_msg:readonly'],
    });
    const { status, about } = await doctor();
    expect(status).toBe(1);
    const lines = about('权限').split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain('im:message.group_at_msg:readonly（收群里 @ 机器人的消息）');
    expect(lines[1]).toContain(`https://open.feishu.cn/app/${sandbox.appId}/auth?q=im:resource`);
  });

  it.each([
    ['absent', '加上机器人'],
    ['inactive', '还没有启用'],
  ] as const)('says what to do about a bot that is %s', async (botState, words) => {
    await office({ botState });
    const { status, about } = await doctor();
    expect(status).toBe(1);
    expect(about('机器人')).toMatch(new RegExp(`^✗.*${words}.*发布一个版本`));
  });

  it('says that the credentials are wrong, never what they are, and nothing of what hangs on them', async () => {
    await office();
    desk().env.LARK_APP_SECRET = 'hunter2';
    const { status, about, text } = await doctor();
    expect(status).toBe(1);
    expect(about('飞书凭据')).toMatch(/^✗.*错误码 10014.*zhibu setup/);
    expect(about('权限') + about('机器人')).toBe('');
    expect(text).not.toContain('hunter2');
  });

  it('says that the platform cannot be reached', async () => {
    await office();
    desk().env.LARK_DOMAIN = 'http://127.0.0.1:1';
    expect((await doctor()).about('飞书凭据')).toMatch(/^✗.*连不上 http:\/\/127\.0\.0\.1:1（ECONNREFUSED）/);
  });

  it('sees a long connection that is down, and a running assistant with other settings', async () => {
    const sandbox = await office();
    await run();
    await until(() => sandbox.connections() === 1);
    sandbox.faults.set({ refuseHandshake: true });
    sandbox.dropConnections();
    await expect.poll(async () => (await doctor()).about('连接')).toMatch(/^✗ 连接：长连接断着/);
    Object.assign(desk().env, {
      LARK_TRANSPORT: 'webhook',
      LARK_ENCRYPT_KEY: 'key',
      LARK_VERIFICATION_TOKEN: 'token',
    });
    expect((await doctor()).about('连接')).toMatch(/^✗ 连接：.*LARK_TRANSPORT.*重新启动/);
    expect((await doctor()).about('事件与回调')).toContain('https://您的域名/feishu/events');
  });

  it('is not misled by the demonstration that still runs', async () => {
    await office();
    await run();
    const other = await startSandbox({ appId: 'cli_00000000000000ff' });
    desk().env.LARK_APP_ID = other.sandbox.appId;
    desk().env.LARK_APP_SECRET = other.sandbox.appSecret;
    desk().env.LARK_DOMAIN = other.url;
    const { about } = await doctor();
    expect(about('连接')).toMatch(/^✗ 连接：正在运行的是另一个应用，或者是本机演示/);
    expect(about('事件与回调')).toMatch(/^？.*\n？/);
  });

  it('takes another program on the port for none', async () => {
    await office();
    const server = createServer((_, response) => response.end('<h1>hello</h1>')).listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    desk().env.PORT = String((server.address() as AddressInfo).port);
    expect((await doctor()).about('连接')).toMatch(/^？/);
  });
});

it('says nothing of Feishu without an app: that is the sandbox', async () => {
  await desk().run('roster', 'import', resolve('data/demo/roster.csv'));
  const { status, text } = await doctor();
  expect(status).toBe(0);
  expect(text).toContain('没有飞书凭据，启动的是本机演示');
  expect(text).not.toContain('机器人：');
});
