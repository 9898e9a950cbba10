import { readFile, stat, writeFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { SetupError } from '../../src/core/errors.ts';
import { secretKeys } from '../../src/store/secret-key.ts';
import { eachTestHasAFolder } from './folder.ts';

const folder = eachTestHasAFolder();
const url = () => `file:${folder().path}`;
const SET = [new Uint8Array(32).fill(7), new Uint8Array(32).fill(6)];

it('a folder gets a key of its own once, readable by its owner only', async () => {
  const first = await secretKeys(url(), []);
  expect(first).toHaveLength(1);
  expect(first[0]).toHaveLength(32);
  expect((await stat(folder().at('secret.key'))).mode & 0o777).toBe(0o600);
  expect(await secretKeys(url(), [])).toEqual(first);
});

it('a folder gets none where one is set', async () => {
  expect(await secretKeys(url(), SET)).toEqual(SET);
  await expect(stat(folder().at('secret.key'))).rejects.toThrow('ENOENT');
});

it('a key that is set later seals, and the folder’s own still opens', async () => {
  const [own] = await secretKeys(url(), []);
  expect(await secretKeys(url(), SET)).toEqual([...SET, own]);
});

it('a store in memory gets a key that goes with it; any other needs one that is set', async () => {
  expect((await secretKeys('memory:', []))[0]).toHaveLength(32);
  expect(await secretKeys('postgres://db/zhibu', [])).toEqual([]);
  expect(await secretKeys('postgres://db/zhibu', SET)).toEqual(SET);
});

it('a key that cannot be used stops the start, is named and not shown', async () => {
  await writeFile(folder().at('secret.key'), 'hunter2');
  const failure = await secretKeys(url(), []).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(SetupError);
  expect(String(failure)).toContain('secret.key');
  expect(String(failure)).not.toContain('hunter2');
  expect(await readFile(folder().at('secret.key'), 'utf8')).toBe('hunter2');
});
