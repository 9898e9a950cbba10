import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Store } from '../../src/core/ports.ts';
import { createSealer, headOf } from '../../src/core/seal.ts';
import { reseal, tellUnreadable } from '../../src/ledger/summary/reseal.ts';
import { openStore } from '../../src/store/open.ts';
import { zhibu } from '../../src/zhibu.ts';
import { type Postgres, startPostgres } from '../kit/postgres.ts';
import { startWorld } from '../kit/world.ts';
import { draft, message, silent } from '../store/samples.ts';

const OLD = Buffer.alloc(32, 1);
const NEW = Buffer.alloc(32, 2);
const STRANGE = Buffer.alloc(32, 3);
const base64 = (...keys: readonly Buffer[]): string => keys.map((key) => key.toString('base64')).join(',');
const BOTH = createSealer([NEW, OLD]);
const WORDS = '想换到窗口岗位';

let postgres: Postgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.stop());

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'zhibu-keys-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

const BACKENDS = { file: async () => `file:${await folder()}`, postgres: () => postgres.database() };

/** Ten summaries and a draft under the old key, one summary under the new one. */
async function furnish(url: string): Promise<void> {
  const store = await openStore(url, { log: silent });
  const older = createSealer([OLD]);
  for (let at = 0; at < 10; at += 1) {
    const recordId = `0318-0000${at}`;
    await store.summaries.put({
      recordId,
      sealed: older.seal(`${WORDS}${at}`, `record:${recordId}`),
      by: 'ou_1',
      at,
    });
  }
  await store.drafts.put(draft({ sealed: older.seal(WORDS, 'draft:d1') }));
  const recordId = '0318-11111';
  await store.summaries.put({ recordId, sealed: BOTH.seal(WORDS, `record:${recordId}`), by: 'ou_1', at: 1 });
  await store.close();
}

/** Runs `zhibu reseal`. @returns its exit status and what it said */
async function run(url: string, keys: string): Promise<readonly [status: number, said: string]> {
  const said: string[] = [];
  const say = (line: string): void => void said.push(line);
  const status = await zhibu(['reseal'], {
    ...{ env: { STORE_URL: url, SECRET_KEY: keys }, cwd: await folder(), now: () => 0 },
    ...{ out: say, complain: say, log: silent },
  });
  return [status, said.join('\n')];
}

async function withStore<Result>(url: string, look: (store: Store) => Promise<Result>): Promise<Result> {
  const store = await openStore(url, { log: silent });
  try {
    return await look(store);
  } finally {
    await store.close();
  }
}

/** How many pieces the key alone can open. */
async function openedWith(key: Buffer, url: string): Promise<number> {
  const sealer = createSealer([key]);
  const all = await withStore(url, ({ seals }) => seals.list());
  return all.filter(({ part, id, sealed }) => {
    const subject = part === 'summary' ? `record:${id}` : `draft:${id}`;
    return sealer.open(sealed, subject)?.startsWith(WORDS);
  }).length;
}

describe.each(['file', 'postgres'] as const)('zhibu reseal on %s', (backend) => {
  it('seals everything with the first key, and a second time changes nothing', async () => {
    const url = await BACKENDS[backend]();
    await furnish(url);
    const [status, said] = await run(url, base64(NEW, OLD));
    expect([status, said]).toEqual([0, expect.stringContaining('已改用新密钥加密11句，原来就是新密钥的1句')]);
    expect(said).toContain('其余的可以去掉了');
    expect([await openedWith(NEW, url), await openedWith(OLD, url)]).toEqual([12, 0]);
    const before = await withStore(url, ({ seals }) => seals.list());
    expect((await run(url, base64(NEW)))[1]).toContain('已改用新密钥加密0句，原来就是新密钥的12句');
    expect(await withStore(url, ({ seals }) => seals.list())).toEqual(before);
  });

  it('goes on where it was broken off', async () => {
    const url = await BACKENDS[backend]();
    await furnish(url);
    await withStore(url, async ({ seals, claims }) => {
      let left = 4;
      const breaking: typeof seals = {
        ...seals,
        replace(words, sealed) {
          left -= 1;
          if (left < 0) throw new Error('broken off');
          return seals.replace(words, sealed);
        },
      };
      await expect(reseal({ seals: breaking, claims }, BOTH)).rejects.toThrow('broken off');
    });
    expect([await openedWith(NEW, url), await openedWith(OLD, url)]).toEqual([5, 7]);
    expect((await run(url, base64(NEW, OLD)))[1]).toContain('已改用新密钥加密7句，原来就是新密钥的5句');
    expect(await openedWith(NEW, url)).toBe(12);
  });

  it('never takes the place of what somebody wrote at the same moment', async () => {
    const url = await BACKENDS[backend]();
    await furnish(url);
    const recordId = '0318-00003';
    const newer = BOTH.seal('刚改的', `record:${recordId}`);
    await withStore(url, async ({ seals, summaries, claims }) => {
      const meeting: typeof seals = {
        ...seals,
        async replace(words, sealed) {
          if (words.id === recordId) await summaries.put({ recordId, sealed: newer, by: 'ou_1', at: 9 });
          return seals.replace(words, sealed);
        },
      };
      expect(await reseal({ seals: meeting, claims }, BOTH)).toMatchObject({
        anew: 10,
        missed: 1,
        unreadable: 0,
      });
      expect((await summaries.get(recordId))?.sealed).toBe(newer);
    });
  });

  it('leaves what no key opens as it is, and says so', async () => {
    const url = await BACKENDS[backend]();
    await furnish(url);
    const [status, said] = await run(url, base64(STRANGE, NEW));
    expect([status, said]).toEqual([1, expect.stringContaining('有11句用现有的密钥读不出来，没有动')]);
    expect(await openedWith(OLD, url)).toBe(11);
  });
});

it('zhibu reseal with one key says that none may go', async () => {
  const url = await BACKENDS.file();
  await furnish(url);
  await run(url, base64(NEW, OLD));
  const [status, said] = await run(url, base64(NEW));
  expect([status, said]).toEqual([0, expect.stringContaining('现在只有一个密钥，请留好')]);
});

it('zhibu reseal tells of a summary that is on its way under an older key', async () => {
  const url = await BACKENDS.file();
  await withStore(url, ({ claims }) =>
    claims.claim('message:a', { ...message('a'), sealed: createSealer([OLD]).seal(WORDS, 'draft:x') }, 1),
  );
  expect((await run(url, base64(NEW, OLD)))[1]).toContain('旧密钥先留着');
});

describe('a wrong key', () => {
  it('is told at the start, with what to do and without what is sealed', async () => {
    const url = await BACKENDS.file();
    await furnish(url);
    await writeFile(join(url.slice('file:'.length), 'secret.key'), `${base64(STRANGE)}\n`);
    const world = await startWorld({ storeUrl: url });
    onTestFinished(() => world.close());
    const [line] = world.log.filter(({ event }) => event === 'summaries.unreadable');
    expect(line).toMatchObject({
      level: 'error',
      fields: { summaries: 12, how: expect.stringContaining('SECRET_KEY') },
    });
    for (const key of [OLD, NEW, STRANGE]) expect(JSON.stringify(world.log)).not.toContain(base64(key));
    expect(await readFile(join(url.slice('file:'.length), 'secret.key'), 'utf8')).toBe(
      `${base64(STRANGE)}\n`,
    );
  });

  it('is no matter where nothing is sealed, and neither is a right one', async () => {
    const told: unknown[] = [];
    const log = { error: (...line: readonly unknown[]) => void told.push(line) };
    const url = await BACKENDS.postgres();
    await withStore(url, ({ seals }) => tellUnreadable(seals, null, log));
    await furnish(url);
    await withStore(url, ({ seals }) => tellUnreadable(seals, BOTH, log));
    expect(told).toEqual([]);
    await withStore(url, ({ seals }) => tellUnreadable(seals, createSealer([NEW]), log));
    expect(told).toHaveLength(1);
    expect(headOf(createSealer([OLD]).seal('', ''))).toMatch(/^v1\.[\da-f]{8}$/);
  });
});
