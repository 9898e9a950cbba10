import { describe, expect, it } from 'vitest';
import type { LedgerRecord } from '../../../src/core/record.ts';
import { type SummaryQuery, summaryRows } from '../../../src/ledger/export/summary.ts';
import { planImport } from '../../../src/ledger/import/import.ts';
import { readWorkbook } from '../../../src/tables/workbook.ts';
import { bare, DIRECTORY, DUTIES, exported, importOptions, ledgerWith, person } from '../books.ts';

const QUARTER: SummaryQuery = { branch: null, from: '2026-01-01', to: '2026-03-31' };

function rows(records: readonly LedgerRecord[], query: Partial<SummaryQuery> = {}, today = '2026-03-18') {
  return summaryRows({ ...QUARTER, ...query }, { duties: DUTIES, directory: DIRECTORY, records, today });
}

function row(duty: string, found: ReturnType<typeof rows>, branch = '第一党支部') {
  return found.find((one) => one.duty === duty && one.branch === branch);
}

const assembly = (date: string, over: Partial<LedgerRecord> = {}) =>
  bare({ id: `${date.slice(5, 7)}${date.slice(8)}-0000a`, kind: 'member-assembly', date, ...over });

describe('the summary of an export', () => {
  it('has the branches in the order of the roster, whatever they held', () => {
    const last = DIRECTORY.branches.at(-1)?.name ?? '';
    const found = rows([assembly('2026-01-10', { branch: last })]);
    expect([...new Set(found.map(({ branch }) => branch))]).toEqual(
      DIRECTORY.branches.map(({ name }) => name),
    );
    expect(new Set(rows([], { branch: last }).map(({ branch }) => branch))).toEqual(new Set([last]));
  });

  it('tells what a document demands (至少) and what it describes (一般) in different words', () => {
    const found = rows([assembly('2026-01-10'), bare({ date: '2026-01-20' })]);
    expect(row('支部党员大会', found)).toMatchObject({
      held: 1,
      due: '至少1次（每季度至少1次）',
      missing: '没有缺项',
      basis: { quote: '支部党员大会每季度至少召开一次' },
    });
    expect(row('支部委员会', found)).toMatchObject({
      held: 1,
      due: '一般3次（每月一般1次）',
      missing: '台账里没有记录的：2月、3月（未到期末）',
    });
    expect(row('党小组会', found)).toMatchObject({ held: 0, due: '各党小组一般3次（每月一般1次）' });
    expect(row('党课', found)?.due).toBe('书记讲的每年至少1次（按全年看）');
  });

  it('looks at a period that the span cuts through as a whole, and counts only what is in the span', () => {
    const found = rows([assembly('2026-01-10')], { from: '2026-02-01', to: '2026-02-28' });
    expect(row('支部党员大会', found)).toMatchObject({
      held: 0,
      due: '每季度至少1次（按整季度看）',
      missing: '没有缺项',
    });
  });

  it('does not call missing what has not begun, nor count plans and what is void', () => {
    const found = rows(
      [assembly('2026-05-10', { status: 'planned' }), assembly('2026-05-11', { status: 'void' })],
      { from: '2026-04-01', to: '2026-06-30' },
    );
    expect(row('支部党员大会', found)).toMatchObject({ held: 0, missing: '还没到' });
  });

  it('has of what is a person’s own, and of talks, only how many', () => {
    const parties = [person('张建国'), person('吴七斤')];
    const found = rows([
      bare({ id: '0203-00001', kind: 'site-visit', date: '2026-02-03', parties: parties.slice(0, 1) }),
      bare({ id: '0204-00002', kind: 'heart-talk', date: '2026-02-04', parties }),
    ]);
    expect(row('联系点/下基层', found)).toMatchObject({ held: 1, due: '只列次数', missing: '' });
    expect(row('谈心谈话', found)).toMatchObject({ held: 1, due: '只列次数', missing: '' });
    expect(row('谈心谈话', rows([]))).toBeUndefined();
    for (const secret of ['张建国', '吴七斤', ...parties])
      expect(JSON.stringify(found)).not.toContain(secret);
  });

  it('leaves out what a branch does not have, and holds nothing against one that left the roster', () => {
    expect(row('支部委员会', rows([]), '第二党支部')).toBeUndefined();
    expect(
      rows([assembly('2026-01-10', { branch: '老支部' })]).filter(({ branch }) => branch === '老支部'),
    ).toEqual([expect.objectContaining({ held: 1, due: '', missing: '名册里没有这个支部' })]);
  });

  it('takes whole years where no days are given, and ends at any date', () => {
    const open = rows([assembly('2025-05-10')], { from: null, to: null });
    expect(open[0]?.span).toEqual({ from: '2025-01-01', to: '2026-12-31' });
    expect(rows([], { from: null, to: null })[0]?.span).toEqual({ from: '2026-01-01', to: '2026-12-31' });
    expect(rows([], { to: '9999-12-31' })[0]?.span.to).toBe('2027-12-31');
    expect(row('支部党员大会', rows([], { from: '9999-01-01', to: '9999-12-31' }))?.missing).toBe('还没到');
  });

  it('is the first sheet, and passed over by an import', async () => {
    const file = await exported(await ledgerWith(assembly('2026-01-10')), 'xlsx');
    expect((await readWorkbook(file)).map(({ name }) => name)).toEqual(['汇总', '支部党员大会']);
    const plan = await planImport(file, importOptions(await ledgerWith()));
    expect(plan.add).toHaveLength(1);
    expect(plan.skipped).toEqual([]);
  });

  it('spreads what is too long for one cell over further columns', async () => {
    const request = { from: '1400-01-01', to: '2026-03-31', branch: '第一党支部' };
    const [sheet] = await readWorkbook(await exported(await ledgerWith(), 'xlsx', DIRECTORY, request));
    expect(sheet?.rows[0]).toContain('还缺（续）');
    for (const cell of sheet?.rows.flat() ?? []) expect(String(cell).length).toBeLessThanOrEqual(32_767);
  });
});
