import { describe, expect, it } from 'vitest';
import type { LedgerRecord } from '../../../src/core/record.ts';
import { factsFor, type MatterFacts, NOTHING } from '../../../src/ledger/material/facts.ts';
import { loadMaterials } from '../../../src/ledger/material/load.ts';
import { bare, DIRECTORY, DUTIES, person } from '../books.ts';

const MATERIALS = loadMaterials('data/materials', DUTIES);
const YEAR = { from: '2026-01-01', to: '2026-12-31' };

function facts(
  id: string,
  records: readonly LedgerRecord[],
  branch = '第一党支部',
  span = YEAR,
  today = '2026-06-20',
) {
  const material = MATERIALS.find((one) => one.id === id);
  if (material === undefined) throw new Error(`no material ${id}`);
  return factsFor(material, branch, span, { duties: DUTIES, directory: DIRECTORY, records, today });
}

function matter(name: string, found: ReturnType<typeof facts>): MatterFacts | undefined {
  return found.headings.flatMap(({ matters }) => matters).find((one) => one.name === name);
}

const BOOK: readonly LedgerRecord[] = [
  bare({
    id: '0110-00001',
    kind: 'member-assembly',
    date: '2026-01-10',
    agenda: ['年度总结', '公示'],
    expected: 12,
    present: 11,
  }),
  bare({ id: '0205-00002', date: '2026-02-05', late: true }),
  bare({ id: '0305-00003', date: '2026-03-05', status: 'planned' }),
  bare({ id: '0405-00004', date: '2026-04-05', status: 'void' }),
  bare({ id: '0301-00005', kind: 'party-lecture', date: '2026-03-01', topic: '党史', speaker: '李秀英' }),
  bare({ id: '0112-00006', kind: 'group-meeting', date: '2026-01-12', group: '第一党小组' }),
  bare({
    id: '0203-00007',
    kind: 'site-visit',
    date: '2026-02-03',
    place: '青山镇',
    parties: [person('张建国')],
    days: 1.5,
  }),
  bare({
    id: '0204-00008',
    kind: 'heart-talk',
    date: '2026-02-04',
    place: '办公室',
    parties: [person('张建国'), person('吴七斤')],
  }),
  bare({ id: '1201-00009', kind: 'member-assembly', date: '2025-12-01' }),
  bare({ id: '0301-0000a', kind: 'member-assembly', date: '2026-03-01', branch: '第二党支部' }),
];

describe('述职 material', () => {
  it('has what was held, with day, subject and number, and each with the words that it rests on', () => {
    expect(matter('支部党员大会', facts('appraisal', BOOK))).toEqual({
      name: '支部党员大会',
      count: '1次',
      records: ['2026年1月10日（周六）　年度总结；公示　应到12人、实到11人　#0110-00001'],
      gaps: ['二季度（未到期末）应有1次，台账里0次，还差1次'],
      basis: [{ document: 'jiguan-dangjian', clause: '三、（六）', quote: '支部党员大会每季度至少召开一次' }],
    });
  });

  it('tells of what a document describes (一般) in other words, of each 党小组, and of no period to come', () => {
    const found = facts('appraisal', BOOK);
    expect(matter('支部委员会', found)).toMatchObject({
      count: '1次',
      records: ['2026年2月5日（周四）　补记　#0205-00002'],
      gaps: ['台账里没有记录的：1月、3月、4月、5月、6月（未到期末）'],
    });
    expect(matter('党小组会', found)?.gaps).toEqual([
      '第一党小组：台账里没有记录的：2月、3月、4月、5月、6月（未到期末）',
      '第二党小组：台账里没有记录的：1月、2月、3月、4月、5月、6月（未到期末）',
    ]);
  });

  it('counts only the lecture of the one who has to give it', () => {
    expect(matter('党课', facts('appraisal', BOOK))).toMatchObject({
      count: '1次，其中书记讲的0次',
      gaps: ['2026年（未到期末）应有1次，台账里0次，还差1次'],
    });
  });

  it('counts people whose number is open and names none of them; talks are a number', () => {
    const found = facts('appraisal', BOOK);
    expect(matter('联系点/下基层', found)).toMatchObject({
      count: '1次，写明天数的1次共1.5天',
      records: ['2026年2月3日（周二）　张建国　青山镇　#0203-00007'],
      gaps: ['2026年（未到期末）有次数要求的1人，台账里还没有达到的1人'],
    });
    expect(matter('谈心谈话', found)).toMatchObject({ count: '1次', records: [], gaps: [] });
    expect(JSON.stringify(found)).not.toContain('吴七斤');
  });

  it('says that the ledger has nothing, and does not call it missing where no document gives a number', () => {
    expect(matter('组织生活会', facts('appraisal', []))).toMatchObject({
      count: NOTHING,
      records: [],
      gaps: [],
    });
  });

  it('leaves out what a branch does not have: a committee, 党小组', () => {
    const found = facts('appraisal', BOOK, '第二党支部');
    expect(matter('支部委员会', found)).toBeUndefined();
    expect(matter('党小组会', found)).toBeUndefined();
    expect(matter('支部党员大会', found)?.count).toBe('1次');
  });

  it('keeps to its span, names years where there are several, and looks at whole periods for what is missing', () => {
    const span = { from: '2025-12-15', to: '2026-03-15' };
    expect(matter('支部党员大会', facts('appraisal', BOOK, '第一党支部', span))).toMatchObject({
      count: '1次',
      records: [expect.stringContaining('#0110-00001')],
      gaps: [],
    });
    expect(matter('支部委员会', facts('appraisal', BOOK, '第一党支部', span))?.gaps).toEqual([
      '台账里没有记录的：2025年12月、2026年1月、2026年3月',
    ]);
  });
});

describe('自查 material', () => {
  it('has the document’s headings, also those for which the ledger has nothing', () => {
    const { headings } = facts('self-review-sihao-yiqiang', BOOK);
    expect(headings.map(({ name, matters }) => [name, matters.length])).toEqual([
      ['政治坚定好', 8],
      ['学习创新好', 2],
      ['勤政为民好', 1],
      ['清正廉洁好', 0],
      ['执政本领强', 0],
      ['要精心制定方案', 1],
      ['要有力有序推进', 1],
      ['要强化检查考核', 1],
    ]);
  });

  it('holds no number against a branch that stands in another document', () => {
    expect(matter('联系点/下基层', facts('self-review-sihao-banzi', BOOK))?.gaps).toEqual([]);
    expect(matter('调研报告', facts('self-review-sihao-banzi', BOOK))?.gaps).toEqual([
      '2026年（未到期末）有次数要求的1人，台账里还没有达到的1人',
    ]);
    expect(matter('调研报告', facts('self-review-sihao-yiqiang', BOOK))?.gaps).toEqual([]);
  });
});
