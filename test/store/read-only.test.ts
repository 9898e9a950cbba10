import { readdir, readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { eachTestHasAFolder } from './folder.ts';
import { message, record, silent } from './samples.ts';

const folder = eachTestHasAFolder();
const look = (path: string) => openStore(`file:${path}`, { log: silent, readOnly: true });

describe('a store opened only to look', () => {
  it('shows what is durable while another one works on it', async () => {
    const working = await folder().open();
    await working.ledger.put(record(), -1, 'a');
    const seen = await look(folder().path);
    expect(await seen.ledger.find({})).toEqual([record()]);
    await working.ledger.put(record({ id: '0318-bbbbb' }), -1, 'b');
    expect(await seen.ledger.find({})).toHaveLength(1);
    expect(await (await look(folder().path)).ledger.find({})).toHaveLength(2);
  });

  it('writes nothing, whatever is asked of it, and the other one goes on', async () => {
    const working = await folder().open();
    await working.claims.claim('a', message('om_a'), 1);
    const seen = await look(folder().path);
    await expect(seen.ledger.put(record(), -1, 'x')).rejects.toThrow('only to look');
    await expect(seen.claims.claim('b', message('om_b'), 2)).rejects.toThrow('only to look');
    await seen.close();
    expect(await working.claims.claim('b', message('om_b'), 2)).toBe(true);
  });

  it('leaves a half-written file of the other one alone', async () => {
    await writeFile(folder().at('roster.json.unfinished'), 'half');
    await look(folder().path);
    expect(await readFile(folder().at('roster.json.unfinished'), 'utf8')).toBe('half');
  });

  it('is empty where there is no folder, and makes none', async () => {
    const seen = await look(folder().at('nowhere'));
    expect(await seen.ledger.find({})).toEqual([]);
    expect(await seen.roster.members()).toEqual([]);
    expect(await readdir(folder().path)).toEqual([]);
  });

  it('names a file that it cannot read', async () => {
    await writeFile(folder().at('roster.json'), '{');
    await expect(look(folder().path)).rejects.toThrow('roster.json');
  });
});
