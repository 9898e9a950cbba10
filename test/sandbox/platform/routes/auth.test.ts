import { expect, test } from 'vitest';
import { call, MEMBER, refusal, sdkClient, startSandbox, tenantToken } from '../../kit.ts';

const TOKEN_PATH = '/open-apis/auth/v3/tenant_access_token/internal';

const text = (openId: string) => ({
  params: { receive_id_type: 'open_id' as const },
  data: { receive_id: openId, msg_type: 'text', content: '{"text":"你好"}' },
});

test('the SDK fetches one token and sends with it', async () => {
  const { sandbox, url } = await startSandbox();
  const client = sdkClient(sandbox, url);
  await client.im.v1.message.create(text(MEMBER));
  await client.im.v1.message.create(text(MEMBER));
  expect(sandbox.requests().filter(({ path }) => path === TOKEN_PATH)).toHaveLength(1);
});

test('bot info stands beside code, as Feishu has it', async () => {
  const { sandbox, url } = await startSandbox({ botName: '小支' });
  const info = await sdkClient(sandbox, url).request({ method: 'GET', url: '/open-apis/bot/v3/info' });
  expect(info).toMatchObject({ code: 0, bot: { open_id: sandbox.bot.openId, app_name: '小支' } });
});

test.each([
  ['a wrong secret', { app_secret: 'wrong' }, 10014],
  ['a wrong app', { app_id: 'cli_0000000000000000' }, 10003],
])('%s is refused inside an HTTP 200', async (_what, change, code) => {
  const { sandbox, url } = await startSandbox();
  const body = { app_id: sandbox.appId, app_secret: sandbox.appSecret, ...change };
  const answer = await call(url, 'POST', TOKEN_PATH, { body });
  expect(answer).toMatchObject({ status: 200, body: { code } });
});

test('calls without a token, and with one that was never given out, are told apart', async () => {
  const { url } = await startSandbox();
  const path = '/open-apis/bot/v3/info';
  expect(await call(url, 'GET', path)).toMatchObject({ status: 400, body: { code: 99991661 } });
  expect(await call(url, 'GET', path, { token: 't-none' })).toMatchObject({
    status: 400,
    body: { code: 99991663 },
  });
});

test('revoked tokens fail until a new one is fetched', async () => {
  const { sandbox, url } = await startSandbox();
  const client = sdkClient(sandbox, url);
  await client.im.v1.message.create(text(MEMBER));
  expect(sandbox.faults.set({ revokeTokens: true }).revokeTokens).toBe(false);
  expect(await refusal(client.im.v1.message.create(text(MEMBER)))).toMatchObject({ code: 99991663 });
  await sdkClient(sandbox, url).im.v1.message.create(text(MEMBER));
});

test('every answer carries a log id, also that of an unknown path', async () => {
  const { sandbox, url } = await startSandbox();
  const token = await tenantToken(sandbox, url);
  const unknown = await call(url, 'GET', '/open-apis/im/v9/nothing', { token });
  expect(unknown).toMatchObject({ status: 404, body: { code: 99991201 } });
  expect(unknown.headers.get('x-tt-logid')).toMatch(/^[0-9a-f]{32}$/);
  expect(sandbox.requests().at(-1)).toMatchObject({ method: 'GET', status: 404, code: 99991201 });
});

test('the endpoint of the long connection knows its faults', async () => {
  const { sandbox, url } = await startSandbox();
  const path = '/callback/ws/endpoint';
  const good = { body: { AppID: sandbox.appId, AppSecret: sandbox.appSecret } };
  const answer = await call(url, 'POST', path, good);
  expect(answer.body).toMatchObject({
    code: 0,
    data: {
      URL: expect.stringMatching(/^ws:\/\/127.0.0.1:\d+\/ws\/v2\?fpid=/),
      ClientConfig: { ReconnectCount: -1 },
    },
  });
  const wrong = await call(url, 'POST', path, { body: { AppID: sandbox.appId, AppSecret: 'x' } });
  expect(wrong.body).toMatchObject({ code: 1000040345, data: {} });
  sandbox.faults.set({ endpointCode: 1 });
  expect((await call(url, 'POST', path, good)).body.code).toBe(1);
  sandbox.faults.set({ endpointCode: 0, endpointStatus: 503 });
  expect((await call(url, 'POST', path, good)).status).toBe(503);
});

test('an app id that the SDK would silently refuse is refused loudly', async () => {
  await expect(startSandbox({ appId: 'cli_demo' })).rejects.toThrow(RangeError);
});
