import { mkdir, readdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { LogFields } from '../../src/core/ports.ts';
import { draftFile } from '../../src/store/draft-shelves.ts';
import { openStore } from '../../src/store/open.ts';
import { acceptFile, examineStore, type FileReport, restoreFile } from '../../src/store/repair.ts';
import { eachTestHasAFolder } from './folder.ts';
import { draft, member, message, record, revision, silent } from './samples.ts';

const folder = eachTestHasAFolder();
const url = () => `file:${folder().path}`;

/** Writes some entries, ends the store, and gives back the name of the branch's file. */
async function write(ids: readonly string[]): Promise<string> {
  const store = await folder().open();
  for (const id of ids) await store.ledger.put(record({ id }), -1, `deed ${id}`);
  await store.close();
  const [name = ''] = await readdir(folder().at('ledger'));
  return `ledger/${name}`;
}

const ids = async (): Promise<readonly string[]> => {
  const store = await folder().open();
  const found = await store.ledger.find({});
  await store.close();
  return found.map(({ id }) => id).toSorted();
};

async function reportOn(file: string): Promise<FileReport> {
  const report = (await examineStore(url())).find((one) => one.file === file);
  if (report === undefined) throw new Error(`nothing on ${file}`);
  return report;
}

async function edit(file: string, change: (text: string) => string): Promise<void> {
  const path = folder().at(file);
  await writeFile(path, change(await readFile(path, 'utf8')));
}

const setAside = async (part = '') =>
  (await readdir(folder().at('last', part))).filter((name) => name.includes('set-aside'));

describe('a store whose files nobody else has touched', () => {
  it('is whole', async () => {
    await write(['a', 'b']);
    expect(await examineStore(url())).toMatchObject([{ condition: 'whole', entries: 2 }]);
  });

  it('reads files of the first versions, which have no digest', async () => {
    const file = await write(['a', 'b']);
    await rm(folder().at('last'), { recursive: true });
    await edit(file, (text) => text.replace(/,"sha256":"[0-9a-f]+"/, ''));
    expect(await ids()).toEqual(['a', 'b']);
  });
});

describe('a damaged file', () => {
  it.each([0, 1, 40, 700])(
    'cut to %i bytes is refused, and restored with all that was written',
    async (size) => {
      const all = ['a', 'b', 'c'];
      const file = await write(all);
      await truncate(folder().at(file), size);
      await expect(folder().open()).rejects.toThrow(`${folder().at(file)}：内容已损坏`);
      expect(await reportOn(file)).toMatchObject({
        condition: 'damaged',
        lost: [],
        kept: { entries: 3 },
      });
      await restoreFile(url(), file, silent);
      expect(await ids()).toEqual(all);
      expect(await setAside('ledger')).toHaveLength(1);
    },
  );

  it('is restored as it was written last, byte by byte, and holds nothing that was removed', async () => {
    const store = await folder().open();
    for (let at = 0; at < 30; at += 1) {
      await store.drafts.put(draft({ id: `d${at % 7}`, fields: { topic: `主题${at}` } }));
      if (at % 5 === 0) await store.drafts.remove(`d${(at + 3) % 7}`);
    }
    await store.drafts.remove('d1');
    await store.close();
    const file = `${draftFile(draft().author)}.json`;
    const before = await readFile(folder().at(file), 'utf8');
    expect(await readFile(folder().at('last', file), 'utf8')).toBe(before);
    await truncate(folder().at(file), 100);
    await restoreFile(url(), file, silent);
    expect(await readFile(folder().at(file), 'utf8')).toBe(before);
  });

  it('is restored with what it still has of writings that a power cut took from the generation', async () => {
    const file = await write(['a', 'b']);
    const kept = await readFile(folder().at('last', file));
    await write(['c', 'd']);
    await writeFile(folder().at('last', file), kept);
    await edit(file, (text) => text.slice(0, text.indexOf('"id":"d"')));
    expect(await reportOn(file)).toMatchObject({
      ...{ entries: 3, kept: { entries: 2, certain: false }, lost: [], regained: [] },
      added: [expect.stringContaining('#c')],
    });
    await restoreFile(url(), file, silent);
    expect(await ids()).toEqual(['a', 'b', 'c']);
  });

  it('has its generation again after a crash that left it behind, and after an upgrade that brought it', async () => {
    const file = await write(['a', 'b']);
    const whole = await readFile(folder().at(file), 'utf8');
    for (const spoilt of ['half', null]) {
      await rm(folder().at('last'), { recursive: true });
      await mkdir(folder().at('last', 'ledger'), { recursive: true });
      if (spoilt !== null) await writeFile(folder().at('last', file), spoilt);
      if (spoilt !== null) await mkdir(folder().at('lock'));
      await ids();
      expect(await readFile(folder().at('last', file), 'utf8')).toBe(whole);
    }
  });

  it('of which no generation is left is not restored from nothing', async () => {
    const file = await write(['a']);
    await writeFile(folder().at(file), '');
    await writeFile(folder().at('last', file), 'x');
    await expect(restoreFile(url(), file, silent)).rejects.toThrow('没有留下上一份');
    expect(await readFile(folder().at(file), 'utf8')).toBe('');
  });
});

describe('a file that is gone', () => {
  it('is refused and restored', async () => {
    const file = await write(['a', 'b']);
    await rm(folder().at(file));
    await expect(folder().open()).rejects.toThrow(`${folder().at(file)}：文件不见了`);
    await restoreFile(url(), file, silent);
    expect(await ids()).toEqual(['a', 'b']);
  });

  it('may be gone on purpose', async () => {
    const file = await write(['a', 'b']);
    await rm(folder().at(file));
    await acceptFile(url(), file, silent);
    expect(await ids()).toEqual([]);
    expect(await setAside('ledger')).toHaveLength(1);
  });

  it('is none where it was pruned', async () => {
    const store = await folder().open();
    const keys = Array.from({ length: 300 }, (_, index) => `k${index}`);
    await Promise.all(keys.map((key) => store.claims.claim(key, message(key), 1)));
    await Promise.all(keys.map((key) => store.claims.done(key)));
    await store.claims.prune(2);
    await store.close();
    await folder().open();
  });
});

describe('a file that was changed by hand', () => {
  it('is refused, and what differs is told', async () => {
    const file = await write(['a', 'b', 'c']);
    await edit(file, (text) =>
      text
        .replace('三楼会议室', '二楼会议室')
        .replace(/\{"key":"deed b".*\n/, '')
        .replace('deed c', 'deed x'),
    );
    await expect(folder().open()).rejects.toThrow('手工改动过');
    expect(await reportOn(file)).toMatchObject({
      condition: 'altered',
      reverted: [expect.stringContaining('#a')],
      regained: [expect.stringContaining('#b'), expect.stringContaining('#c')],
      lost: [expect.stringContaining('#c')],
    });
  });

  it('can be taken as it is, and is as good as our own from then on', async () => {
    const store = await folder().open();
    await store.roster.upsertMembers([member('ou_1', { name: '刘一鸣' }), member('ou_2')]);
    await store.roster.upsertMembers([member('ou_3')]);
    await store.close();
    await edit('roster.json', (text) => text.replace('刘一鸣', '刘一明'));
    await acceptFile(url(), 'roster.json', silent);
    const next = await folder().open();
    expect((await next.roster.members()).map(({ name }) => name)).toContain('刘一明');
    await next.roster.upsertMembers([member('ou_4')]);
    await next.close();
    await truncate(folder().at('roster.json'), 10);
    await restoreFile(url(), 'roster.json', silent);
    expect(await (await folder().open()).roster.members()).toMatchObject([
      ...[{ name: '刘一明' }, {}, {}],
      { openId: 'ou_4' },
    ]);
  });

  it('can be turned back to what we wrote, and is kept aside', async () => {
    const file = await write(['a', 'b']);
    await edit(file, (text) => text.replace('"present":4', '"present":5'));
    await restoreFile(url(), file, silent);
    expect(await (await folder().open()).ledger.get('a')).toMatchObject({ present: 4 });
    const [aside = ''] = await setAside('ledger');
    expect(await readFile(folder().at('last', 'ledger', aside), 'utf8')).toContain('"present":5');
  });

  it('behind the back of a running assistant is kept aside, reported, and never taken for good', async () => {
    const warnings: (LogFields | undefined)[] = [];
    const warn = (_: string, fields?: LogFields) => void warnings.push(fields);
    const store = await openStore(url(), { log: { ...silent, warn } });
    await store.ledger.put(record({ id: 'a' }), -1, 'a');
    const [name = ''] = await readdir(folder().at('ledger'));
    await edit(`ledger/${name}`, (text) => text.replace('"present":4', '"present":5'));
    await store.ledger.put(record({ id: 'b' }), -1, 'b');
    await store.close();
    expect(warnings).toMatchObject([{ file: folder().at('ledger', name) }]);
    expect(await setAside('ledger')).toHaveLength(1);
    await truncate(folder().at('ledger', name), 0);
    await restoreFile(url(), `ledger/${name}`, silent);
    expect(await (await folder().open()).ledger.get('a')).toMatchObject({ present: 4 });
  });

  it('is not one whose times only have changed', async () => {
    const store = await folder().open();
    await store.ledger.put(record({ id: 'a' }), -1, 'a');
    const [name = ''] = await readdir(folder().at('ledger'));
    await utimes(folder().at('ledger', name), 1, 1);
    await store.ledger.put(record({ id: 'a', revisions: [revision('ou_1')] }), 0, 'b');
    await store.close();
    expect(await setAside('ledger')).toEqual([]);
  });
});

describe('mending', () => {
  it('is not done under a running assistant', async () => {
    const store = await folder().open();
    await store.chats.disable('oc_1', 'removed', 1);
    await writeFile(folder().at('chats.json'), '');
    await expect(restoreFile(url(), 'chats.json', silent)).rejects.toThrow('正被另一个支部助手使用');
  });

  it('leaves a whole file alone', async () => {
    const file = await write(['a']);
    await expect(restoreFile(url(), file, silent)).rejects.toThrow('没有问题');
    await expect(acceptFile(url(), file, silent)).rejects.toThrow('没有问题');
  });
});
