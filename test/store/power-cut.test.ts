import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { type Operation, recordDisk, remains, type Survival } from './disk.ts';
import { makeFolder } from './folder.ts';
import { message, record, silent } from './samples.ts';

let place: string;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'zhibu-cut-'));
});
afterEach(() => rm(place, { recursive: true, force: true }));

/** Entries as a message makes them, two branches at a time, with a removal. @returns what was done to the disk, with each confirmation where it came */
async function live(folder: string): Promise<readonly Operation[]> {
  const disk = recordDisk(folder);
  try {
    const store = await openStore(`file:${folder}`, { log: silent });
    const enter = async (id: string, branch: string) => {
      await store.claims.claim(`message:${id}`, message(id), 1);
      disk.confirm(`claim ${id}`);
      await store.ledger.put(record({ id, branch }), -1, `message:${id}`);
      disk.confirm(`record ${id}`);
      await store.claims.done(`message:${id}`);
    };
    for (const id of ['1', '2', '3'])
      await Promise.all([enter(`a${id}`, '第一党支部'), enter(`b${id}`, '第二党支部')]);
    await store.close();
  } finally {
    disk.stop();
  }
  return disk.operations;
}

async function openAfterwards(files: ReadonlyMap<string, Uint8Array>) {
  const folder = await mkdtemp(join(place, 'after-'));
  for (const [name, content] of files) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  const store = await openStore(`file:${folder}`, { log: silent });
  const held = {
    records: (await store.ledger.find({})).map(({ id }) => id),
    again: await store.claims.claim('message:a1', message('a1'), 2),
  };
  await store.close();
  await rm(folder, { recursive: true });
  return held;
}

describe('a power cut at any moment', () => {
  it.each<Survival>(['synced', 'torn', 'names', 'all'])(
    'loses nothing confirmed and damages no file, whatever else the disk has kept (%s)',
    async (survival) => {
      const home = await makeFolder();
      const operations = await live(home.path);
      await home.remove();
      expect(operations.filter(({ kind }) => kind === 'confirm')).toHaveLength(12);
      for (let moment = 0; moment <= operations.length; moment += 1) {
        const before = operations.slice(0, moment);
        const { records, again } = await openAfterwards(remains(before, survival));
        const confirmed = before.flatMap((one) => (one.kind === 'confirm' ? one.what : []));
        for (const what of confirmed)
          if (what.startsWith('record ')) expect(records).toContain(what.slice('record '.length));
        if (confirmed.includes('claim a1')) expect(again).toBe(false);
        expect(new Set(records).size).toBe(records.length);
      }
    },
  );
});
