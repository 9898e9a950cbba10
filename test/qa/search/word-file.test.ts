import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { openWords } from '../../../src/qa/search/word-file.ts';

const TEXTS = ['支部党员大会每季度至少召开一次', '实行一把手末位发言制度'];

describe('the words of documents, kept in a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhibu-words-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = join(folder, '.index-words');
  const info = vi.fn();

  it('are looked up once and then read', () => {
    const anew = openWords(file, TEXTS, { info });
    expect(anew.has('发言')).toBe(true);
    expect(openWords(file, TEXTS, { info })).toEqual(anew);
    expect(info).toHaveBeenCalledTimes(1);
  });

  it('are looked up again for other texts', () => {
    expect(openWords(file, ['固定场所'], { info }).has('场所')).toBe(true);
    expect(info).toHaveBeenCalledTimes(2);
  });

  it('are looked up again when somebody changed the file', () => {
    writeFileSync(file, `${readFileSync(file, 'utf8')}\n七好一强`);
    expect(openWords(file, ['固定场所'], { info }).has('七好一强')).toBe(false);
    expect(info).toHaveBeenCalledTimes(3);
  });

  it('are looked up also where no file can be written', () => {
    expect(openWords('/nowhere/at/all', TEXTS, { info }).has('发言')).toBe(true);
    expect(info).toHaveBeenLastCalledWith('words.built', expect.objectContaining({ written: false }));
  });
});
