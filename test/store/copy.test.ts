import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SetupError } from '../../src/core/errors.ts';
import { dumpStore, fillStore } from '../../src/store/copy/copy.ts';
import type { StoredRow } from '../../src/store/copy/parts.ts';
import { openStore } from '../../src/store/open.ts';
import { type Postgres, startPostgres } from '../kit/postgres.ts';
import { allOf, backupOf, rowsFrom, rowsIn } from './copied.ts';
import { eachTestHasAFolder } from './folder.ts';
import { draft, member, message, record, revision, silent } from './samples.ts';

let postgres: Postgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.stop());
const folder = eachTestHasAFolder();

const urlOf = async (kind: string): Promise<string> =>
  kind === 'file' ? `file:${folder().at('store')}` : postgres.database();

const claims = (count: number): readonly StoredRow[] =>
  Array.from({ length: count }, (_, at) => ({
    part: 'zhibu/claims',
    row: { key: `message:${at}`, at, incoming: at % 100 === 0 ? message(`om_${at}`) : null },
  }));
const write = (number: number, over: Parameters<typeof record>[0] = {}): StoredRow => ({
  part: 'zhibu/ledger',
  row: { key: `k${number}`, number, record: record(over) },
});

const ODD = draft({ id: 'odd', fields: { topic: 'a\u2028b\u0000c\u0085d\ud83d\ude00\ud800' } });
const ROWS: readonly StoredRow[] = [
  ...claims(5_500),
  { part: 'zhibu/roster', row: { type: 'branch', branch: { name: '第一党支部', chatId: 'oc_1' } } },
  ...['ou_1', 'ou_2'].map((id) => ({
    part: 'zhibu/roster',
    row: { type: 'member', member: member(id) },
  })),
  { part: 'zhibu/drafts', row: ODD },
  // As a store of files keeps them: branch by branch, a record that moved in both, and not in the order of their numbers.
  write(7, { id: 'moved', branch: '第二党支部', revisions: [revision('ou_1')] }),
  write(9, { id: 'later', branch: '第二党支部' }),
  write(2, { id: 'moved' }),
  write(5, { id: 'other' }),
];

/** In no order, since backends keep them in their own. */
const sorted = (rows: readonly StoredRow[]): readonly string[] =>
  rows.map((row) => JSON.stringify(row)).sort();

describe.each(['file', 'postgres'])('a store filled from a backup (%s)', (kind) => {
  it('holds all of it, however many rows there are and however they come', async () => {
    const url = await urlOf(kind);
    expect(await fillStore(url, rowsFrom(ROWS, 997), silent)).toBe(ROWS.length);
    expect(sorted(await allOf(url))).toEqual(sorted(ROWS));
    const store = await openStore(url, { log: silent });
    expect((await store.claims.pending()).map(({ key }) => key)).toEqual(
      Array.from({ length: 55 }, (_, at) => `message:${at * 100}`),
    );
    expect(await store.ledger.get('moved')).toMatchObject({ branch: '第二党支部' });
    expect((await store.ledger.find({})).map(({ id }) => id)).toEqual(['other', 'moved', 'later']);
    // What is written from now on is later than all of it.
    await store.ledger.put(record({ id: 'new' }), -1, 'new');
    await store.close();
    const numbers = (await allOf(url)).flatMap(({ row }) => ('number' in row ? [row.number] : []));
    expect(Math.max(...numbers.map(Number))).toBe(10);
  });

  it('is written to only once all of the backup has been looked through', async () => {
    const url = await urlOf(kind);
    const wrong = backupOf(ROWS.slice(-6)).replace('other', 'another');
    await expect(fillStore(url, () => rowsFrom([])(), silent)).resolves.toBe(0);
    const source = async function* () {
      yield await rowsIn(wrong, 'x');
    };
    await expect(fillStore(url, source, silent)).rejects.toThrow(SetupError);
    expect(await allOf(url)).toEqual([]);
    await fillStore(url, rowsFrom(ROWS.slice(-6)), silent);
  });
});

/** A source that gives half of the rows the second time, as when the program is killed in the middle. */
function brokenOff(rows: readonly StoredRow[]) {
  let times = 0;
  return async function* () {
    times += 1;
    yield rows.slice(0, rows.length / 2);
    if (times > 1) throw new Error('killed');
    yield rows.slice(rows.length / 2);
  };
}

describe('a restore that is broken off', () => {
  it('leaves nothing behind in a database', async () => {
    const url = await postgres.database();
    await expect(fillStore(url, brokenOff(ROWS), silent)).rejects.toThrow('killed');
    expect(await allOf(url)).toEqual([]);
  });

  it('leaves a folder that nobody takes for whole, and that a second restore fills from the beginning', async () => {
    const url = await urlOf('file');
    await expect(fillStore(url, brokenOff(ROWS), silent)).rejects.toThrow('killed');
    await expect(openStore(url, { log: silent })).rejects.toThrow(/没有做完.*zhibu restore/);
    await expect(openStore(url, { log: silent, readOnly: true })).rejects.toThrow(/没有做完/);
    await expect(allOf(url)).rejects.toThrow(/没有做完/);
    const rows = ROWS.slice(3);
    await fillStore(url, rowsFrom(rows), silent);
    expect(sorted(await allOf(url))).toEqual(sorted(rows));
    await (await openStore(url, { log: silent })).close();
    await expect(fillStore(url, rowsFrom(rows), silent)).rejects.toThrow('已经有数据');
  });
});

describe('a database of any size', () => {
  it('is read some rows at a time', async () => {
    const url = await postgres.database();
    await fillStore(url, rowsFrom(ROWS, 5_000), silent);
    const sizes: number[] = [];
    await dumpStore(url, silent, {
      begin: async () => undefined,
      take: async (rows) => void sizes.push(rows.length),
    });
    expect(Math.max(...sizes)).toBe(500);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(ROWS.length);
  });
});

describe('the text of a backup', () => {
  const rows = [{ part: 'zhibu/drafts', row: ODD }, ...ROWS.slice(-4)];

  it('is the one that it has always been', () => {
    const body = ['{"format":"zhibu/backup","version":1}', ...rows.map((row) => JSON.stringify(row))];
    const sha256 = createHash('sha256')
      .update(`${body.join('\n')}\n`)
      .digest('hex');
    expect(backupOf(rows)).toBe(`${body.join('\n')}\n{"rows":5,"sha256":"${sha256}"}\n`);
  });

  it.each([1, 7, 1 << 20])('is read from pieces of %i bytes, with whatever stands in it', async (size) => {
    expect(await rowsIn(backupOf(rows), 'x', size)).toEqual(rows);
    expect(await rowsIn(`\ufeff${backupOf(rows)}\n \n`, 'x', size)).toEqual(rows);
  });

  it.each([
    ['not a backup', (text: string) => text.replace('backup', 'ledger'), /不是支部助手的备份/],
    ['cut off at a line', (text: string) => text.split('\n').slice(0, -2).join('\n'), /不完整/],
    ['without a row', (text: string) => text.replace(/\n.*\n/, '\n'), /不完整/],
    ['another text', (text: string) => text.replace('other', 'ather'), /被改动/],
    ['followed by another', (text: string) => text + text, /不完整|被改动/],
  ])('is refused when it is %s', async (_, spoil, why) => {
    await expect(rowsIn(spoil(backupOf(rows)), 'x.jsonl')).rejects.toThrow(why);
    await expect(rowsIn(spoil(backupOf(rows)), 'x.jsonl')).rejects.toThrow('x.jsonl');
  });
});
