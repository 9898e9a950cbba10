import * as lark from '@larksuiteoapi/node-sdk';
import axios from 'axios';
import { onTestFinished } from 'vitest';
import { createSandbox, type Sandbox, type SandboxOptions } from '../../src/sandbox/sandbox.ts';
import { PATIENCE_MS } from '../kit/patience.ts';

export const SECRETARY = 'ou_secretary';
export const MEMBER = 'ou_member';
export const OUTSIDER = 'ou_outsider';
export const GROUP = 'oc_first_branch';

/** A sandbox with a group, three people and one chat without the bot, listening on a free port. */
export async function startSandbox(
  options: Partial<SandboxOptions> = {},
): Promise<{ readonly sandbox: Sandbox; readonly url: string }> {
  const sandbox = await createSandbox({
    users: [
      { openId: SECRETARY, name: '张三', label: '书记' },
      { openId: MEMBER, name: '李四', label: '普通党员' },
      { openId: OUTSIDER, name: '张三丰', label: '群外人员' },
    ],
    chats: [
      { chatId: GROUP, name: '第一党支部', members: [SECRETARY, MEMBER] },
      { chatId: 'oc_without_bot', name: '没有机器人的群', members: [SECRETARY], botIn: false },
    ],
    timeZone: 'Asia/Shanghai',
    clientConfig: { ReconnectInterval: 1, ReconnectNonce: 0 },
    ...options,
  });
  onTestFinished(() => sandbox.close());
  return { sandbox, url: (await sandbox.listen()).url };
}

/** A logger for the SDK that says nothing. */
export const silent = { error() {}, warn() {}, info() {}, debug() {}, trace() {} };

/** The SDK's own HTTP instance does the same: it hands on the body, or body and headers. */
export function quietHttp(): lark.HttpInstance {
  const http = axios.create({ proxy: false });
  http.interceptors.response.use((response) =>
    '$return_headers' in response.config ? { data: response.data, headers: response.headers } : response.data,
  );
  return http as unknown as lark.HttpInstance;
}

/** The unmodified SDK's client for the sandbox's app. */
export function sdkClient(sandbox: Sandbox, url: string): lark.Client {
  return new lark.Client({
    appId: sandbox.appId,
    appSecret: sandbox.appSecret,
    domain: url,
    cache: new lark.DefaultCache(),
    httpInstance: quietHttp(),
    logger: silent,
  });
}

/** The unmodified SDK's long connection, connected and closed with the test. */
export async function connect(
  sandbox: Sandbox,
  url: string,
  handlers: Record<string, (data: never) => unknown>,
  options: { readonly pingTimeout?: number; readonly onReconnected?: () => void } = {},
): Promise<lark.WSClient> {
  let announce = () => {};
  const ready = new Promise<void>((resolve) => {
    announce = resolve;
  });
  const client = new lark.WSClient({
    appId: sandbox.appId,
    appSecret: sandbox.appSecret,
    domain: url,
    httpInstance: quietHttp(),
    logger: silent,
    onReady: () => announce(),
    ...(options.onReconnected === undefined ? {} : { onReconnected: options.onReconnected }),
    ...(options.pingTimeout === undefined ? {} : { wsConfig: { pingTimeout: options.pingTimeout } }),
  });
  onTestFinished(() => client.close({ force: true }));
  const dispatcher = new lark.EventDispatcher({ logger: silent });
  await client.start({ eventDispatcher: dispatcher.register(handlers) });
  await ready;
  return client;
}

/** The status and body of a call that the SDK refuses to hand on. */
export async function refusal(
  call: Promise<unknown>,
): Promise<{ status: number; code: number; msg: string }> {
  try {
    await call;
  } catch (error) {
    if (!axios.isAxiosError(error) || error.response === undefined) throw error;
    return { status: error.response.status, ...error.response.data };
  }
  throw new Error('the call was not refused');
}

/** Waits for `condition`, looking every few milliseconds. */
export async function until(condition: () => boolean, timeoutMs = PATIENCE_MS): Promise<void> {
  const end = Date.now() + timeoutMs;
  while (!condition()) {
    if (Date.now() > end) throw new Error(`not within ${timeoutMs} ms: ${condition}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** A tenant token of the sandbox's app. */
export async function tenantToken(sandbox: Sandbox, url: string): Promise<string> {
  const answer = await call(url, 'POST', '/open-apis/auth/v3/tenant_access_token/internal', {
    body: { app_id: sandbox.appId, app_secret: sandbox.appSecret },
  });
  return String(answer.body.tenant_access_token);
}

export interface RawAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: { readonly [key: string]: unknown };
}

/** A call to the open platform without the SDK, to see exactly what comes back. */
export async function call(
  url: string,
  method: string,
  path: string,
  { token, body }: { readonly token?: string; readonly body?: unknown } = {},
): Promise<RawAnswer> {
  const response = await fetch(url + path, {
    method,
    headers: {
      'Content-Type': 'application/json',
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const answer = (await response.json()) as RawAnswer['body'];
  return { status: response.status, headers: response.headers, body: answer };
}

/** A card of one line. */
export const lineCard = (content: string) => ({
  schema: '2.0',
  config: { update_multi: true },
  body: { elements: [{ tag: 'markdown', content }] },
});

/** Sends a card to a person through the SDK. @returns its message_id. */
export async function sendCard(client: lark.Client, openId: string, card: object): Promise<string> {
  const sent = await client.im.v1.message.create({
    params: { receive_id_type: 'open_id' },
    data: { receive_id: openId, msg_type: 'interactive', content: JSON.stringify(card) },
  });
  return sent.data?.message_id ?? '';
}
