import { randomUUID } from 'node:crypto';
import type { Config } from './config.ts';
import type { Clock, Inbox, Log, Store } from './core/ports.ts';
import { createSealer } from './core/seal.ts';
import { openDemo, storeUrlOf } from './demo.ts';
import { createFeishu, type FeishuOptions } from './feishu/feishu.ts';
import { expireDrafts } from './inbox/expire.ts';
import { createInbox } from './inbox/inbox.ts';
import { startSweeping } from './inbox/sweep.ts';
import { createMeter } from './meter.ts';
import { BUILT } from './paths.ts';
import { prepareAside } from './qa/aside.ts';
import { createConversation } from './qa/conversation.ts';
import { createAnswererLater } from './qa/later.ts';
import { openLiveAnswerer } from './qa/live.ts';
import { startTicking } from './reminders/cron.ts';
import { createReminders } from './reminders/tick.ts';
import type { Sandbox } from './sandbox/sandbox.ts';
import { DOCUMENTS, LEXICON, loadSourceData, type SourceData } from './source.ts';
import { openStore } from './store/open.ts';
import { secretKeys } from './store/secret-key.ts';
import { createPages } from './web/pages/pages.ts';
import { createWeb } from './web/web.ts';

/** The running product. */
export interface App {
  /** Where the HTTP server listens, without a slash at the end. */
  readonly url: string;
  /** The platform on this machine, or null when connected to Feishu. */
  readonly sandbox: Sandbox | null;
  readonly store: Store;
  /** Looks once for what time has brought: reminders, drafts that have ended. @returns reminders sent */
  tick(): Promise<number>;
  /** Takes nothing new, finishes what was taken on, closes the store. */
  stop(): Promise<void>;
}

/** Everything but `source` is set by tests and by no user. */
export interface AppOptions {
  /** Loaded beforehand; by default it is loaded now. */
  readonly source?: SourceData;
  readonly clock?: Clock;
  readonly timing?: FeishuOptions['timing'];
}

const SYSTEM_CLOCK: Clock = { now: () => Date.now() };
/** Feishu sends an event again for up to 7 h 5 min; a claim outlives that by far. */
const CLAIMS_KEPT_MS = 25 * 60 * 60 * 1000;
/** Questions that found no answer are kept for half a year. */
const GAPS_KEPT_MS = 180 * 24 * 60 * 60 * 1000;
/** Stopping takes at most 10 s: these, and 2 s of the web server. */
const FINISH_WITHIN_MS = 4_000;
const DELIVER_WITHIN_MS = 3_000;

/**
 * Wires the rooms together and starts them.
 * @throws SetupError for settings, data files, a store or credentials that cannot be used
 */
export async function startApp(config: Config, log: Log, options: AppOptions = {}): Promise<App> {
  const source = options.source ?? (await loadSourceData());
  const closers: Closer[] = [];
  try {
    return await wire(config, source, log, options, closers);
  } catch (error) {
    await closeAll(closers);
    throw error;
  }
}

type Closer = () => unknown;

/** The last opened is closed first. */
async function closeAll(closers: readonly Closer[]): Promise<void> {
  for (const close of closers.toReversed()) await close();
}

/** @param closers gets a closer for everything that is opened, also when something later cannot be */
async function wire(
  config: Config,
  { duties, campaigns, materials, documents, commands, numbers }: SourceData,
  log: Log,
  options: AppOptions,
  closers: Closer[],
): Promise<App> {
  const { timeZone: zone, administrators } = config;
  const answers = createAnswererLater(documents, () =>
    openLiveAnswerer(DOCUMENTS, LEXICON, log, () => prepareAside(BUILT, DOCUMENTS, LEXICON)),
  );
  const store = await openStore(storeUrlOf(config), { log });
  closers.push(() => store.close());
  const keys = await secretKeys(storeUrlOf(config), config.secretKey);
  const [key, ...olderKeys] = keys;
  const sealer = key === undefined ? null : createSealer([key, ...olderKeys]);
  const system = options.clock ?? SYSTEM_CLOCK;
  const sandbox = config.feishu === null ? await openDemo(store, system, zone) : null;
  if (sandbox !== null) closers.push(() => sandbox.close());
  const clock = sandbox?.clock ?? system;

  const holder = randomUUID();
  const meter = createMeter({ status: () => feishu.status(), waiting: () => inbox.size() });
  const web = createWeb({
    host: config.host,
    port: config.port,
    log,
    health: () => ({ ...feishu.status(), waiting: inbox.size() }),
    metrics: () => meter.text(),
  });
  if (sandbox !== null) {
    web.onUpgrade((request, socket, head) => sandbox.upgrade(request, socket, head));
  }
  web.use((ctx, next) => feishu.webhook(ctx, next));
  const pages = createPages({
    store,
    duties,
    campaigns,
    documents: () => answers.documents(),
    administrators,
    zone,
    clock,
    log,
    keys,
    time: system,
    publicUrl: () => config.publicUrl ?? url,
  });
  web.use(pages.middleware);
  if (sandbox !== null) web.use(sandbox.middleware);
  const { url } = await web.start();
  closers.push(() => web.stop());

  // Feishu hands messages to the inbox, and the inbox answers through Feishu: one of them has to be named first.
  const door: Inbox = { accept: (incoming) => inbox.accept(incoming) };
  const feishu = createFeishu(feishuOptions(config, sandbox, url, options), {
    inbox: door,
    log,
    clock,
    chats: store.chats,
  });
  closers.push(() => within(DELIVER_WITHIN_MS, feishu.stop()));
  const { sender } = feishu;
  const inbox = createInbox({
    store,
    sender,
    duties,
    campaigns,
    materials,
    answers,
    conversation: createConversation(),
    commands,
    clock,
    zone,
    administrators,
    numbers,
    sealer,
    pageLink: (openId) => pages.link(openId),
    log,
    metrics: meter,
    holder,
  });
  const reminders = createReminders({
    store,
    sender,
    duties,
    campaigns,
    documents: answers.documents(),
    adminOpenIds: administrators,
    zone,
    hours: config.workingHours,
    clock,
    log,
  });
  const tick = async (): Promise<number> => {
    const sent = await reminders.run();
    meter.reminded(sent);
    await expireDrafts(store, sender, duties, clock.now(), log);
    await store.claims.prune(clock.now() - CLAIMS_KEPT_MS);
    await store.gaps.prune(clock.now() - GAPS_KEPT_MS);
    return sent;
  };

  // Read before anything new can come in, which would be taken for interrupted and worked on twice.
  const interrupted = await store.claims.pending();
  await feishu.start();
  await inbox.recover(store.leases.shared ? [] : interrupted);
  const ticking = startTicking({ run: tick }, log);
  closers.push(async () => {
    const unfinished = await within(FINISH_WITHIN_MS, Promise.all([ticking.stop(), inbox.idle()]));
    if (unfinished) log.warn('app.unfinished', { waiting: inbox.size() });
  });
  closers.push(startSweeping(store, inbox, clock, log));
  if (sandbox !== null) {
    const look = () => void tick().catch((error: unknown) => log.error('app.tick', { err: error }));
    closers.push(sandbox.clock.onMove(look));
  }
  setImmediate(() => answers.prepare());
  return { url, sandbox, store, tick, stop: () => closeAll(closers) };
}

function feishuOptions(
  config: Config,
  sandbox: Sandbox | null,
  url: string,
  { timing }: AppOptions,
): FeishuOptions {
  const timed = timing === undefined ? {} : { timing };
  if (config.feishu !== null) return { ...config.feishu, ...timed };
  if (sandbox === null) throw new Error('neither credentials nor a sandbox');
  const { appId, appSecret } = sandbox;
  return { appId, appSecret, domain: url, transport: 'websocket', ...timed };
}

/** @returns true when `work` was not done in time. */
async function within(ms: number, work: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(true), ms);
  });
  const result = await Promise.race([work.then(() => false), late]);
  clearTimeout(timer);
  return result;
}
