import { describe, expect, it } from 'vitest';
import { loadMaterials } from '../../../src/ledger/material/load.ts';
import { materialsMeant } from '../../../src/ledger/material/reply.ts';
import { DUTIES } from '../books.ts';

const MATERIALS = loadMaterials('data/materials', DUTIES);

describe('the material that is meant', () => {
  it.each([
    ['导出', ''],
    ['导出 一季度台账', ''],
    ['导出主题党日', ''],
    ['导出述职材料', 'appraisal'],
    ['把今年的述職材料導出來', 'appraisal'],
    ['导出四好一强自查材料', 'self-review-sihao-yiqiang'],
    ['导出“四好班子”自查报告材料', 'self-review-sihao-banzi'],
    ['导出四強一硬自評材料', 'self-review-siqiang-yiying'],
    ['自查材料', 'self-review-sihao-yiqiang self-review-sihao-banzi self-review-siqiang-yiying'],
    ['导出述职和四好班子自查材料', 'appraisal self-review-sihao-banzi'],
    [
      '导出年终材料',
      'appraisal self-review-sihao-yiqiang self-review-sihao-banzi self-review-siqiang-yiying',
    ],
  ])('by %s is: %s', (text, ids) => {
    expect(
      materialsMeant(text, MATERIALS)
        .map(({ id }) => id)
        .join(' '),
    ).toBe(ids);
  });
});
