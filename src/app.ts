import { randomUUID } from 'node:crypto';
import { type Closer, closeAll, within } from './app/closing.ts';
import { feishuOptions } from './app/feishu-options.ts';
import type { App, AppOptions } from './app/running.ts';
import type { Config } from './config.ts';
import type { Clock, Inbox, Log } from './core/ports.ts';
import { sealerOf } from './core/seal.ts';
import { openDemo, storeUrlOf } from './demo.ts';
import { createFeishu } from './feishu/feishu.ts';
import { createInbox } from './inbox/inbox.ts';
import { startPresence } from './inbox/presence.ts';
import { startSweeping } from './inbox/sweep.ts';
import { createTroubles } from './inbox/troubles.ts';
import { watchKnowledge } from './knowledge/watch.ts';
import { tellUnreadable } from './ledger/summary/reseal.ts';
import { isCutOff } from './meter/health.ts';
import { createMeter } from './meter.ts';
import { BUILT } from './paths.ts';
import { createAdding, wordsLater } from './qa/added.ts';
import { prepareAside } from './qa/aside.ts';
import { createConversations } from './qa/conversations.ts';
import { createAnswererLater } from './qa/later.ts';
import { openLiveAnswerer } from './qa/live.ts';
import { startTicking } from './reminders/cron.ts';
import { DOCUMENTS, LEXICON, loadSourceData, type SourceData } from './source.ts';
import { openStore } from './store/open.ts';
import { secretKeys } from './store/secret-key.ts';
import { speak } from './texts/texts.ts';
import { createUpkeep } from './upkeep.ts';
import { createPages } from './web/pages/pages.ts';
import { createWeb } from './web/web.ts';

export type { App, AppOptions };

const SYSTEM_CLOCK: Clock = { now: () => Date.now() };
/** Stopping takes at most 10 s (interfaces.md 2): these, 2 s of the web server, and the last calls of `cli/start.ts`. */
const FINISH_WITHIN_MS = 3_500;
const DELIVER_WITHIN_MS = 2_500;
const LEAVE_WITHIN_MS = 500;
const CLOSE_WITHIN_MS = 1_000;

/**
 * Wires the rooms together and starts them.
 * @throws SetupError for settings, data files, a store or credentials that cannot be used
 */
export async function startApp(config: Config, log: Log, options: AppOptions = {}): Promise<App> {
  speak(config.language);
  const source = options.source ?? (await loadSourceData());
  const closers: Closer[] = [];
  try {
    return await wire(config, source, log, options, closers);
  } catch (error) {
    await closeAll(closers);
    throw error;
  }
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
  const read =
    options.answers ??
    createAnswererLater(documents, () =>
      openLiveAnswerer(DOCUMENTS, LEXICON, log, () => prepareAside(BUILT, DOCUMENTS, LEXICON)),
    );
  const answers = createAdding(read, wordsLater(LEXICON));
  const opened = await openStore(storeUrlOf(config), { log });
  closers.push(() => within(CLOSE_WITHIN_MS, opened.close()));
  // What asks the store something at the end: one that does not answer is not waited for.
  const leavers: Closer[] = [await watchKnowledge(opened.knowledge, answers, log)];
  closers.push(() => within(LEAVE_WITHIN_MS, Promise.all(leavers.map((leave) => leave()))));
  const keys = await secretKeys(storeUrlOf(config), config.secretKeys);
  const sealer = sealerOf(keys);
  await tellUnreadable(opened.seals, sealer, log);
  const system = options.clock ?? SYSTEM_CLOCK;
  const sandbox = config.feishu === null ? await openDemo(opened, system, zone) : null;
  if (sandbox !== null) closers.push(() => sandbox.close());
  const clock = sandbox?.clock ?? system;

  const holder = randomUUID();
  let stopping = false;
  const meter = createMeter(opened, {
    clock,
    feishu: () => feishu.status(),
    inbox: () => inbox,
    stopping: () => stopping,
  });
  closers.push(() => meter.stop());
  const { store } = meter;
  const presence = await startPresence(store.leases, holder, log, () => !isCutOff(feishu.status()));
  leavers.push(() => presence.stop());
  const web = createWeb({
    host: config.host,
    port: config.port,
    log,
    health: () => meter.health(),
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
    called: (result, seconds) => meter.called(result, seconds),
    trouble: (trouble) => troubles.note(trouble),
    share: presence.share,
    unreachable: options.unreachable,
  });
  closers.push(() => within(DELIVER_WITHIN_MS, feishu.stop()));
  const { sender, contacts } = feishu;
  const troubles = createTroubles({ store, sender, administrators, clock, zone, log });
  const inbox = createInbox({
    store,
    contacts,
    sender,
    duties,
    campaigns,
    materials,
    answers,
    files: feishu.files,
    conversations: createConversations(store.recent, sealer, log),
    commands,
    clock,
    zone,
    administrators,
    numbers,
    sealer,
    pageLink: (openId) => pages.link(openId),
    log,
    metrics: meter,
    trouble: (trouble) => troubles.note(trouble),
    holder,
    ...(options.bounds === undefined ? {} : { bounds: options.bounds }),
  });
  const upkeep = createUpkeep({
    ...{ store, sender, duties, campaigns, zone, clock, log, troubles, presence, meter },
    documents: answers.documents(),
    adminOpenIds: administrators,
    hours: config.workingHours,
  });

  // Read before anything new can come in, which would be taken for interrupted and worked on twice.
  const interrupted = await store.claims.pending();
  await feishu.start();
  await presence.begin();
  await inbox.recover(store.leases.shared ? [] : interrupted);
  const ticking = startTicking(upkeep, log);
  presence.onLead(() => {
    upkeep.takeOver();
    ticking.look();
  });
  closers.push(async () => {
    const unfinished = await within(FINISH_WITHIN_MS, Promise.all([ticking.stop(), inbox.idle()]));
    if (unfinished) log.warn('app.unfinished', { waiting: inbox.size() });
  });
  closers.push(startSweeping(store, inbox, clock, log, options.timing?.owed));
  if (sandbox !== null) closers.push(sandbox.clock.onMove(() => ticking.look()));
  setImmediate(() => read.prepare(log));
  const stop = (): Promise<void> => {
    stopping = true;
    return closeAll(closers);
  };
  return { url, sandbox, store, tick: () => upkeep.run(), stop };
}
