import type { Contacts } from '../core/contacts.ts';
import { SetupError } from '../core/errors.ts';
import type { SentFiles } from '../core/message.ts';
import type { Chats, Clock, Inbox, Log, Sender } from '../core/ports.ts';
import type { Trouble } from '../core/trouble.ts';
import { texts } from '../texts/texts.ts';
import type { RetryPolicy } from './attempt.ts';
import { identifyBot } from './bot.ts';
import { createBreaker } from './breaker.ts';
import { createChatTypes } from './chat-types.ts';
import { createApi } from './client.ts';
import { createContacts } from './contacts.ts';
import { createDispatch } from './dispatch.ts';
import { createHttp } from './http.ts';
import { createOutgoing, type Rates } from './outgoing.ts';
import type { CallResult } from './retry.ts';
import { createSender } from './sender.ts';
import { createWatch } from './watch.ts';
import { createWebhook, type Middleware } from './webhook.ts';
import { createWebsocket, type WebsocketTiming } from './websocket.ts';

export interface FeishuOptions {
  readonly appId: string;
  readonly appSecret: string;
  /** Address of the open platform, without a slash at its end. */
  readonly domain: string;
  readonly transport: 'websocket' | 'webhook';
  /** Both needed for `webhook`. */
  readonly encryptKey?: string | null;
  readonly verificationToken?: string | null;
  /** For tests, which cannot wait as long as the platform can. */
  readonly timing?: {
    readonly websocket?: Partial<WebsocketTiming>;
    readonly retry?: RetryPolicy;
    readonly identify?: { readonly min: number; readonly max: number };
    readonly rates?: Rates;
    readonly requestTimeout?: number;
  };
}

export interface FeishuDeps {
  readonly inbox: Inbox;
  readonly log: Log;
  readonly clock: Clock;
  readonly chats: Chats;
  /** Told of each call's end, with the seconds that it took. */
  readonly called?: (result: CallResult, seconds: number) => void;
  /** Told when the platform cannot be reached at the start, once; it is tried on. */
  readonly unreachable?: ((reason: string) => void) | undefined;
  /** Told of what only a person can mend. */
  readonly trouble?: (trouble: Trouble) => void;
  /** The part of the app's rates that this process may use, above 0 and at most 1. */
  readonly share?: () => number;
}

export interface FeishuStatus {
  /** Messages can be taken in and answered. */
  readonly ready: boolean;
  /** Which app it is; no secret. */
  readonly appId: string;
  readonly transport: 'websocket' | 'webhook';
  /** Epoch ms; null while the long connection is down, and for a webhook. */
  readonly connectedSince: number | null;
  /** How long a long connection that was there has been down, in milliseconds; else null. */
  readonly downForMs: number | null;
  /** Epoch ms of the last sign of life from the platform, or null. */
  readonly lastFrameAt: number | null;
  /** Epoch ms at which the last event came in since the start, or null. */
  readonly lastEventAt: number | null;
  /** The same for the last press on a card. */
  readonly lastCallbackAt: number | null;
  /** Deliveries under way. */
  readonly outgoing: number;
}

export interface Feishu {
  readonly sender: Sender;
  readonly files: SentFiles;
  /**
   * Learns who the bot is (again and again until the platform answers) and opens the transport.
   * @throws SetupError for credentials that the platform does not know
   */
  start(): Promise<void>;
  /** Takes in nothing more and gives what is on its way 3 s to go out. */
  stop(): Promise<void>;
  /** `POST /feishu/events`; other paths, and all of them with a long connection, go to `next`. */
  readonly webhook: Middleware;
  status(): FeishuStatus;
  readonly contacts: Contacts;
  botOpenId(): string | null;
}

const DRAIN = 3_000;

/** @throws SetupError for settings that cannot work. */
export function createFeishu(options: FeishuOptions, deps: FeishuDeps): Feishu {
  const { inbox, log, clock, chats, trouble = () => undefined, unreachable = () => undefined } = deps;
  const { appId, appSecret, domain, timing = {} } = options;
  const app = { appId, appSecret, domain };
  const secrets = checkOptions(options);
  const breaker = createBreaker();
  const onAnswer = createWatch({ breaker, clock, log, trouble });
  const { called } = deps;
  const http = createHttp({ ...app, timeout: timing.requestTimeout, called, onAnswer });
  const api = createApi({ ...app, http });
  const chatTypes = createChatTypes(api, log);
  const outgoing = createOutgoing(timing.rates, deps.share);
  const sender = createSender({
    ...{ api, outgoing, chatTypes, chats, clock, log, retry: timing.retry },
    ...{ breaker, trouble },
  });
  const stopping = new AbortController();
  let botOpenId: string | null = null;
  let lastRequestAt: number | null = null;
  const last: Record<'event' | 'callback', number | null> = { event: null, callback: null };

  const door: Inbox = {
    accept(incoming) {
      last[incoming.kind === 'action' ? 'callback' : 'event'] = clock.now();
      return inbox.accept(incoming);
    },
  };
  const { dispatcher, lost } = createDispatch({
    ...{ inbox: door, log, clock, chatTypes, update: sender.update },
    botOpenId: () => botOpenId,
    cuts: () => websocket?.cuts() ?? 0,
  });
  const taking = () => botOpenId !== null && !stopping.signal.aborted;
  const websocket =
    secrets === null
      ? createWebsocket({ ...app, http, dispatcher, log, clock, timing: timing.websocket })
      : null;
  const webhook: Middleware =
    secrets === null
      ? (_, next) => next()
      : createWebhook({
          secrets,
          dispatcher,
          log,
          ready: taking,
          onLost: lost,
          onEvent: () => {
            lastRequestAt = clock.now();
          },
        });

  return {
    sender,
    files: { download: (messageId, fileKey) => api.download(messageId, fileKey) },
    webhook,
    contacts: createContacts(api),
    botOpenId: () => botOpenId,

    async start() {
      const { signal } = stopping;
      botOpenId = await identifyBot(api, { log, signal, unreachable, range: timing.identify });
      websocket?.start();
    },

    async stop() {
      stopping.abort(new Error('the program is stopping'));
      websocket?.stop();
      await outgoing.drain(DRAIN);
    },

    status() {
      const connectedSince = websocket?.connectedSince() ?? null;
      return {
        ready: taking() && (websocket === null || connectedSince !== null),
        appId,
        transport: options.transport,
        connectedSince,
        downForMs: websocket?.downForMs() ?? null,
        lastFrameAt: websocket?.lastFrameAt() ?? lastRequestAt,
        lastEventAt: last.event,
        lastCallbackAt: last.callback,
        outgoing: outgoing.size,
      };
    },
  };
}

/** @returns what the webhook needs, or null for a long connection. */
function checkOptions(options: FeishuOptions) {
  const { appId, transport, encryptKey, verificationToken } = options;
  const said = texts().feishu;
  const problems: string[] = [];
  // The SDK only writes a line to its log for any other id and then never connects.
  if (!/^cli_[0-9a-f]{16}$/i.test(appId)) {
    problems.push(said.wrongAppId);
  }
  if (transport === 'webhook' && !encryptKey) problems.push(said.webhookNeeds('LARK_ENCRYPT_KEY'));
  if (transport === 'webhook' && !verificationToken) {
    problems.push(said.webhookNeeds('LARK_VERIFICATION_TOKEN'));
  }
  if (problems.length > 0) throw new SetupError(problems);
  return transport === 'webhook' && encryptKey && verificationToken
    ? { appId, encryptKey, verificationToken }
    : null;
}
