import { writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { SetupError } from '../../src/core/errors.ts';
import { loadDuties } from '../../src/obligations/load.ts';
import { loadOwnNumbers, ownNumberOf } from '../../src/obligations/own-numbers.ts';
import { hasNumber } from '../../src/obligations/periods.ts';
import { eachTestHasAFolder } from '../store/folder.ts';

describe('data/organisation.yaml', () => {
  const numbers = loadOwnNumbers('data/organisation.yaml');
  const duties = loadDuties('data/obligations');

  it('counts only duties that no document counts', () => {
    for (const { obligation } of numbers)
      expect(duties.filter(hasNumber).map(({ id }) => id)).not.toContain(obligation);
  });

  it('names a source for every number, which is none of the campaign documents', () => {
    for (const { source } of numbers) expect(source).toMatch(/^《.+》/);
    expect(ownNumberOf('heart-talk', numbers)).toMatchObject({ count: 1, years: 1, quarter: null });
    expect(ownNumberOf('org-life-meeting', numbers)).toMatchObject({ count: 1, years: 1, quarter: 4 });
    expect(ownNumberOf('branch-election', numbers)).toMatchObject({ years: 3 });
    expect(ownNumberOf('theme-day', numbers)).toBeNull();
  });
});

describe('loadOwnNumbers', () => {
  const folder = eachTestHasAFolder();

  async function problemsOf(text: string): Promise<string> {
    const path = folder().at('organisation.yaml');
    await writeFile(path, text);
    try {
      loadOwnNumbers(path);
    } catch (error) {
      if (error instanceof SetupError) return error.problems.join('\n');
      throw error;
    }
    return '';
  }

  it.each([
    ['numbers: []', ''],
    ['numbers:\n  - { obligation: a, years: 1, count: 1 }', 'numbers 第1条 source 缺少这一项'],
    ['numbers:\n  - { obligation: a, years: 1, count: 0, source: 文件 }', 'count 不能小于1'],
    ['numbers:\n  - { obligation: a, years: 1, count: 1, quarter: 5, source: 文件 }', 'quarter 不能大于4'],
    [
      'numbers:\n  - { obligation: a, years: 1, count: 1, source: 甲 }\n  - { obligation: a, years: 1, count: 2, source: 乙 }',
      '“a”写了两条',
    ],
    ['numbers: [', '第'],
  ])('%s', async (text, problem) => {
    const found = await problemsOf(text);
    if (problem === '') expect(found).toBe('');
    else expect(found).toContain(problem);
  });

  it('names a file that is not there', () => {
    expect(() => loadOwnNumbers(folder().at('nothing.yaml'))).toThrow('nothing.yaml');
  });
});
