import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SetupError, UserError } from '../../src/core/errors.ts';
import { fillStore } from '../../src/store/copy/copy.ts';
import { draftFile } from '../../src/store/draft-shelves.ts';
import { openStore } from '../../src/store/open.ts';
import { unreachable } from '../../src/store/postgres/problems.ts';
import { acceptFile, examineStore } from '../../src/store/repair.ts';
import { secretKeys } from '../../src/store/secret-key.ts';
import { speak, textsIn } from '../../src/texts/texts.ts';
import { rowsFrom, rowsIn } from '../store/copied.ts';
import { draft, record, silent } from '../store/samples.ts';
import { chineseIn, sentencesIn } from './english.ts';

let folder = '';

beforeAll(async () => {
  speak('en');
  folder = await mkdtemp(join(tmpdir(), 'zhibu-texts-'));
});
afterAll(async () => {
  speak('zh');
  await rm(folder, { recursive: true, force: true });
});

async function toldBy(work: () => unknown): Promise<readonly string[]> {
  try {
    await work();
  } catch (error) {
    if (error instanceof SetupError) return error.problems;
    if (error instanceof UserError) return [error.message];
    throw error;
  }
  return [];
}

describe('the store with LANGUAGE=en', () => {
  it('says in English why it cannot be opened or read', async () => {
    await writeFile(join(folder, 'secret.key'), 'no key');
    const told = await Promise.all([
      toldBy(() => secretKeys(`file:${folder}`, [])),
      ...['wrong:x', 'file:', 'file://host/x'].map((wrong) =>
        toldBy(() => openStore(wrong, { log: silent })),
      ),
      ...['', '{}\n', '{"format":"zhibu/backup","version":1}\n{}'].map((text) =>
        toldBy(() => rowsIn(text, 'all.json')),
      ),
      toldBy(() => Promise.reject(unreachable(Object.assign(new Error(), { code: '28P01' })))),
      toldBy(() => Promise.reject(unreachable(new Error()))),
    ]);
    expect(told.filter((problems) => problems.length === 0)).toEqual([]);
    expect(chineseIn(told.flat())).toEqual([]);
    expect(told.flat()).toContain(
      'STORE_URL: the database cannot be reached (28P01): the user or password is wrong; please check.',
    );
  });

  it('tells in English what its files hold, and what happened to them', async () => {
    const url = `file:${join(folder, 'data')}`;
    const store = await openStore(url, { log: silent });
    await store.drafts.put(draft());
    await store.ledger.put(record({ branch: 'B1' }), -1, 'k1');
    expect(await toldBy(() => store.roster.bind('B2', 'oc_1'))).toEqual([
      '“B2” is not on the roster. Please import the roster first.',
    ]);
    await store.close();
    expect(chineseIn(await toldBy(() => fillStore(url, rowsFrom([]), silent)))).toEqual([]);
    const file = `${draftFile(draft().author)}.json`;
    const drafts = join(folder, 'data', file);
    await writeFile(drafts, (await readFile(drafts, 'utf8')).replace('ou_1', 'ou_2'));
    const [altered] = (await examineStore(url)).filter(({ condition }) => condition !== 'whole');
    expect(altered).toMatchObject({
      reason: 'another program or person has changed it',
      regained: [],
      reverted: [expect.stringMatching(/^unfinished entry, \d{4}-/)],
    });
    expect(chineseIn(await toldBy(() => openStore(url, { log: silent })))).toEqual([]);
    await writeFile(drafts, 'no JSON');
    expect(await toldBy(() => acceptFile(url, file, silent))).toEqual([
      `${file} cannot be read, so it cannot be taken as it is.`,
    ]);
  });

  it('has no Chinese in what is always said in the same way', () => {
    expect(chineseIn(sentencesIn(textsIn('en').store))).toEqual([]);
  });
});
