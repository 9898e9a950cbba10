import { readFile, stat } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { readWorkbook } from '../../src/tables/workbook.ts';
import { record } from '../store/samples.ts';
import { eachTestHasADesk } from './kit.ts';

const desk = eachTestHasADesk();

const SILENT = { info() {}, warn() {}, error() {} };
const TALK = { by: '张建国', with: '吴七斤', relation: null, type: '年度反馈', mode: null };

async function keep(): Promise<void> {
  const store = await openStore(desk().env.STORE_URL ?? '', { log: SILENT });
  await store.ledger.put(record(), -1, 'a');
  await store.ledger.put(record({ id: '0402-bbbbb', date: '2026-04-02', branch: '第二党支部' }), -1, 'b');
  await store.ledger.put(
    record({
      id: '0318-ccccc',
      kind: 'heart-talk',
      date: '2026-03-18',
      talk: TALK,
      parties: ['ou_1', 'ou_2'],
    }),
    -1,
    'c',
  );
  await store.close();
}

async function ids(...options: readonly string[]): Promise<readonly string[]> {
  const { out } = await desk().run('export', '--format', 'json', ...options);
  const records: readonly { readonly id: string }[] = JSON.parse(out.join('\n'));
  return records.map(({ id }) => id);
}

describe('zhibu export', () => {
  it('prints the records with exactly the fields of the interface', async () => {
    await keep();
    const { status, out } = await desk().run('export', '--format', 'json', '--to', '2026-03-17');
    expect(status).toBe(0);
    const { parties, ...rest } = record();
    expect(parties).toEqual([]);
    expect(JSON.parse(out.join('\n'))).toEqual([rest]);
  });

  it('takes a branch and a span of days, both ends included', async () => {
    await keep();
    expect(await ids()).toEqual(['0317-0a1b2', '0318-ccccc', '0402-bbbbb']);
    expect(await ids('--branch', '第二党支部')).toEqual(['0402-bbbbb']);
    expect(await ids('--from', '2026-03-18', '--to', '2026-03-18')).toEqual(['0318-ccccc']);
    expect(await ids('--branch', '没有的支部')).toEqual([]);
  });

  it.each(['xlsx', 'docx'])('writes a %s file, which is a zip', async (format) => {
    await keep();
    const outcome = await desk().run('export', '--format', format, '-o', `ledger.${format}`);
    expect(outcome).toMatchObject({ status: 0, out: [], complaints: [] });
    expect((await readFile(desk().at(`ledger.${format}`))).subarray(0, 2).toString()).toBe('PK');
  });

  it.each(['appraisal', 'self-review'])('writes the %s material as a .docx file', async (material) => {
    await keep();
    await desk().file('roster.csv', '支部,姓名,open_id,角色,党小组,职级\n第一党支部,张建国,ou_1,书记,,\n');
    await desk().run('roster', 'import', 'roster.csv');
    const outcome = await desk().run('export', '--format', 'docx', '--material', material, '-o', 'm.docx');
    expect(outcome).toMatchObject({ status: 0, out: [], complaints: [] });
    expect((await readFile(desk().at('m.docx'))).subarray(0, 2).toString()).toBe('PK');
  });

  it('begins an .xlsx file with the summary of the span and branch', async () => {
    await keep();
    await desk().file('roster.csv', '支部,姓名,open_id,角色,党小组,职级\n第一党支部,张建国,ou_1,书记,,\n');
    await desk().run('roster', 'import', 'roster.csv');
    const span = ['--from', '2026-01-01', '--to', '2026-03-31', '--branch', '第一党支部'];
    await desk().run('export', '--format', 'xlsx', ...span, '-o', 'ledger.xlsx');
    const [summary] = await readWorkbook(await readFile(desk().at('ledger.xlsx')));
    expect(summary?.name).toBe('汇总');
    const assembly = summary?.rows.find(([, duty]) => duty === '支部党员大会');
    expect(assembly?.slice(0, 5)).toEqual([
      ...['第一党支部', '支部党员大会', '2026-01-01至\n2026-03-31', 0, '至少1次（每季度至少1次）'],
    ]);
    expect(assembly?.at(-1)).toBe('支部党员大会每季度至少召开一次');
    for (const secret of ['张建国', '吴七斤']) expect(JSON.stringify(summary)).not.toContain(secret);
  });

  it('writes JSON to a file too', async () => {
    await keep();
    await desk().run('export', '--format', 'json', '-o', 'ledger.json');
    expect(JSON.parse(await readFile(desk().at('ledger.json'), 'utf8'))).toHaveLength(3);
    // Who talked with whom is for nobody else on this machine.
    expect((await stat(desk().at('ledger.json'))).mode & 0o077).toBe(0);
  });

  it('is an empty list where nothing was ever kept', async () => {
    expect(await desk().run('export', '--format', 'json')).toMatchObject({ status: 0, out: ['[]'] });
  });

  it('works while an assistant has the store, and leaves its files as they are', async () => {
    await keep();
    const running = await openStore(desk().env.STORE_URL ?? '', { log: SILENT });
    expect(await ids()).toHaveLength(3);
    await running.ledger.put(record({ id: '0316-ddddd', date: '2026-03-16' }), -1, 'd');
    expect(await ids()).toHaveLength(4);
    await running.close();
  });

  it.each([
    [['export'], 2],
    [['export', '--format', 'pdf'], 2],
    [['export', '--format', 'xlsx'], 2],
    [['export', '--format', 'xlsx', '--material', 'appraisal', '-o', 'm.xlsx'], 2],
    [['export', '--format', 'docx', '--material', 'praise', '-o', 'm.docx'], 2],
    [['export', '--format', 'docx', '--material', 'appraisal', '--branch', '没有的支部', '-o', 'm.docx'], 1],
    [['export', '--format', 'json', '--from', '2026-02-30'], 2],
    [['export', '--format', 'json', '--to', 'gestern'], 2],
    [['export', '--format', 'json', 'more'], 2],
    [['export', '--format', 'xlsx', '-o', 'no/such/folder/ledger.xlsx'], 1],
  ])('%j ends with %i and one line', async (argv, status) => {
    const outcome = await desk().run(...argv);
    expect(outcome).toMatchObject({ status, out: [], logged: [] });
    expect(outcome.complaints).toHaveLength(1);
  });

  it('names a store that cannot be read', async () => {
    desk().env.STORE_URL = 'redis://x';
    const { status, complaints } = await desk().run('export', '--format', 'json');
    expect(status).toBe(1);
    expect(complaints[0]).toContain('STORE_URL');
  });
});
