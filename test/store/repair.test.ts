import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { UserError } from '../../src/core/errors.ts';
import { openStore } from '../../src/store/open.ts';
import { examineStore, restoreFile } from '../../src/store/repair.ts';
import { record, silent } from './samples.ts';
import { describeOnTinyDisk } from './tiny-disk.ts';

describeOnTinyDisk('a file that is restored on a full disk', (disk) => {
  const url = () => `file:${join(disk().path, 'var')}`;
  const at = (...names: readonly string[]) => join(disk().path, 'var', ...names);

  async function put(ids: readonly string[]): Promise<string> {
    const store = await openStore(url(), { log: silent });
    for (const id of ids) await store.ledger.put(record({ id }), -1, `deed ${id}`);
    await store.close();
    const [name = ''] = (await readdir(at('ledger'))).filter((one) => one.endsWith('.json'));
    return `ledger/${name}`;
  }

  it('stays as it is, says what to do, and is restored with all that it still had once there is room', async () => {
    const file = await put(['a', 'b']);
    const older = await readFile(at('last', file));
    await put(['c', 'd']);
    // As a power cut leaves the generation.
    await writeFile(at('last', file), older);
    const text = await readFile(at(file), 'utf8');
    const damaged = text.slice(0, text.indexOf('"id":"d"'));
    await writeFile(at(file), damaged);
    await disk().fill(0);
    const failing = restoreFile(url(), file, silent);
    await expect(failing).rejects.toThrow(UserError);
    await expect(failing).rejects.toThrow(`${file} 还没有处理好：磁盘满了`);
    expect(await readFile(at(file), 'utf8')).toBe(damaged);
    await disk().clear();
    await restoreFile(url(), file, silent);
    expect(await examineStore(url())).toMatchObject([{ condition: 'whole', entries: 3 }]);
  });
});
