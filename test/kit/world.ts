import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type App, type AppOptions, startApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import type { Log, LogFields } from '../../src/core/ports.ts';
import type { Member } from '../../src/core/roster.ts';
import { DATA } from '../../src/paths.ts';
import { createAnswererLater } from '../../src/qa/later.ts';
import { openAnswerer } from '../../src/qa/open.ts';
import { parseRoster } from '../../src/roster/csv.ts';
import type { ActionResult, MessageView } from '../../src/sandbox/api.ts';
import type { Sandbox, SandboxOptions } from '../../src/sandbox/sandbox.ts';
import { createSandbox } from '../../src/sandbox/sandbox.ts';
import { DOCUMENTS, LEXICON, loadSourceData } from '../../src/source.ts';
import { buttonOf, wordsOf } from './card.ts';
import { PATIENCE_MS } from './patience.ts';
import { UNPACED } from './unpaced.ts';

export interface WorldOptions {
  readonly transport?: 'websocket' | 'webhook';
  /** Local time in Shanghai at which the clock begins, e.g. `2026-03-18T10:05`. */
  readonly at?: string;
  readonly storeUrl?: string;
  /** ADMIN_OPEN_IDS. */
  readonly administrators?: string;
  /** A platform that is already there; the caller closes it. */
  readonly sandbox?: Sandbox;
  /** What is different about the platform that is started. */
  readonly platform?: Partial<SandboxOptions>;
  readonly timing?: AppOptions['timing'];
  readonly bounds?: AppOptions['bounds'];
}

/** The whole product and a platform, as people meet them. */
export interface World {
  readonly sandbox: Sandbox;
  readonly app: App;
  readonly log: readonly LoggedLine[];
  /** chat_id of the group of 第一党支部. */
  readonly group: string;
  person(name: string): Member;
  /** Says something in private and waits for what comes back there. */
  tell(name: string, text: string): Promise<Said>;
  /** Sends a file in private and waits for what comes back there. */
  send(name: string, file: string, bytes: Uint8Array | string): Promise<Said>;
  /** Says something to the bot in the branch's group and waits for the group's answer. */
  tellGroup(name: string, text: string): Promise<Said>;
  /** Presses the button whose label holds these words. */
  press(
    name: string,
    on: Said,
    label: string,
    form?: Readonly<Record<string, unknown>>,
  ): Promise<ActionResult>;
  /** The newest message in somebody's private chat that fits. */
  privately(name: string, fits: (words: string) => boolean): Promise<Said>;
  /** A card as it is now. */
  now(said: Said): Said;
  close(): Promise<void>;
}

/** A message of the bot, with all its words in one string. */
export interface Said {
  readonly view: MessageView;
  readonly words: string;
}

export interface LoggedLine {
  readonly level: 'info' | 'warn' | 'error';
  readonly event: string;
  readonly fields: LogFields;
}

const ENCRYPT_KEY = 'the encrypt key of a test';
const VERIFICATION_TOKEN = 'the token of a test';
/** The same for all processes on one database; a folder has a key of its own. */
const SECRET_KEY = Buffer.alloc(32, 7).toString('base64');
/** The first answer of a process waits for everything that it takes to be loaded, on a busy machine for long. */
const PATIENCE = { timeoutMs: PATIENCE_MS } as const;
export const GROUP = 'oc_first_branch';
const OUTSIDER: Member = {
  openId: 'ou_outsider',
  name: '钱路过',
  branch: '',
  roles: [],
  group: null,
  rank: null,
};

/** Starts both, with the demo's three branches. */
export async function startWorld(options: WorldOptions = {}): Promise<World> {
  const members = await demoMembers();
  const sandbox =
    options.sandbox ?? (await platform(members, options.at ?? '2026-03-18T10:05', options.platform));
  const { url } = await sandbox.listen();
  const lines: LoggedLine[] = [];
  const app = await startApp(configFor(sandbox, url, options), collecting(lines), {
    ...(await knowledge()),
    clock: sandbox.clock,
    timing: { rates: UNPACED, ...options.timing },
    ...(options.bounds === undefined ? {} : { bounds: options.bounds }),
  });
  await app.store.roster.upsertMembers(members);
  await app.store.roster.bind('第一党支部', GROUP);
  if (options.transport === 'webhook') {
    sandbox.setWebhook({
      url: `${app.url}/feishu/events`,
      encryptKey: ENCRYPT_KEY,
      verificationToken: VERIFICATION_TOKEN,
    });
  }

  const person = (name: string): Member => {
    const found = [...members, OUTSIDER].find((member) => member.name === name);
    if (found === undefined) throw new Error(`nobody is called ${name}`);
    return found;
  };
  /** What answers this message: a reminder may come at any time. */
  const heard = async (messageId: string): Promise<Said> =>
    said(
      await sandbox.waitFor(
        (message) => message.sender.bot && message.parent?.messageId === messageId,
        PATIENCE,
      ),
    );

  return {
    sandbox,
    app,
    log: lines,
    group: GROUP,
    person,
    async tell(name, text) {
      const chatId = sandbox.privateChat(person(name).openId);
      return heard(sandbox.say({ from: person(name).openId, chatId, text }));
    },
    async send(name, file, bytes) {
      const from = person(name).openId;
      const content = { file_key: sandbox.addFile(file, Buffer.from(bytes)), file_name: file };
      return heard(sandbox.say({ from, chatId: sandbox.privateChat(from), type: 'file', content }));
    },
    async tellGroup(name, text) {
      const mentions = [{ openId: sandbox.bot.openId, name: sandbox.bot.name }];
      return heard(
        sandbox.say({
          from: person(name).openId,
          chatId: GROUP,
          text: `@${sandbox.bot.name} ${text}`,
          mentions,
        }),
      );
    },
    press(name, on, label, form) {
      const button = buttonOf(on.view.content, label);
      return sandbox.press({
        persona: person(name).openId,
        messageId: on.view.messageId,
        tag: 'button',
        name: button.name,
        value: button.value,
        ...(form === undefined ? {} : { formValue: form }),
      });
    },
    async privately(name, fits) {
      const chatId = sandbox.privateChat(person(name).openId);
      return said(
        await sandbox.waitFor(
          (message) => message.chatId === chatId && message.sender.bot && fits(wordsOf(message.content)),
          PATIENCE,
        ),
      );
    },
    now(old) {
      const view = sandbox.messages(old.view.chatId).find((one) => one.messageId === old.view.messageId);
      if (view === undefined) throw new Error('the message is gone');
      return said(view);
    },
    async close() {
      await app.stop();
      if (options.sandbox === undefined) await sandbox.close();
    },
  };
}

/** What no world changes is read once for all of them. */
let known: Promise<Pick<AppOptions, 'source' | 'answers'>> | null = null;
function knowledge(): NonNullable<typeof known> {
  known ??= loadSourceData().then((source) => ({
    source,
    answers: createAnswererLater(source.documents, () => openAnswerer(DOCUMENTS, LEXICON)),
  }));
  return known;
}

/** The people of the demo's three branches. */
export async function demoMembers(): Promise<readonly Member[]> {
  return parseRoster(await readFile(join(DATA, 'demo/roster.csv'), 'utf8'));
}

/** A platform with the demo's people. */
export function platform(
  members: readonly Member[],
  at: string,
  different: Partial<SandboxOptions> = {},
): Promise<Sandbox> {
  const first = members.filter((member) => member.branch === '第一党支部' || member.branch === '');
  return createSandbox({
    users: [...members, OUTSIDER].map(({ openId, name }) => ({ openId, name })),
    chats: [
      {
        chatId: GROUP,
        name: '第一党支部工作群',
        members: [...first.map((one) => one.openId), OUTSIDER.openId],
      },
    ],
    timeZone: 'Asia/Shanghai',
    startAt: Date.parse(`${at}:00+08:00`),
    limits: false,
    ...different,
  });
}

function configFor(sandbox: Sandbox, url: string, options: WorldOptions) {
  return readConfig(
    {
      LARK_APP_ID: sandbox.appId,
      LARK_APP_SECRET: sandbox.appSecret,
      LARK_DOMAIN: url,
      LARK_TRANSPORT: options.transport ?? 'websocket',
      LARK_ENCRYPT_KEY: ENCRYPT_KEY,
      LARK_VERIFICATION_TOKEN: VERIFICATION_TOKEN,
      STORE_URL: options.storeUrl ?? 'memory:',
      ...(options.storeUrl?.startsWith('file:') ? {} : { SECRET_KEY }),
      PORT: '0',
      ADMIN_OPEN_IDS: options.administrators ?? '',
    },
    null,
  );
}

function said(view: MessageView): Said {
  return { view, words: wordsOf(view.content) };
}

function collecting(lines: LoggedLine[]): Log {
  const at =
    (level: LoggedLine['level']) =>
    (event: string, fields: LogFields = {}) => {
      lines.push({ level, event, fields });
    };
  return { info: at('info'), warn: at('warn'), error: at('error') };
}
