import type { HttpInstance, HttpRequestOptions } from '@larksuiteoapi/node-sdk';
import { FeishuError } from './error.ts';
import { createHttp } from './http.ts';
import { grantPage, SCOPES, type Scope } from './manifest.ts';
import { read, textAt } from './reading.ts';
import { type Reaction, reactionTo, SCOPE_MISSING } from './retry.ts';

/** What the platform says of an app. */
export interface Examination {
  /** What kept the app from getting a token; null where it got one, and everything else is known only then. */
  readonly refusal: FeishuError | null;
  readonly bot: 'active' | 'inactive' | 'absent' | 'unknown';
  /** '' where it is not known. */
  readonly botName: string;
  readonly scopes: readonly ScopeFinding[];
  /** How far this machine's clock is before the platform's, in milliseconds; null where that is not known. */
  readonly aheadMs: number | null;
}

export interface ScopeFinding {
  readonly scope: Scope;
  readonly state: 'granted' | 'missing' | 'unknown';
  /** Where it is asked for. */
  readonly grant: string;
}

export interface ExamineOptions {
  readonly appId: string;
  readonly appSecret: string;
  /** Address of the open platform, without a slash at its end. */
  readonly domain: string;
  /** Epoch milliseconds on this machine. */
  now(): number;
  /** Milliseconds for one request. */
  readonly timeout?: number;
}

/** The platform's word for an app without the ability of a bot (bot/v3/info). */
const NO_BOT = 11205;
/** `activate_status` of a bot that is in use. */
const ACTIVE = 2;

/** Such a chat does not exist, so a call that names it changes nothing; before that is noticed, permissions are looked at. */
const NO_CHAT = `oc_${'0'.repeat(32)}`;

/** Refusals that say nothing of permissions. */
const LEFT_OPEN: ReadonlySet<Reaction> = new Set(['retry-later', 'quota', 'refresh-token']);

type DryCall = Pick<HttpRequestOptions<unknown>, 'method' | 'url' | 'params' | 'data'>;

/**
 * Calls that change nothing whatever comes back, by the permission that they need: what they name does not exist, or
 * they lack what has to be sent. A permission to receive has no call; it is found in the app's list.
 */
const DRY_CALLS: Readonly<Record<string, DryCall>> = {
  'im:message:send_as_bot': {
    method: 'post',
    url: 'im/v1/messages',
    params: { receive_id_type: 'chat_id' },
    data: { receive_id: NO_CHAT, msg_type: 'text', content: '{"text":"-"}' },
  },
  'im:chat:readonly': { method: 'get', url: `im/v1/chats/${NO_CHAT}/members` },
  'im:resource': { method: 'post', url: 'im/v1/files', data: {} },
};

/** Asks the platform about an app, without changing anything and without opening its long connection. */
export async function examineApp(options: ExamineOptions): Promise<Examination> {
  const http = createHttp(options);
  const ask = (call: DryCall) => asked(http, { ...call, url: `${options.domain}/open-apis/${call.url}` });
  const sentAt = options.now();
  const info = await ask({ method: 'get', url: 'bot/v3/info' });
  if (info.error !== null && info.error.code !== NO_BOT)
    return { refusal: info.error, bot: 'unknown', botName: '', scopes: [], aheadMs: null };
  const aheadMs = aheadOf(info, sentAt, options.now());
  const granted = await grantedScopes(ask);
  const scopes: ScopeFinding[] = [];
  for (const scope of SCOPES) scopes.push(await examineScope(scope, granted, ask, options));
  return { refusal: null, ...botIn(info), scopes, aheadMs };
}

interface Reply {
  readonly body: unknown;
  readonly headers: unknown;
  readonly error: FeishuError | null;
}

async function asked(http: HttpInstance, call: DryCall): Promise<Reply> {
  try {
    const answer: unknown = await http.request({ ...call, $return_headers: true });
    return { body: read(answer, 'data'), headers: read(answer, 'headers'), error: null };
  } catch (error) {
    if (error instanceof FeishuError) return { body: null, headers: null, error };
    throw error;
  }
}

/** @returns names of what is granted, or null where the platform does not say */
async function grantedScopes(ask: (call: DryCall) => Promise<Reply>): Promise<ReadonlySet<string> | null> {
  const { body, error } = await ask({ method: 'get', url: 'application/v6/scopes' });
  const list = read(body, 'data', 'scopes');
  if (error !== null || !Array.isArray(list)) return null;
  const granted = list.filter(
    (one: unknown) => read(one, 'grant_status') === 1 && textAt(one, 'scope_type') !== 'user',
  );
  return new Set(granted.map((one: unknown) => textAt(one, 'scope_name')));
}

async function examineScope(
  scope: Scope,
  granted: ReadonlySet<string> | null,
  ask: (call: DryCall) => Promise<Reply>,
  { domain, appId }: ExamineOptions,
): Promise<ScopeFinding> {
  const page = grantPage(domain, appId, scope.name);
  const call = DRY_CALLS[scope.name];
  if (call !== undefined) {
    const { error } = await ask(call);
    if (error?.code === SCOPE_MISSING) return { scope, state: 'missing', grant: error.grant ?? page };
    // Whatever else the platform says of what does not exist, it has let the call in.
    const letIn = error === null || !LEFT_OPEN.has(reactionTo(error));
    return { scope, state: letIn ? 'granted' : 'unknown', grant: page };
  }
  if (granted === null) return { scope, state: 'unknown', grant: page };
  const has = [scope.name, ...scope.instead].some((name) => granted.has(name));
  return { scope, state: has ? 'granted' : 'missing', grant: page };
}

function botIn({ body, error }: Reply): Pick<Examination, 'bot' | 'botName'> {
  if (error !== null) return { bot: 'absent', botName: '' };
  const active = read(body, 'bot', 'activate_status') === ACTIVE;
  return { bot: active ? 'active' : 'inactive', botName: textAt(body, 'bot', 'app_name') };
}

/** The platform's header shows whole seconds, of a moment between the two at which it was asked and heard. */
function aheadOf({ headers }: Reply, sentAt: number, heardAt: number): number | null {
  const theirs = Date.parse(textAt(headers, 'date'));
  return Number.isNaN(theirs) ? null : (sentAt + heardAt) / 2 - theirs;
}
