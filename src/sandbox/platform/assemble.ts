import type { SandboxOptions } from '../options.ts';
import { createApp } from './app.ts';
import { createCallbacks } from './callbacks.ts';
import { createChats } from './chats.ts';
import { createClock } from './clock.ts';
import { envelope } from './events.ts';
import { createFaults } from './faults.ts';
import { createFiles } from './files.ts';
import { createJournal } from './journal.ts';
import { createRateLimiter } from './limits.ts';
import { createMessages } from './messages.ts';
import { createPeople } from './people.ts';
import { createPermissions } from './permissions.ts';
import type { Platform } from './platform.ts';
import type { Channel } from './push/channel.ts';
import { createLongConnections } from './push/connections.ts';
import { createDeliveries, RETRY_LADDER_MS } from './push/deliveries.ts';
import { createWebhookChannel, type Webhook } from './push/webhook.ts';
import { createRegistrations } from './registrations.ts';
import { createTokens } from './tokens.ts';

/** The open platform together with its outgoing side. */
export interface Assembly {
  readonly platform: Platform;
  /** Pushes an event to the bot, again and again until it is taken. */
  push(eventType: string, event: object): void;
  pending(): number;
  setWebhook(webhook: Webhook | null): void;
}

/** How clients of the sandbox ping and reconnect: much as Feishu says, with shorter waits. */
const CLIENT_CONFIG = { PingInterval: 30, ReconnectCount: -1, ReconnectInterval: 2, ReconnectNonce: 1 };

/** Sets up an open platform from its options. @throws RangeError for an app id of the wrong form. */
export function assemble(options: SandboxOptions): Assembly {
  const app = createApp(options);
  const clock = createClock(options.startAt);
  const tokens = createTokens();
  const faults = createFaults(() => tokens.revokeAll());
  const messages = createMessages();
  const connections = createLongConnections({
    clientConfig: { ...CLIENT_CONFIG, ...options.clientConfig },
    ackTimeoutMs: options.ackTimeoutMs ?? 3000,
    faults,
  });
  let channel: Channel = options.webhook === undefined ? connections : createWebhookChannel(options.webhook);
  const deliveries = createDeliveries({
    clock,
    ladder: options.retryLadder ?? RETRY_LADDER_MS,
    channel: () => channel,
  });
  connections.onReady(() => deliveries.resume());
  const platform: Platform = {
    app,
    clock,
    people: createPeople(options.users),
    chats: createChats(options.chats, app.id),
    messages,
    files: createFiles(),
    tokens,
    permissions: createPermissions(options.scopes),
    registrations: createRegistrations(options.registration),
    faults,
    limiter: createRateLimiter(),
    limits: options.limits ?? true,
    journal: createJournal(),
    connections,
    callbacks: createCallbacks({ app, clock, messages, timeZone: options.timeZone, channel: () => channel }),
    sent: new Map(),
    missingScopes: new Set(options.missingScopes),
  };
  return {
    platform,
    push(eventType, event) {
      deliveries.send(envelope(app, eventType, event, clock.now()), faults.get().deliveries);
    },
    pending: () => deliveries.pending(),
    setWebhook(webhook) {
      channel = webhook === null ? connections : createWebhookChannel(webhook);
    },
  };
}
