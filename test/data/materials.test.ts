import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { SetupError } from '../../src/core/errors.ts';
import { loadMaterials } from '../../src/ledger/material/load.ts';
import { isEntered } from '../../src/obligations/entered.ts';
import { loadDuties } from '../../src/obligations/load.ts';

const duties = loadDuties('data/obligations');
const materials = loadMaterials('data/materials', duties);

describe('the year-end materials of data/materials', () => {
  test('are one for 述职 and one for each campaign', () => {
    expect(materials.map(({ id, kind }) => [id, kind])).toEqual([
      ['appraisal', 'appraisal'],
      ['self-review-sihao-yiqiang', 'self-review'],
      ['self-review-sihao-banzi', 'self-review'],
      ['self-review-siqiang-yiying', 'self-review'],
    ]);
  });

  test.each(materials.map((material) => [material.id, material] as const))(
    '%s quotes its documents word for word, headings too',
    (_, { basis, headings }) => {
      const quotes = headings.flatMap((heading) => [
        { ...heading.basis, quote: heading.name },
        heading.basis,
        ...heading.matters.flatMap((matter) => matter.basis),
      ]);
      for (const { document, clause, quote } of [...basis, ...quotes])
        expect(clauseText(document, clause), `${document} ${clause}`).toContain(bare(quote));
    },
  );

  test.each([
    ['self-review-sihao-yiqiang', ['政治坚定好', '学习创新好', '勤政为民好', '清正廉洁好', '执政本领强']],
    ['self-review-sihao-banzi', ['政治坚定好', '学习创新好', '勤政为民好', '清正廉洁好']],
    ['self-review-siqiang-yiying', ['政治強', '能力強', '活力強', '合力強', '作風硬']],
  ])('%s has the headings of its own document, and not those of a near namesake', (id, names) => {
    const headings = materials.find((material) => material.id === id)?.headings ?? [];
    expect(headings.slice(0, names.length).map(({ name }) => name)).toEqual(names);
    expect(headings.slice(names.length).every(({ name }) => !/[好强強硬]$/.test(name))).toBe(true);
    const own = id.replace('self-review-', '');
    expect(headings.every(({ basis }) => basis.document === own)).toBe(true);
    // Every duty rests on the campaign's own words first.
    expect(headings.flatMap(({ matters }) => matters).every(({ basis }) => basis[0]?.document === own)).toBe(
      true,
    );
  });

  test('has in 述职 every duty that rests on the opinion on party work in offices', () => {
    const resting = duties
      .filter(isEntered)
      .filter(({ basis }) => basis[0]?.document === 'jiguan-dangjian')
      .map(({ id }) => id);
    const named = materials[0]?.headings.flatMap(({ matters }) => matters.map(({ duty }) => duty)) ?? [];
    expect(named.toSorted()).toEqual(resting.toSorted());
  });

  test('names every mistake of every file at once', () => {
    const folder = mkdtempSync(join(tmpdir(), 'zhibu-materials-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const good = readFileSync('data/materials/appraisal.yaml', 'utf8');
    writeFileSync(join(folder, 'appraisal.yaml'), good.replace('duty: theme-day', 'duty: sports-day'));
    writeFileSync(join(folder, 'other.yaml'), 'id: other\nkind: praise\n');
    writeFileSync(join(folder, 'third.yaml'), 'id: [\n');
    writeFileSync(join(folder, 'wrong-name.yaml'), good);
    const error = caught(() => loadMaterials(folder, duties));
    expect(error instanceof SetupError && error.problems.map((one) => one.replace(`${folder}/`, ''))).toEqual(
      [
        'appraisal.yaml：没有“sports-day”这一项',
        ...[
          'kind 只能写appraisal、self-review',
          'order 缺少这一项',
          'name 缺少这一项',
          'says 缺少这一项',
        ].map((problem) => `other.yaml：${problem}`),
        ...['basis 缺少这一项', 'headings 缺少这一项'].map((problem) => `other.yaml：${problem}`),
        expect.stringMatching(/^third\.yaml：第\d行写法不对/),
        'wrong-name.yaml：id 应和文件名一致：appraisal',
      ],
    );
    expect(caught(() => loadMaterials(join(folder, 'nowhere'), duties))).toBeInstanceOf(SetupError);
  });
});

function caught(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}

function clauseText(document: string, clause: string): string {
  const sections = readFileSync(`data/documents/${document}.md`, 'utf8').split(/^## /m);
  return bare(sections.find((section) => section.startsWith(`${clause}\n`)) ?? '');
}

function bare(text: string): string {
  return text.replace(/\s/g, '');
}
