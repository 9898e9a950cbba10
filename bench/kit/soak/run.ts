import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startApp } from '../../../src/app.ts';
import { readConfig } from '../../../src/config.ts';
import { BUILT } from '../../../src/paths.ts';
import { openStore } from '../../../src/store/open.ts';
import { verdict } from '../numbers.ts';
import { asked } from './asked.ts';
import { countingLog } from './counting-log.ts';
import { MEMORY_TAKES_MS, mb, ofWhich, typicalMemory } from './memory.ts';
import { type FromTraffic, SOAK_BEGINS, type ToTraffic } from './messages.ts';
import { CHATS, MEMBERS } from './people.ts';
import type { Tally } from './tally.ts';

// The product in its own process, with whoever looks at it; `traffic.js` beside it is the platform and the people.

const wanted = asked(process.argv.slice(2));
if (wanted === null) {
  process.stderr.write(
    'npm run soak -- [flood] [minutes, at least 2: the last is compared with the first]\n',
  );
  process.exit(2);
}
const { flood, minutes } = wanted;
const PER_SECOND = flood ? 200 : 5;
const MINUTE_MS = 60_000;
const ANSWERED_WITHIN_MS = 120_000;
const CLOSED_WITHIN_MS = 10_000;

// Opened by its first use.
print(flood ? `a flood of ${PER_SECOND} messages a second` : `traffic of ${PER_SECOND} messages a second`);
const before = resources();
const folder = await mkdtemp(join(tmpdir(), 'zhibu-soak-'));
const traffic = fork(join(BUILT, 'bench/kit/soak/traffic.js'), [String(PER_SECOND)]);
const open = await told(traffic, 'open');
const storeUrl = `file:${folder}`;
const config = readConfig(
  {
    ...{ LARK_APP_ID: open.appId, LARK_APP_SECRET: open.appSecret, LARK_DOMAIN: open.url },
    ...{ STORE_URL: storeUrl, PORT: '0' },
  },
  null,
);
const log = countingLog();
const store = await openStore(storeUrl, { log });
await store.roster.upsertMembers(MEMBERS);
for (const { branch, chatId } of CHATS) await store.roster.bind(branch, chatId);
await store.close();

let ahead = SOAK_BEGINS - Date.now();
const app = await startApp(config, log, { clock: { now: () => Date.now() + ahead } });
traffic.on('message', (message: FromTraffic) => {
  if (message.kind !== 'clock') return;
  ahead = message.now - Date.now();
  app.tick().catch((error: unknown) => log.error('soak.tick', { err: error }));
});
while ((await fetch(`${app.url}/readyz`)).status !== 200) await wait(20);

order('begin');
let first = 0;
let last = 0;
for (let minute = 1; minute <= minutes; minute += 1) {
  await wait(MINUTE_MS - MEMORY_TAKES_MS);
  last = await typicalMemory();
  if (minute === 1) first = last;
  const { said, answered } = await tally();
  const { waiting } = await health();
  const open = resources().length - before.length;
  print(
    `minute ${minute}: ${mb(last)} MB RSS, ${ofWhich()}, ${open} handles, ${waiting} queued, ${answered} of ${said} answered`,
  );
}
order('end');
const end = flood ? await tally() : await settled();
const owed = (await app.store.claims.pending()).length;
const counted = await counters();
await app.stop();
const stopped = performance.now();
traffic.kill('SIGKILL');
await once(traffic, 'exit');
while (left().length > 0 && performance.now() - stopped < CLOSED_WITHIN_MS) await wait(100);
const leftBehind = left();
await rm(folder, { recursive: true });

const growth = last / first;
print(`RSS at the end beside that after the first minute: ${verdict(growth, { atMost: 1.2 })}`);
const faults = {
  'handles left behind': leftBehind.length,
  'answered twice': end.doubled,
  ...(flood ? {} : { 'not answered': end.waiting }),
  'failed for reasons of our own': log.count('inbox.failed') + log.count('inbox.lost'),
};
for (const [what, count] of Object.entries(faults))
  print(`${what}: ${count} (0) ${count === 0 ? 'kept' : 'MISSED'}`);
if (leftBehind.length > 0) print(`  ${leftBehind.join(', ')}`);
if (flood)
  print(
    `said and not answered: ${end.waiting} of ${end.said}; events that the platform still has to deliver: ${end.undelivered}`,
  );
print(`  owed to the next start: ${owed}; ${counted.join(', ')}`);
for (const text of flood ? [] : end.samples) print(`  said: ${text}`);
for (const line of log.lines()) print(`  ${line}`);
process.exit(growth <= 1.2 && Object.values(faults).every((count) => count === 0) ? 0 : 1);

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function order(what: ToTraffic): void {
  traffic.send(what);
}

async function told<Kind extends FromTraffic['kind']>(
  child: ChildProcess,
  kind: Kind,
): Promise<Extract<FromTraffic, { kind: Kind }>> {
  const isIt = (message: FromTraffic): message is Extract<FromTraffic, { kind: Kind }> =>
    message.kind === kind;
  return new Promise((resolve) => {
    const hear = (message: FromTraffic): void => {
      if (!isIt(message)) return;
      child.off('message', hear);
      resolve(message);
    };
    child.on('message', hear);
  });
}

async function tally(): Promise<Tally> {
  const answer = told(traffic, 'tally');
  order('count');
  return (await answer).tally;
}

/** Resolves when everything that was said is answered, or has had its time. */
async function settled(): Promise<Tally> {
  const deadline = performance.now() + ANSWERED_WITHIN_MS;
  for (;;) {
    const now = await tally();
    if (now.waiting === 0 || performance.now() > deadline) return now;
    await wait(500);
  }
}

async function health(): Promise<{ readonly waiting: number }> {
  const found: unknown = await (await fetch(`${app.url}/readyz`)).json();
  return { waiting: Number(Object(found).waiting) };
}

/** @returns what was taken on and how it ended, as the product counts it */
async function counters(): Promise<readonly string[]> {
  const text = await (await fetch(`${app.url}/metrics`)).text();
  return text.split('\n').filter((line) => /^zhibu_(accepted|finished)_total/.test(line));
}

/** What keeps this process alive, by kind. */
function resources(): readonly string[] {
  return process.getActiveResourcesInfo();
}

/** What is there now and was not before anything began. */
function left(): readonly string[] {
  const was = [...before];
  return resources().filter((kind) => {
    const at = was.indexOf(kind);
    if (at >= 0) was.splice(at, 1);
    return at < 0;
  });
}
