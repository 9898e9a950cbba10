import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { SetupError } from '../../src/core/errors.ts';
import { draftFile } from '../../src/store/draft-shelves.ts';
import { encode } from '../../src/store/file/layout.ts';
import { DRAFTS } from '../../src/store/shapes/draft.ts';
import { eachTestHasAFolder } from './folder.ts';
import { draft } from './samples.ts';

const folder = eachTestHasAFolder();
const fileOf = (author: string) => folder().at(`${draftFile(author)}.json`);
/** People whose drafts stand in different files. */
const [ONE, OTHER] = ['ou_1', 'ou_2'];

/** The one file in which a former version kept all drafts. */
async function former(...ids: readonly string[]): Promise<string> {
  const rows = new Map(ids.map((id) => [id, draft({ id })]));
  await writeFile(folder().at('drafts.json'), Buffer.concat(encode(DRAFTS, rows).chunks));
  return folder().at('drafts.json');
}

describe('drafts in files', () => {
  it('cost a step of one person no writing of what others have begun', async () => {
    expect(draftFile(ONE)).not.toBe(draftFile(OTHER));
    const store = await folder().open();
    await store.drafts.put(draft({ author: ONE }));
    const before = await stat(fileOf(ONE), { bigint: true });
    await store.drafts.put(draft({ id: 'd2', author: OTHER }));
    await store.drafts.put(draft({ id: 'd2', author: OTHER, intent: 'void' }));
    expect((await stat(fileOf(ONE), { bigint: true })).ino).toBe(before.ino);
  });

  it('stand in few files, however many people there are', async () => {
    const authors = Array.from({ length: 5_000 }, (_, at) => `ou_${at}`);
    expect(new Set(authors.map(draftFile)).size).toBe(64);
  });

  it('come in the order in which they were begun, also where one instant saw several', async () => {
    const store = await folder().open();
    for (const id of ['c', 'a', 'b']) await store.drafts.put(draft({ id }));
    await store.drafts.put(draft({ id: 'a', intent: 'void' }));
    expect((await store.drafts.by(ONE)).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
    expect((await store.drafts.latest(ONE, 'oc_1'))?.id).toBe('b');
  });

  it('are gone once removed, also by somebody who came while they were being written', async () => {
    const store = await folder().open();
    await Promise.all([store.drafts.put(draft()), store.drafts.remove('d1')]);
    expect(await store.drafts.get('d1')).toBeNull();
    await Promise.all([store.drafts.remove('d1'), store.drafts.put(draft()), store.drafts.put(draft())]);
    expect(await store.drafts.get('d1')).toEqual(draft());
  });

  it('of a name that is not ours stop the start', async () => {
    await mkdir(folder().at('drafts'));
    for (const name of ['64', '07', '1 的副本'])
      await writeFile(
        folder().at('drafts', `${name}.json`),
        '{"format":"zhibu/drafts","version":1,"rows":[]}',
      );
    const refused = await folder()
      .open()
      .catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(SetupError);
    for (const name of ['64', '07', '1 的副本']) expect(String(refused)).toContain(`drafts/${name}.json`);
  });
});

describe('drafts of a former version, all in one file', () => {
  it('are found, changed and removed where they stand, and new ones get their own place', async () => {
    const file = await former('old', 'older');
    const store = await folder().open();
    await store.drafts.put(draft({ id: 'old', intent: 'void' }));
    await store.drafts.put(draft({ id: 'new' }));
    await store.drafts.remove('older');
    expect((await store.drafts.by(ONE)).map(({ id }) => id)).toEqual(['old', 'new']);
    await store.close();
    expect(JSON.parse(await readFile(file, 'utf8')).rows).toEqual([draft({ id: 'old', intent: 'void' })]);
    const again = await folder().open();
    expect(await again.drafts.get('old')).toEqual(draft({ id: 'old', intent: 'void' }));
    expect((await again.drafts.expired(Number.MAX_SAFE_INTEGER)).map(({ id }) => id)).toEqual(['old', 'new']);
  });

  it('are not made a file of where there were none', async () => {
    const store = await folder().open();
    await store.drafts.put(draft());
    await store.close();
    expect(await readdir(folder().path)).not.toContain('drafts.json');
    await rm(fileOf(ONE));
    await expect(folder().open()).rejects.toThrow(`${draftFile(ONE)}.json`);
  });
});
