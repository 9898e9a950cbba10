import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { SetupError } from '../../src/core/errors.ts';
import { openStore } from '../../src/store/open.ts';
import { storeContract } from './contract.ts';
import { type Failing, failing } from './faulty-disk.ts';
import { eachTestHasAFolder, makeFolder } from './folder.ts';
import { message, record, silent } from './samples.ts';

describe('the file store', () => {
  storeContract(async () => {
    const folder = await makeFolder();
    return { open: folder.open, lasting: true, remove: folder.remove };
  });
});

describe('its files', () => {
  const folder = eachTestHasAFolder();

  it('are for their owner only', async () => {
    const store = await folder().open();
    await store.claims.claim('a', message('om_a'), 1);
    expect((await stat(folder().at('claims'))).mode & 0o077).toBe(0);
    expect((await stat(folder().at('claims', '1.json'))).mode & 0o077).toBe(0);
  });

  it('do not hold the words of what is done', async () => {
    const store = await folder().open();
    await store.claims.claim('a', message('om_a', '不该留下的话'), 1);
    await store.claims.done('a');
    expect(await readFile(folder().at('claims', '1.json'), 'utf8')).not.toContain('不该留下的话');
  });

  it('are one per branch, readable by name', async () => {
    const store = await folder().open();
    await store.ledger.put(record(), -1, 'a');
    await store.ledger.put(record({ id: '2', branch: '机关/一支部' }), -1, 'b');
    const names = (await readdir(folder().at('ledger'))).sort();
    expect(names).toHaveLength(2);
    expect(names[0]).toMatch(/^机关_一支部-[0-9a-f]{12}\.json$/);
    expect(names[1]).toMatch(/^第一党支部-[0-9a-f]{12}\.json$/);
  });

  it('are split so that no segment grows without end, and old segments go', async () => {
    const store = await folder().open();
    const keys = Array.from({ length: 600 }, (_, index) => `k${index}`);
    await Promise.all(keys.map((key) => store.claims.claim(key, message(key), 1)));
    expect((await readdir(folder().at('claims'))).sort()).toEqual(['1.json', '2.json', '3.json']);
    await Promise.all(keys.slice(0, 512).map((key) => store.claims.done(key)));
    await store.claims.prune(2);
    expect(await readdir(folder().at('claims'))).toEqual(['3.json']);
    expect(await store.claims.pending()).toHaveLength(600 - 512);
  });

  it('pruned twice at once lose nothing that is new', async () => {
    const store = await folder().open();
    const keys = Array.from({ length: 600 }, (_, index) => `k${index}`);
    await Promise.all(keys.map((key) => store.claims.claim(key, message(key), 1)));
    await Promise.all(keys.slice(0, 256).map((key) => store.claims.done(key)));
    await Promise.all([store.claims.prune(2), store.claims.prune(2)]);
    await store.claims.claim('new', message('new'), 3);
    await store.close();
    expect((await readdir(folder().at('claims'))).sort()).toEqual(['2.json', '3.json']);
    expect(await (await folder().open()).claims.pending()).toHaveLength(600 - 256 + 1);
  });

  it('left half-written by a crash are cleaned away', async () => {
    await mkdir(folder().at('claims'));
    await writeFile(folder().at('roster.json.unfinished'), '{"for');
    await writeFile(folder().at('claims', '1.json.unfinished'), '');
    const store = await folder().open();
    expect(await store.claims.pending()).toEqual([]);
    const lock = [expect.stringMatching(/^lock$/), expect.stringMatching(/^lock\.[0-9a-f-]{36}$/)];
    expect((await readdir(folder().path)).sort()).toEqual(['claims', 'drafts', 'ledger', ...lock]);
    expect(await readdir(folder().at('claims'))).toEqual([]);
  });

  it('can lie behind any way of writing the folder', async () => {
    const store = await openStore(pathToFileURL(folder().at('新 文件夹')).href, { log: silent });
    await store.chats.disable('oc_1', 'chat', 1);
    await store.close();
    expect(await readdir(folder().at('新 文件夹'))).toContain('chats.json');
  });
});

describe('a file that cannot be used', () => {
  const folder = eachTestHasAFolder();

  async function problemsOf(): Promise<readonly string[]> {
    const error = await folder()
      .open()
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(SetupError);
    return error instanceof SetupError ? error.problems : [];
  }

  it('stops the start, all of them named at once, and is left as it is', async () => {
    await mkdir(folder().at('claims'));
    await mkdir(folder().at('ledger'));
    await mkdir(folder().at('drafts'));
    const bad: Record<string, string | Uint8Array> = {
      'roster.json': '',
      'drafts.json': '{"format":"zhibu/drafts","version":1,"rows":[\n{"id":"d1"',
      'drafts/3.json': '{"format":"zhibu/drafts","version":1,"rows":[{"id":"d1"}]}',
      'chats.json': '{"oc_1":true}',
      'deliveries.json': '{"format":"zhibu/deliveries","version":2,"rows":[]}',
      'claims/1.json': '{"format":"zhibu/chats","version":1,"rows":[]}',
      'claims/2.json': '{"format":"zhibu/claims","version":1,"rows":[{"key":"a","at":1,"incoming":{}}]}',
      'ledger/甲.json': Uint8Array.of(0xff, 0xfe, 0x00),
      'ledger/乙.json':
        '{"format":"zhibu/chats","version":1,"rows":[{"chatId":"a","reason":"","at":1},{"chatId":"a","reason":"","at":1}]}',
    };
    for (const [name, content] of Object.entries(bad)) await writeFile(folder().at(name), content);
    await mkdir(folder().at('snoozes.json'));
    const problems = await problemsOf();
    for (const name of [...Object.keys(bad), 'snoozes.json'])
      expect(problems.filter((problem) => problem.includes(folder().at(name)))).toHaveLength(1);
    expect(problems).toHaveLength(10);
    for (const [name, content] of Object.entries(bad))
      expect(Buffer.from(await readFile(folder().at(name))).equals(Buffer.from(content))).toBe(true);
  });

  it('does not keep the folder locked', async () => {
    await writeFile(folder().at('roster.json'), 'x');
    await problemsOf();
    await rm(folder().at('roster.json'));
    await folder().open();
  });

  it('is also one with the same row twice, or of a name that is not ours', async () => {
    await mkdir(folder().at('claims'));
    const row = '{"chatId":"a","reason":"","at":1}';
    await writeFile(folder().at('chats.json'), `{"format":"zhibu/chats","version":1,"rows":[${row},${row}]}`);
    await writeFile(
      folder().at('claims', '1 的副本.json'),
      '{"format":"zhibu/claims","version":1,"rows":[]}',
    );
    const problems = await problemsOf();
    expect(problems).toEqual([
      expect.stringContaining('claims/1 的副本.json'),
      expect.stringContaining('第 2 条重复'),
    ]);
  });

  it('is also a second file of one branch', async () => {
    const store = await folder().open();
    await store.ledger.put(record(), -1, 'a');
    await store.close();
    const [name] = await readdir(folder().at('ledger'));
    await writeFile(folder().at('ledger', '副本.json'), await readFile(folder().at('ledger', name ?? '')));
    expect(await problemsOf()).toEqual([expect.stringContaining('“第一党支部”的台账有两个文件')]);
  });

  it('is also a folder that is a file', async () => {
    await writeFile(folder().at('占位'), '');
    const opening = openStore(`file:${folder().at('占位')}`, { log: silent });
    await expect(opening).rejects.toThrow(SetupError);
  });
});

describe('a disk that fails', () => {
  const folder = eachTestHasAFolder();

  it('keeps nothing of a claim that it could not write, and works again afterwards', async () => {
    const store = await folder().open();
    await store.claims.claim('a', message('om_a'), 1);
    await rm(folder().at('claims'), { recursive: true });
    await expect(store.claims.claim('b', message('om_b'), 2)).rejects.toThrow('ENOENT');
    await expect(store.claims.done('a')).rejects.toThrow('ENOENT');
    expect((await store.claims.pending()).map((claimed) => claimed.key)).toEqual(['a']);
    await mkdir(folder().at('claims'));
    expect(await store.claims.claim('b', message('om_b'), 3)).toBe(true);
    await store.close();
    const next = await folder().open();
    expect((await next.claims.pending()).map((claimed) => claimed.key)).toEqual(['a', 'b']);
  });

  it('fails every caller whose claims would have shared the write', async () => {
    const store = await folder().open();
    await rm(folder().at('claims'), { recursive: true });
    const claims = ['a', 'a', 'b'].map((key) => store.claims.claim(key, message(key), 1));
    const outcomes = await Promise.allSettled(claims);
    expect(outcomes.map((outcome) => outcome.status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(await store.claims.pending()).toEqual([]);
  });

  it.each<[Failing, string]>([
    ['open', 'EACCES'],
    ['write', 'ENOSPC'],
    ['rename', 'EACCES'],
    ['sync-folder', 'EIO'],
  ])('does not confirm what it could not write, and goes on (%s)', async (step, code) => {
    const store = await folder().open();
    await store.ledger.put(record(), -1, 'a');
    const mend = failing(step, code);
    await expect(store.ledger.put(record({ id: '2' }), -1, 'b')).rejects.toThrow(code);
    mend();
    expect(await store.ledger.find({})).toEqual([record()]);
    expect(await store.ledger.put(record({ id: '3' }), -1, 'c')).not.toBeNull();
    await store.close();
    const next = await folder().open();
    expect((await next.ledger.find({})).map((found) => found.id)).toEqual(['0317-0a1b2', '3']);
  });
});
