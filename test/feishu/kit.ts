import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Koa from 'koa';
import { onTestFinished } from 'vitest';
import type { Incoming } from '../../src/core/message.ts';
import type { Chats, Inbox, Log, LogFields } from '../../src/core/ports.ts';
import type { Reply } from '../../src/core/reply.ts';
import type { Trouble } from '../../src/core/trouble.ts';
import { createFeishu, type Feishu, type FeishuOptions } from '../../src/feishu/feishu.ts';
import type { Sandbox, SandboxOptions } from '../../src/sandbox/options.ts';
import { GROUP, SECRETARY, startSandbox } from '../sandbox/kit.ts';

export { GROUP, MEMBER, OUTSIDER, SECRETARY } from '../sandbox/kit.ts';

/** An inbox that keeps what it gets; what it answers and how can be changed while it runs. */
export interface RecordingInbox extends Inbox {
  readonly taken: Incoming[];
  answer: (incoming: Incoming) => Promise<Reply | null>;
  /** Resolves with the first thing taken that fits, at once or as soon as it comes. */
  next(fits?: (incoming: Incoming) => boolean): Promise<Incoming>;
}

export function recordingInbox(): RecordingInbox {
  const taken: Incoming[] = [];
  const waiting = new Set<() => void>();
  const inbox: RecordingInbox = {
    taken,
    answer: () => Promise.resolve(null),
    accept(incoming) {
      taken.push(incoming);
      for (const look of waiting) look();
      return inbox.answer(incoming);
    },
    next(fits = () => true) {
      return new Promise((resolve) => {
        const look = () => {
          const found = taken.find(fits);
          if (found === undefined) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      });
    },
  };
  return inbox;
}

export interface RecordingLog extends Log {
  readonly lines: {
    readonly level: string;
    readonly event: string;
    readonly fields: LogFields | undefined;
  }[];
  /** Everything that was logged, errors with their properties and causes, as one text. */
  text(): string;
}

export function recordingLog(): RecordingLog {
  const lines: RecordingLog['lines'] = [];
  const at = (level: string) => (event: string, fields?: LogFields) =>
    void lines.push({ level, event, fields });
  return {
    lines,
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
    text: () => lines.map(deep).join('\n'),
  };
}

/** Follows everything that a log writer could print of a value. */
function deep(value: unknown, depth = 0): string {
  if (typeof value !== 'object' || value === null || depth > 6) return String(value);
  const own = Object.getOwnPropertyNames(value).map(
    (key) => `${key}=${deep(Reflect.get(value, key), depth + 1)}`,
  );
  return own.join(' ');
}

export function memoryChats(): Chats & { readonly closed: Map<string, string> } {
  const closed = new Map<string, string>();
  return {
    closed,
    async disable(chatId, reason) {
      closed.set(chatId, reason);
    },
    async enable(chatId) {
      closed.delete(chatId);
    },
    disabled: () => Promise.resolve(new Set(closed.keys())),
  };
}

/** Waits that a test can bear; the order and the reasons stay the same. */
export const FAST: NonNullable<FeishuOptions['timing']> = {
  websocket: { watch: 50, patience: 400, restart: { min: 20, max: 100 } },
  retry: { times: 6, min: 5, max: 1_500 },
  identify: { min: 10, max: 50 },
};

export interface Setting {
  readonly sandbox: Sandbox;
  readonly url: string;
  readonly feishu: Feishu;
  readonly inbox: RecordingInbox;
  readonly log: RecordingLog;
  readonly chats: ReturnType<typeof memoryChats>;
  readonly troubles: readonly Trouble[];
}

/** Our room and the sandbox, not yet started. */
export async function prepare(
  options: { readonly sandbox?: Partial<SandboxOptions>; readonly feishu?: Partial<FeishuOptions> } = {},
): Promise<Setting> {
  const { sandbox, url } = await startSandbox(options.sandbox);
  const inbox = recordingInbox();
  const log = recordingLog();
  const chats = memoryChats();
  const troubles: Trouble[] = [];
  const feishu = createFeishu(
    {
      appId: sandbox.appId,
      appSecret: sandbox.appSecret,
      domain: url,
      transport: 'websocket',
      timing: FAST,
      ...options.feishu,
    },
    { inbox, log, clock: sandbox.clock, chats, trouble: (trouble) => void troubles.push(trouble) },
  );
  onTestFinished(() => feishu.stop());
  return { sandbox, url, feishu, inbox, log, chats, troubles };
}

/** The same, connected over the long connection and ready. */
export async function connected(options: Parameters<typeof prepare>[0] = {}): Promise<Setting> {
  const setting = await prepare(options);
  await setting.feishu.start();
  await until(() => setting.feishu.status().ready);
  return setting;
}

/** The same over a webhook: our middleware on a server of its own. */
export async function behindWebhook(
  options: Parameters<typeof prepare>[0] = {},
): Promise<Setting & { readonly address: string }> {
  const keys = { encryptKey: 'an encrypt key', verificationToken: 'a verification token' };
  const setting = await prepare({ ...options, feishu: { transport: 'webhook', ...keys, ...options.feishu } });
  const app = new Koa();
  app.silent = true;
  app.use(setting.feishu.webhook);
  const server = createServer(app.callback());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}/feishu/events`;
  setting.sandbox.setWebhook({ url: address, ...keys });
  await setting.feishu.start();
  return { ...setting, address };
}

/** Resolves when `holds` does; the test's own time limit ends a wait in vain. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}

export function words(text: string): Reply {
  return { title: '支部助手', blocks: [{ kind: 'text', text }] };
}

/** How often the platform was called at a path that ends like this. */
export function calls(sandbox: Sandbox, pathEnd: string): number {
  return sandbox.requests().filter(({ path }) => path.endsWith(pathEnd)).length;
}

/** Says something in the group with a mention of the bot. @returns message_id */
export function ask(sandbox: Sandbox, text: string, from: string = SECRETARY): string {
  return sandbox.say({ from, chatId: GROUP, text, mentions: [sandbox.bot] });
}
