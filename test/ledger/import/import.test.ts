import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { SetupError, UserError } from '../../../src/core/errors.ts';
import { type ImportOptions, planImport } from '../../../src/ledger/import/import.ts';
import { createDirectory } from '../../../src/roster/directory.ts';
import { member, record } from '../../store/samples.ts';
import { bare, exported, imported, importOptions, ledgerWith, person } from '../books.ts';

type Rows = readonly (readonly (string | number | Date | null)[])[];

/** A file as somebody types it. */
async function typed(sheets: Readonly<Record<string, Rows>>): Promise<Uint8Array> {
  const all = Object.entries(sheets).map(([sheet, rows]) => ({
    sheet,
    data: rows.map((row) =>
      row.map((value) => (value instanceof Date ? { value, type: Date, format: 'yyyy-mm-dd' } : value)),
    ),
  }));
  return new Uint8Array(await writeExcelFile(all).toBuffer());
}

const HEADER = ['支部', '日期', '开始时间', '应到', '实到', '缺席', '议题'];

async function problemsOf(
  sheets: Readonly<Record<string, Rows>>,
  over: Partial<ImportOptions> = {},
): Promise<readonly string[]> {
  const ledger = await ledgerWith();
  const error = await planImport(await typed(sheets), importOptions(ledger, over)).catch(
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof SetupError)) throw new Error('was taken');
  return error.problems;
}

describe('the import of a ledger', () => {
  it('takes lines as an office worker types them', async () => {
    const ledger = await ledgerWith();
    const file = await typed({
      支部委员会: [
        HEADER,
        [
          '第一党支部',
          new Date('2025-12-03T00:00:00Z'),
          '15：30',
          '5人',
          4,
          '王芳(出差)',
          '一、总结\n二、计划',
        ],
        [null, null, null, null, null, null, null],
        ['第一黨支部', '2025年11月5日', '9:05', 5, 5, null, '1. 总结\n2. 计划'],
      ],
      '联系点、下基层': [
        ['姓名', '日期', '地点', '天数'],
        ['张建国', '2025/6/2', '青山镇', '半天'],
      ],
    });
    expect(await imported(file, ledger, { branch: '第一党支部', by: 'ou_admin' })).toBe(3);
    expect(await ledger.find({})).toMatchObject([
      {
        kind: 'site-visit',
        date: '2025-06-02',
        days: 0.5,
        parties: [person('张建国')],
        branch: '第一党支部',
      },
      { date: '2025-11-05', start: '09:05', agenda: ['总结', '计划'], branch: '第一党支部', late: false },
      {
        kind: 'committee-meeting',
        status: 'held',
        date: '2025-12-03',
        start: '15:30',
        expected: 5,
        present: 4,
        absent: [{ name: '王芳', reason: '出差' }],
        agenda: ['一、总结', '二、计划'],
        created: { by: 'ou_admin', at: '2026-11-22T10:00:00+08:00' },
        revisions: [],
      },
    ]);
    expect(await imported(file, ledger, { branch: '第一党支部' })).toBe(0);
  });

  it('names every bad cell by sheet, line and column, and takes nothing', async () => {
    const problems = await problemsOf({
      支部委员会: [
        [...HEADER, '备注', '编号', '补记'],
        ['没有的支部', '2026-02-30', '25:00', -1, 'x', '王芳（', null, '随便', '12', '也许'],
        [null, new Date('2027-01-01T00:00:00Z'), null, 1.5, null, null, null, null, null, null],
        ['第一党支部', null, null, null, null, null, null, null, null, null],
      ],
      党小组会: [
        ['支部', '日期'],
        ['第一党支部', '2026-03-01'],
      ],
      研讨会: [['日期'], ['2026-03-01']],
      调研报告: [
        ['支部', '姓名', '日期'],
        ['第一党支部', '钱路过', '2026-03-01'],
      ],
      党课: [
        ['支部', '主题'],
        ['第一党支部', '党史'],
      ],
    });
    expect(problems.map((problem) => problem.replace(/：党员.*|：支部党员大会.*/, '…'))).toEqual([
      '支部委员会：第1行第8列（备注）不认识，请删掉这一列或改成导出时的列名。',
      '研讨会：不认识这张表。表名要和导出的一样…',
      '党课：第1行没有“日期”这一列。',
      '党小组会：第2行（党小组）没有写党小组。',
      '调研报告：第2行第2列（姓名）“钱路过”不在这个支部的名册里，请核对，或改写成 open_id。',
    ]);
    const cells = await problemsOf({
      支部委员会: [
        [...HEADER, '编号', '补记'],
        ['没有的支部', '2026-02-30', '25:00', -1, 'x', '王芳（', null, '12', '也许'],
        [null, new Date('2027-01-01T00:00:00Z'), null, 1.5, null, null, null, null, null],
        ['第一党支部', null, null, null, null, null, null, null, null],
      ],
    });
    expect(cells.map((problem) => /^支部委员会：第(\d)行第(\d)列/.exec(problem)?.slice(1).join('/'))).toEqual(
      [...['2/1', '2/8', '2/2', '2/3', '2/4', '2/5', '2/6', '2/9'], ...['3/1', '3/2', '3/4'], '4/2'],
    );
  });

  it('skips what is there already and says so, and leaves a changed record alone', async () => {
    const known = record();
    const other = record({ id: '0318-00002', date: '2026-03-18' });
    const dropped = record({ id: '0319-00003', date: '2026-03-19' });
    const file = await exported(await ledgerWith(known, other, dropped), 'xlsx');
    const ledger = await ledgerWith(known, { ...other, place: '二楼' }, { ...dropped, status: 'void' });
    const { add, skipped } = await planImport(file, importOptions(ledger));
    expect(add).toEqual([]);
    expect(skipped).toEqual([
      '支部委员会 第2行（第一党支部 2026-03-17）：台账里已经有了（#0317-0a1b2）。',
      '支部委员会 第3行（第一党支部 2026-03-18）：台账里的 #0318-00002 和这一行不同，没有动它。要改，请在聊天里说“修改 #0318-00002”。',
      '支部委员会 第4行（第一党支部 2026-03-19）：台账里的 #0319-00003 是作废的，没有动它。',
    ]);
  });

  it('takes a meeting that somebody has logged meanwhile for the same one', async () => {
    const ledger = await ledgerWith(record({ id: '0317-fffff', start: null, place: null }));
    const file = await exported(
      await ledgerWith(record(), record({ id: '0316-00001', date: '2026-03-16' })),
      'xlsx',
    );
    const { add, skipped } = await planImport(file, importOptions(ledger));
    expect(add.map(({ id }) => id)).toEqual(['0316-00001']);
    expect(skipped).toHaveLength(1);
    expect(skipped[0]).toContain('已经有这一次（#0317-fffff）');
  });

  it('takes a line that stands twice once, and asks about a number that stands twice', async () => {
    const line = ['第一党支部', '2026-03-01', null, 5, 5, null, '学习'];
    const { add, skipped } = await planImport(
      await typed({
        支部委员会: [HEADER, line, line, ['第一党支部', '2026-03-01', null, 5, 5, null, '别的']],
      }),
      importOptions(await ledgerWith()),
    );
    expect(add).toHaveLength(2);
    expect(skipped).toEqual(['支部委员会 第3行（第一党支部 2026-03-01）：和第2行相同。']);
    const copied = [...line, '0301-abcde'];
    expect(await problemsOf({ 支部委员会: [[...HEADER, '编号'], copied, copied] })).toEqual([
      '支部委员会：第3行第8列（编号）和第2行（支部委员会）的编号相同。新加的行请把编号留空。',
    ]);
  });

  it('leaves aside talks, plans, void lines and other branches', async () => {
    const ledger = await ledgerWith();
    const { add, skipped } = await planImport(
      await typed({
        谈心谈话: [
          ['支部', '年份', '次数'],
          ['第一党支部', '2026', 3],
        ],
        支部委员会: [
          ['支部', '日期', '状态'],
          ['第一党支部', '2026-03-01', '已开'],
          ['第一党支部', '2027-03-01', '计划'],
          ['第一党支部', '2026-02-01', '作废'],
          ['第二党支部', '2026-02-01', '已开'],
        ],
      }),
      importOptions(ledger, { branch: '第一党支部' }),
    );
    expect(add).toHaveLength(1);
    expect(skipped).toEqual([
      '谈心谈话：表里只有次数，不导入。',
      '支部委员会 第3行：状态是“计划”，不导入。',
      '支部委员会 第4行：状态是“作废”，不导入。',
      '另有1行是别的支部的。',
    ]);
  });

  it('takes last year as it was: numbers that do not add up, and a 党小组 that is gone', async () => {
    const first = await ledgerWith(
      record({ expected: 5, present: 3 }),
      bare({ id: '0312-00004', kind: 'group-meeting', date: '2026-03-12', group: '第九党小组' }),
    );
    const { add, remarks } = await planImport(
      await exported(first, 'xlsx'),
      importOptions(await ledgerWith()),
    );
    expect(add).toHaveLength(2);
    expect(remarks).toEqual([
      '支部委员会：第2行应到5、实到3，差2人，但写了1名缺席，照样导入。',
      '党小组会：第2行第2列（党小组）“第九党小组”不在现在的名册里，照样导入。',
    ]);
  });

  it('asks which of two people of the same name it is', async () => {
    const namesakes = [member('ou_a', { name: '张伟' }), member('ou_b', { name: '张伟' })];
    const visit = bare({ kind: 'site-visit', date: '2026-02-03', parties: ['ou_b'] });
    const directory = createDirectory(namesakes, []);
    const ledger = await ledgerWith();
    expect(
      await imported(await exported(await ledgerWith(visit), 'xlsx', directory), ledger, { directory }),
    ).toBe(1);
    expect((await ledger.find({}))[0]?.parties).toEqual(['ou_b']);
    const sheet = [
      ['支部', '姓名', '日期'],
      ['第一党支部', '张伟', '2026-02-04'],
    ];
    expect(await problemsOf({ '联系点、下基层': sheet }, { directory })).toEqual([
      '联系点、下基层：第2行第2列（姓名）“张伟”在这个支部不止一位，请核对，或改写成 open_id。',
    ]);
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['something else', new TextEncoder().encode('支部,日期\n')],
    ['a zip that is no table', new Uint8Array([80, 75, 5, 6, ...new Array<number>(18).fill(0)])],
  ])('says so when the file is %s', async (_, bytes) => {
    await expect(planImport(bytes, importOptions(await ledgerWith()))).rejects.toThrow(UserError);
  });

  it('takes an empty ledger for what it is', async () => {
    const ledger = await ledgerWith();
    expect(await imported(await exported(ledger, 'xlsx'), ledger)).toBe(0);
  });
});
