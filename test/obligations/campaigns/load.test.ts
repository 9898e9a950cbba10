import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SetupError } from '../../../src/core/errors.ts';
import { loadCampaigns } from '../../../src/obligations/campaigns/load.ts';
import { loadDuties } from '../../../src/obligations/load.ts';

const duties = loadDuties('data/obligations');
let dir: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'campaigns-'));
  for (const id of ['five-stages', 'yearly-cycle-provincial'])
    cpSync(`data/campaigns/${id}.yaml`, join(dir, `${id}.yaml`));
});
afterEach(() => rmSync(dir, { recursive: true }));

describe('loading campaigns', () => {
  test('reads them in their own order, with stages that remind as duties do', () => {
    const [five, yearly] = loadCampaigns(dir, duties);
    expect([five?.id, yearly?.id]).toEqual(['five-stages', 'yearly-cycle-provincial']);
    expect(five?.stages[0]?.tasks[0]?.reminders[0]).toEqual({
      id: 'opening',
      opens: { workdaysIn: 0 },
      to: ['组织委员'],
    });
    expect(yearly?.stages[0]?.proposed).toEqual({ start: '01-01', end: '12-31', year: 0, endYear: 1 });
    expect(five?.stages[0]?.proposed.endYear).toBe(0);
  });

  test.each([
    [
      'obligation: collective-study',
      'obligation: collective-stady',
      ['tasks 第1条', '没有“collective-stady”'],
    ],
    ['id: pledge', 'id: mobilise', ['两个阶段的 id 都是“mobilise”']],
    ['name: 寻标对标、公开承诺', 'name: 宣傳發動、統一思想', ['两个阶段都叫']],
    ['start: 05-01', 'start: 04-01', ['stages 第2条 proposed 的第一天早于前一个阶段']],
    ['end: 05-20', 'end: 04-20', ['stages 第2条 proposed 的最后一天早于第一天']],
    ['end: 04-30', 'end: 04-31', ['没有“04-31”这一天']],
    ['end: 04-30', 'end: 4月30日', ['要写成 MM-DD']],
    ['every: month', 'every: 每月', ['tasks 第1条 every', '只能写']],
    ['unit: organisation', 'unit: 本单位', ['unit', '只能写']],
    ['to: [管理员]', 'to: [书记]', ['是本单位的事，to 只能写 [管理员]']],
    ['to: [组织委员]', 'to: 本人', ['reminders 的 to 要写角色']],
    ['stage: ending', 'stage: opening', ['两步都叫“opening”']],
    ['dates: document', 'date: document', ['不认得“date”']],
    ['id: five-stages', 'id: five', ['id 是“five”，与文件名不一致']],
    ['aliases: [作风建设年,', 'aliases: [四好一強,', ['叫法“四好一强”在 five-stages.yaml 里也有']],
    ['obligation: stage-discussion', 'obligation: campaign-stage', ['“campaign-stage”重复了']],
    ['obligation: quarterly-review', 'obligation: campaign-stage', ['不在某个阶段里，要写 topic']],
    ['name: “作风建设年”活动', 'name: [作风', ['行写法不对']],
  ])('says where and what when %j becomes %j', (before, after, told) => {
    edit(before, after);
    const found = problems().join('\n');
    for (const words of told) expect(found).toContain(words);
    expect(found).toContain(`${dir}/`);
  });

  test('tells everything at once, of every file', () => {
    edit('every: month', 'every: monthly');
    edit('end: 04-30', 'end: 4-30');
    writeFileSync(join(dir, 'other.yaml'), 'id: other\n');
    const found = problems();
    expect(found.filter((line) => line.includes('five-stages.yaml')).length).toBe(2);
    expect(found.some((line) => line.includes('other.yaml'))).toBe(true);
  });

  test('does not take a file of another kind for nothing', () => {
    writeFileSync(join(dir, 'five-stages.yml'), '');
    expect(problems()).toEqual([expect.stringContaining('文件名要以 .yaml 结尾')]);
  });

  test('an empty folder has no campaigns, a missing one is told', () => {
    for (const id of ['five-stages', 'yearly-cycle-provincial']) rmSync(join(dir, `${id}.yaml`));
    expect(loadCampaigns(dir, duties)).toEqual([]);
    expect(() => loadCampaigns(join(dir, 'none'), duties)).toThrow(SetupError);
  });
});

function edit(before: string, after: string): void {
  const path = join(dir, 'five-stages.yaml');
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(before);
  writeFileSync(path, text.replace(before, after));
}

function problems(): readonly string[] {
  try {
    loadCampaigns(dir, duties);
  } catch (error) {
    if (error instanceof SetupError) return error.problems;
    throw error;
  }
  return [];
}
