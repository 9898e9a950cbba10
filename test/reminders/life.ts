// Run as a process of its own: one life of the reminders on a store, ended with SIGKILL where `Life` says so.
import fs from 'node:fs';
import { readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { syncBuiltinESMExports } from 'node:module';
import type { Deliveries } from '../../src/core/deliveries.ts';
import type { Duty } from '../../src/core/duty.ts';
import type { Log, Store } from '../../src/core/ports.ts';
import { createBreaker } from '../../src/feishu/breaker.ts';
import { createChatTypes } from '../../src/feishu/chat-types.ts';
import type { Api } from '../../src/feishu/client.ts';
import { FeishuError } from '../../src/feishu/error.ts';
import { createOutgoing } from '../../src/feishu/outgoing.ts';
import { createSender } from '../../src/feishu/sender.ts';
import { startPresence } from '../../src/inbox/presence.ts';
import { createReminders } from '../../src/reminders/tick.ts';
import { openStore } from '../../src/store/open.ts';
import type { Life, Station } from './lives.ts';

const life: Life = JSON.parse(process.argv[2] ?? '');
const silent: Log = { info() {}, warn() {}, error() {} };
const FREE = { perSecond: 1e6, burst: 1e6 };
let reached = 0;

function reach(station: Station): void {
  if (station !== life.station) return;
  reached += 1;
  if (reached === life.nth) process.kill(process.pid, 'SIGKILL');
}

/** Between what is written beside a file and its taking the file's place nothing is durable yet. */
function watchFiles(): void {
  const { rename } = fs.promises;
  fs.promises.rename = async (from, to) => {
    const mine = String(to).endsWith('deliveries.json');
    if (mine) reach('written');
    await rename(from, to);
    if (mine) reach('renamed');
  };
  syncBuiltinESMExports();
}

function watched(deliveries: Deliveries): Deliveries {
  return {
    ...deliveries,
    async claim(keys, at) {
      reach('claim');
      const delivery = await deliveries.claim(keys, at);
      reach('claimed');
      return delivery;
    },
    async done(card, messageId) {
      reach('answered');
      await deliveries.done(card, messageId);
      reach('done');
    },
  };
}

/** Calls the platform without the SDK, which takes longer to load than a whole life lasts. */
function call(path: string, body: object, token = ''): Promise<{ readonly [key: string]: unknown }> {
  return new Promise((resolve, reject) => {
    const failed = (error: Error) => reject(new FeishuError({ code: null, msg: error.message }));
    const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` };
    const outgoing = request(`${life.url}${path}`, { method: 'POST', headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', failed);
      response.on('end', () => {
        const answer = JSON.parse(Buffer.concat(chunks).toString());
        if (answer.code === 0) resolve(answer);
        else reject(new FeishuError({ code: answer.code, msg: answer.msg, unsent: true }));
      });
    });
    outgoing.on('error', failed);
    outgoing.end(JSON.stringify(body));
  });
}

async function apiOf(): Promise<Api> {
  const credentials = { app_id: life.appId, app_secret: life.appSecret };
  const { tenant_access_token: token } = await call(
    '/open-apis/auth/v3/tenant_access_token/internal',
    credentials,
  );
  const never = () => Promise.reject(new Error('not needed'));
  return {
    async send(route, { msgType, content }, uuid) {
      if (route.via !== 'create') throw new Error('reminders answer nothing');
      const { data } = await call(
        `/open-apis/im/v1/messages?receive_id_type=${route.idType}`,
        { receive_id: route.id, msg_type: msgType, content, uuid },
        String(token),
      );
      return String(Object(data).message_id);
    },
    botInfo: never,
    patch: never,
    upload: never,
    download: never,
    members: never,
    chatType: never,
    usersBy: never,
  };
}

async function live(store: Store): Promise<void> {
  const duties: readonly Duty[] = JSON.parse(await readFile(life.duties, 'utf8'));
  const begun = Date.now();
  const clock = { now: () => life.now + Date.now() - begun };
  const api = await apiOf();
  const sender = createSender({
    api,
    outgoing: createOutgoing({ app: FREE, lane: FREE, minute: { answer: 1000, own: 1000 } }),
    chatTypes: createChatTypes(api, silent),
    chats: store.chats,
    clock,
    log: silent,
    breaker: createBreaker(),
    trouble: () => undefined,
    retry: { times: 2, min: 1, max: 5 },
  });
  const reminders = createReminders({
    store: { ...store, deliveries: watched(store.deliveries) },
    sender,
    duties,
    campaigns: [],
    documents: [],
    adminOpenIds: [],
    zone: life.zone,
    clock,
    log: silent,
  });
  await reminders.run();
}

/** Resolves when it is this one of several processes that sends. */
async function lead({ leases }: Store): Promise<void> {
  const presence = await startPresence(leases, String(process.pid), silent, () => true);
  setInterval(() => {}, 1000);
  const leads = new Promise<void>((resolve) => presence.onLead(resolve));
  await presence.begin();
  await leads;
  console.log('leads');
}

watchFiles();
const store = await openStore(life.storeUrl, { log: silent });
console.log('open');
if (store.leases.shared) await lead(store);
await live(store);
console.log('all sent');
// Who is to be killed from outside waits for it; where the station was never reached, all is done.
if (life.station === 'anytime') setInterval(() => {}, 1000);
else process.kill(process.pid, 'SIGKILL');
