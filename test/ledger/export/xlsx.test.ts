import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { LedgerRecord } from '../../../src/core/record.ts';
import { createDirectory } from '../../../src/roster/directory.ts';
import { readWorkbook, type Sheet } from '../../../src/tables/workbook.ts';
import { member, record } from '../../store/samples.ts';
import { bare, DUTIES, exported, ledgerWith, person } from '../books.ts';

/** The sheets of the duties, without the summary before them. */
async function sheetsOf(...records: readonly LedgerRecord[]): Promise<readonly Sheet[]> {
  return (await readWorkbook(await exported(await ledgerWith(...records), 'xlsx'))).slice(1);
}

async function filesOf(...records: readonly LedgerRecord[]): Promise<Readonly<Record<string, string>>> {
  const files = unzipSync(await exported(await ledgerWith(...records), 'xlsx'));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** What stands under a header, line by line. */
function column(sheet: Sheet | undefined, header: string): readonly unknown[] {
  const [headers = [], ...rows] = sheet?.rows ?? [];
  return rows.map((row) => row[headers.indexOf(header)] ?? null);
}

const RISKY = ['=1+1', '+86', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', " '=1", '=HYPERLINK("http://x")'];

describe('the ledger as .xlsx', () => {
  it('has a sheet for each duty that has records, named as Excel allows', async () => {
    const sheets = await sheetsOf(
      record(),
      bare({ id: '0203-aaaaa', kind: 'site-visit', date: '2026-02-03', parties: [person('张建国')] }),
    );
    expect(sheets.map(({ name }) => name)).toEqual(['支部委员会', '联系点、下基层']);
    expect(column(sheets[1], '姓名')).toEqual(['张建国']);
  });

  it('has real days and times, numbers as numbers, and lists as people write them', async () => {
    const absent = [
      { name: '王芳', reason: '出差' },
      { name: '李四', reason: null },
    ];
    const [sheet] = await sheetsOf(record({ end: '16:30', absent, agenda: ['一', '二'], late: true }));
    expect(sheet?.rows[0]).toEqual(
      '支部 日期 开始时间 结束时间 地点 主题 主持人 记录人 应到 实到 缺席 列席 议题 内容 决议 补记 编号'.split(
        ' ',
      ),
    );
    expect(column(sheet, '日期')).toEqual([new Date('2026-03-17T00:00:00Z')]);
    expect(column(sheet, '开始时间')).toEqual([new Date('1899-12-30T15:00:00Z')]);
    expect(column(sheet, '应到')).toEqual([5]);
    expect(column(sheet, '缺席')).toEqual(['王芳（出差）、李四']);
    expect(column(sheet, '议题')).toEqual(['1. 一\n2. 二']);
    expect(column(sheet, '补记')).toEqual(['是']);
  });

  it('freezes the header, gives columns a width and fits the page when printed', async () => {
    const files = await filesOf(record());
    const sheet = files['xl/worksheets/sheet2.xml'] ?? '';
    expect(sheet).toMatch(/<pane ySplit="1"[^>]*state="frozen"/);
    expect(sheet).toMatch(/<col min="2" max="2" width="12"/);
    expect(sheet).toMatch(
      /<sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr>.*<pageSetup fitToWidth="1" fitToHeight="0"/s,
    );
    expect(files['xl/workbook.xml']).toContain("'支部委员会'!$1:$1");
  });

  it('keeps whatever looks like a formula as text, in a cell that stays text when it is edited', async () => {
    const records = RISKY.map((words, index) =>
      record({
        id: `0317-0000${index}`,
        start: `0${index}:00`,
        topic: words,
        host: words,
        absent: [{ name: words.trim(), reason: words.trim() }],
      }),
    );
    const files = await filesOf(...records);
    const sheet = files['xl/worksheets/sheet2.xml'] ?? '';
    expect(sheet).not.toMatch(/<f[ >]/);
    const styles = files['xl/styles.xml'] ?? '';
    const text = /numFmtId="(\d+)" formatCode="@"/.exec(styles)?.[1];
    const looks = [...(styles.split('<cellXfs')[1] ?? '').matchAll(/<xf ([^>]*)>/g)].map(([, look]) => look);
    const cells = [...sheet.matchAll(/<c r="[FGK]\d+" s="(\d+)" t="s"/g)].map(
      ([, style]) => looks[Number(style)],
    );
    expect(cells.filter((look) => look?.includes(`numFmtId="${text}"`))).toHaveLength(RISKY.length * 3);
  });

  it('prints what was held, and neither plans nor what is void', async () => {
    const [sheet] = await sheetsOf(
      record({ id: '0317-00003', start: null }),
      record({ id: '0317-00002', start: '08:00' }),
      record({ id: '0101-00001', date: '2026-01-01' }),
      record({ id: '0425-00004', date: '2026-04-25', status: 'planned' }),
      record({ id: '0317-00005', status: 'void' }),
    );
    expect(column(sheet, '编号')).toEqual(['0101-00001', '0317-00002', '0317-00003']);
  });

  it('has of talks only how many, by branch and year', async () => {
    const talk = { by: '张建国', with: '吴七斤', relation: null, type: '年度反馈', mode: null };
    const talks = ['2025-03-01', '2026-03-01', '2026-04-01'].map((date, index) =>
      bare({
        id: `0301-0000${index}`,
        kind: 'heart-talk',
        date,
        place: '办公室',
        talk,
        parties: ['ou_1', 'ou_2'],
      }),
    );
    const files = await filesOf(...talks);
    const sheets = await sheetsOf(...talks);
    expect(sheets).toEqual([
      {
        name: '谈心谈话',
        rows: [
          ['支部', '年份', '次数'],
          ['第一党支部', '2025', 1],
          ['第一党支部', '2026', 2],
        ],
      },
    ]);
    for (const name of ['吴七斤', '张建国', '办公室', 'ou_', '0301-'])
      expect(Object.values(files).join('')).not.toContain(name);
  });

  it('is a form to fill in where nothing was held: every sheet with its header', async () => {
    const sheets = await sheetsOf();
    expect(sheets).toHaveLength(DUTIES.filter((duty) => duty.place !== 'private').length);
    expect(sheets.every(({ rows }) => rows.length === 1)).toBe(true);
  });

  it('has room for a text that no cell can hold, and leaves out what breaks a file', async () => {
    const long = `${'很长的内容'.repeat(15_000)}😀尾`;
    const [sheet] = await sheetsOf(record({ content: long, topic: 'a\u0001b\ud800c_x000D_' }));
    const parts = ['内容', '内容（续）', '内容（续2）'].map((header) => String(column(sheet, header)[0]));
    expect(parts.join('')).toBe(long);
    expect(column(sheet, '主题')).toEqual(['abc_x000D_']);
  });

  it('tells by open_id whom a name does not tell: namesakes, and people who have left', async () => {
    const namesakes = [member('ou_a', { name: '张伟' }), member('ou_b', { name: '张伟' })];
    const visit = bare({ kind: 'site-visit', parties: ['ou_a', 'ou_gone'] });
    const bytes = await exported(await ledgerWith(visit), 'xlsx', createDirectory(namesakes, []));
    expect(column((await readWorkbook(bytes))[1], '姓名')).toEqual(['ou_a、ou_gone']);
  });

  it('takes a thousand records', async () => {
    const many = Array.from({ length: 1000 }, (_, index) =>
      record({ id: `0317-${String(index).padStart(5, '0')}`, topic: `“引号”與繁體 'x' ${index}` }),
    );
    const [sheet] = await sheetsOf(...many);
    expect(sheet?.rows).toHaveLength(1001);
    expect(column(sheet, '主题')[999]).toBe("“引号”與繁體 'x' 999");
  });
});
