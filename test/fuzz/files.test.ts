import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig, SETTING_NAMES } from '../../src/config.ts';
import { SetupError } from '../../src/core/errors.ts';
import { loadCampaigns } from '../../src/obligations/campaigns/load.ts';
import { loadDuties } from '../../src/obligations/load.ts';
import { parseDocument } from '../../src/qa/load.ts';
import { formatRoster, parseRoster } from '../../src/roster/csv.ts';
import { decode, encode } from '../../src/store/file/layout.ts';
import type { RowKind, Rows } from '../../src/store/rows.ts';
import { DRAFTS } from '../../src/store/shapes/draft.ts';
import { WRITES } from '../../src/store/shapes/write.ts';
import { backupOf, rowsIn } from '../store/copied.ts';
import { draft, record, revision } from '../store/samples.ts';
import { editedFile } from './kit/any-file.ts';
import { anyText } from './kit/any-text.ts';
import { feed } from './kit/runs.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhibu-fuzz-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** @returns what `read` gives, or null when it refuses and says why; anything else that is thrown is a fault */
function orRefused<Result>(read: () => Result): Result | null {
  try {
    return read();
  } catch (error) {
    return refused(error);
  }
}

function refused(error: unknown): null {
  if (!(error instanceof SetupError)) throw error;
  expect(error.problems.length).toBeGreaterThan(0);
  expect(error.problems.every((problem) => problem.trim() !== '')).toBe(true);
  return null;
}

const filesOf = (path: string): readonly (readonly [name: string, text: string])[] =>
  readdirSync(path).flatMap((name) =>
    name.startsWith('.') ? [] : [[name, readFileSync(join(path, name), 'utf8')] as const],
  );

const CSV = readFileSync('data/demo/roster.csv', 'utf8');
const DUTIES = loadDuties('data/obligations');

describe('a file that somebody has edited', () => {
  it('of the roster is read or refused, and what is read is written back as it was', async () => {
    const cell = fc.oneof(anyText(2), fc.constantFrom('第一党支部', '书记、党员', 'ou_1', '县处级', ''));
    const rows = fc
      .array(
        fc.array(cell, { maxLength: 7 }).map((cells) => cells.map((one) => `"${one}"`).join(',')),
        { maxLength: 4 },
      )
      .map((lines) => [CSV.split('\n')[0], ...lines].join('\n'));
    await feed('roster', 75, fc.oneof(editedFile(CSV), rows), (text) => {
      const members = orRefused(() => parseRoster(text));
      if (members !== null && !/\p{Cs}/u.test(text))
        expect(parseRoster(formatRoster(members))).toEqual(members);
    });
  });

  it('of settings is read or refused, naming settings only', async () => {
    const example = readFileSync('.env.example', 'utf8');
    const setting = fc
      .tuple(
        fc.constantFrom(...SETTING_NAMES),
        fc.oneof(anyText(3), fc.constantFrom('0', '-1', '1e9', 'postgres://x', 'file:')),
      )
      .map(([name, value]) => `${name}=${value}`);
    const settings = fc.array(setting, { maxLength: 4 }).map((lines) => lines.join('\n'));
    await feed('settings', 50, fc.oneof(editedFile(example), settings), (text) => {
      orRefused(() => readConfig({}, text));
    });
  });

  it.each([
    ['duties', 'data/obligations', (path: string) => loadDuties(path)],
    ['campaigns', 'data/campaigns', (path: string) => loadCampaigns(path, DUTIES)],
  ] as const)('of %s is read or refused', async (target, source, load) => {
    const files = filesOf(source);
    const path = mkdtempSync(join(folder, `${target}-`));
    // By itself: what a file must have beside it is refused as well, and loads no slower.
    const edited = fc
      .constantFrom(...files)
      .chain(([name, text]) => editedFile(text).map((changed) => ({ name, changed })));
    await feed(target, 25, edited, ({ name, changed }) => {
      writeFileSync(join(path, name), changed);
      orRefused(() => load(path));
      rmSync(join(path, name));
    });
  });

  it('of a document is read or refused', async () => {
    const texts = filesOf('data/documents').map(([, text]) => text.slice(0, 6000));
    await feed('documents', 25, editedFile(...texts), (text) => {
      const read = parseDocument('x.md', text);
      if ('problems' in read) expect(read.problems.length).toBeGreaterThan(0);
      else expect(read.clauses.length).toBeGreaterThan(0);
    });
  });

  it('of the store is read or refused, and what is read is written back as it was', async () => {
    const rows = [record(), record({ id: '0318-00000', revisions: [revision('ou_1')] })].map(
      (one, number) => ({
        ...{ key: `k${number}`, number, record: one },
      }),
    );
    const ledger = written(WRITES, new Map(rows.map((row) => [row.key, row])));
    const drafts = written(DRAFTS, new Map([['d1', draft()]]));
    await feed('store files', 75, editedFile(ledger, drafts), (text) => {
      sameAgain(WRITES, text);
      sameAgain(DRAFTS, text);
    });
  });

  it('of a backup is taken whole and unaltered, or not at all', async () => {
    const whole = backupOf([
      { part: 'zhibu/drafts', row: draft() },
      { part: 'zhibu/ledger', row: { key: 'k', number: 1, record: record() } },
    ]);
    const pieces = fc.integer({ min: 1, max: 2 * whole.length });
    await feed('backups', 40, fc.tuple(editedFile(whole), pieces), async ([text, size]) => {
      const rows = await rowsIn(text, 'x', size).catch(refused);
      if (rows !== null) expect(text.replace(/^\ufeff/, '').trimEnd()).toBe(whole.trimEnd());
    });
  });
});

function written<Row extends object>(kind: RowKind<Row>, rows: Rows<Row>): string {
  return Buffer.concat(encode(kind, rows).chunks).toString();
}

function sameAgain<Row extends object>(kind: RowKind<Row>, text: string): void {
  const read = readOrSaid(() => decode(kind, text));
  if (read === null) return;
  const again = decode(kind, written(kind, read.rows));
  expect([...again.rows]).toEqual([...read.rows]);
}

/** The layout of a file of the store tells in words what is wrong with it; who opened it names the file. */
function readOrSaid<Result>(read: () => Result): Result | null {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Error) || error.constructor !== Error) throw error;
    expect(error.message).toMatch(/\p{Script=Han}/u);
    return null;
  }
}
