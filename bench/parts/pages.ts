import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Log, Store } from '../../src/core/ports.ts';
import { loadDuties } from '../../src/obligations/load.ts';
import { DATA } from '../../src/paths.ts';
import { openStore } from '../../src/store/open.ts';
import { createPages } from '../../src/web/pages/pages.ts';
import { createWeb } from '../../src/web/web.ts';
import { startPostgres } from '../../test/kit/postgres.ts';
import { type ManyBranches, manyBranches } from '../kit/branches.ts';
import { median, verdict } from '../kit/numbers.ts';
import { fill, fillTables } from '../kit/organisation-store.ts';
import type { Part } from '../run.ts';

const BRANCHES = 2_000;
const ROUNDS = 9;
const FIRST_LOAD_KB = 150;
const SILENT: Log = { info() {}, warn() {}, error() {} };
const CLOCK = { now: () => Date.parse('2026-11-20T10:00:00+08:00') };
const ADMIN = 'ou_admin';

const part: Part = {
  title: `the pages for ${BRANCHES} branches, a year of every duty: over HTTP, with rights read anew each time`,
  async run(print) {
    const all = manyBranches(BRANCHES, 2026);
    print(`${all.members.length} members, ${all.records.length} records`);
    await onFiles(all, print);
    await onPostgres(all, print);
  },
};

export default part;

async function onFiles(all: ManyBranches, print: (line: string) => void): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'zhibu-bench-'));
  const store = await openStore(`file:${folder}`, { log: SILENT });
  await fill(store, all);
  await measure(store, 'files', 1_000, print);
  await store.close();
  await rm(folder, { recursive: true });
}

async function onPostgres(all: ManyBranches, print: (line: string) => void): Promise<void> {
  const server = await startPostgres();
  const url = await server.database();
  const store = await openStore(url, { log: SILENT });
  await fillTables(url, SILENT, all);
  await measure(store, 'PostgreSQL', 300, print);
  await store.close();
  await server.stop();
}

async function measure(
  store: Store,
  name: string,
  within: number,
  print: (line: string) => void,
): Promise<void> {
  const web = createWeb({
    host: '127.0.0.1',
    port: 0,
    log: SILENT,
    health: () => ({ ready: true }),
    metrics: () => '',
  });
  const duties = loadDuties(join(DATA, 'obligations'));
  let address = '';
  const pages = createPages({
    store,
    duties,
    campaigns: [],
    documents: () => [],
    administrators: [],
    zone: 'Asia/Shanghai',
    clock: CLOCK,
    time: CLOCK,
    log: SILENT,
    keys: [new Uint8Array(32)],
    publicUrl: () => address,
  });
  web.use(pages.middleware);
  address = (await web.start()).url;
  const entered = await answerOf((await pages.link(ADMIN)) ?? '', '');
  const [cookie = ''] = String(entered.response.headers['set-cookie']).split(';');
  for (const path of ['/organisation', '/organisation?show=dtheme-day', '/branch?branch=第7党支部']) {
    const url = encodeURI(`${address}/ledger${path}`);
    await answerOf(url, cookie);
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) times.push((await answerOf(url, cookie)).ms);
    print(`${name}, ${path}: ${verdict(median(times), { atMost: within })} ms (median of ${ROUNDS})`);
  }
  const page = await answerOf(`${address}/ledger/organisation`, cookie);
  const style = /href="([^"]+\.css)"/.exec(page.text)?.[1] ?? '';
  const sheet = await answerOf(new URL(style, address).href, cookie);
  const bytes = await Promise.all(
    [`${address}/ledger/organisation`, new URL(style, address).href].map((url) =>
      answerOf(url, cookie, 'br'),
    ),
  );
  const load = bytes.reduce((sum, one) => sum + one.bytes, 0) / 1_000;
  print(
    `  first load of the heat map with its styles, brotli: ${verdict(load, { atMost: FIRST_LOAD_KB })} kB`,
  );
  print(`  (uncompressed ${((page.bytes + sheet.bytes) / 1_000).toFixed(0)} kB, no script)`);
  await web.stop();
}

interface Answered {
  readonly response: IncomingMessage;
  readonly ms: number;
  /** As they came over the wire. */
  readonly bytes: number;
  readonly text: string;
}

async function answerOf(url: string, cookie: string, encoding = 'identity'): Promise<Answered> {
  const begun = performance.now();
  const asked = get(url, { headers: { cookie, 'accept-encoding': encoding } });
  const [response]: IncomingMessage[] = await once(asked, 'response');
  if (response === undefined) throw new Error('no answer');
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(Buffer.from(chunk));
  const body = Buffer.concat(chunks);
  if ((response.statusCode ?? 500) >= 400) throw new Error(`${url}: ${response.statusCode}`);
  return { response, ms: performance.now() - begun, bytes: body.length, text: body.toString() };
}
