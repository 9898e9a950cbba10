import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { record } from '../store/samples.ts';
import { eachTestHasADesk } from './kit.ts';

const desk = eachTestHasADesk();

const SILENT = { info() {}, warn() {}, error() {} };
const MARCH = ['--from', '2026-03-01', '--to', '2026-03-31'];

interface Line {
  readonly at: string;
  readonly obligation: string;
  readonly branch: string;
}

async function assemblies(): Promise<readonly Line[]> {
  const { out } = await desk().run('reminders', ...MARCH, '--json');
  const lines: readonly Line[] = JSON.parse(out.join('\n'));
  return lines.filter((one) => one.obligation === 'member-assembly' && one.branch === '第一党支部');
}

describe('zhibu reminders', () => {
  it('prints what would be sent in a span, as an array of the agreed objects', async () => {
    await desk().run('roster', 'import', resolve('data/demo/roster.csv'));
    const { status, out } = await desk().run('reminders', ...MARCH, '--json');
    expect(status).toBe(0);
    const lines: readonly Record<string, string>[] = JSON.parse(out.join('\n'));
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      expect(Object.keys(line)).toEqual(['at', 'obligation', 'branch', 'period', 'stage', 'to', 'text']);
      expect(line.at).toMatch(/^2026-03-\d\dT\d\d:\d\d:\d\d\+08:00$/);
    }
    expect(lines.map((line) => line.at)).toEqual(lines.map((line) => line.at).toSorted());
  });

  it('knows what is recorded, also while an assistant has the store', async () => {
    await desk().run('roster', 'import', resolve('data/demo/roster.csv'));
    expect(await assemblies()).not.toEqual([]);
    const running = await openStore(desk().env.STORE_URL ?? '', { log: SILENT });
    await running.ledger.put(record({ kind: 'member-assembly', date: '2026-01-20' }), -1, 'a');
    expect(await assemblies()).toEqual([]);
    await running.close();
  });

  it('keeps to the working hours that are set', async () => {
    await desk().run('roster', 'import', resolve('data/demo/roster.csv'));
    const env = desk().env;
    env.WORKING_HOURS = '14:30-16:00';
    const { out } = await desk().run('reminders', ...MARCH, '--json');
    const lines: readonly Line[] = JSON.parse(out.join('\n'));
    expect(lines.length).toBeGreaterThan(0);
    for (const { at } of lines)
      expect(at.slice(11, 16) >= '14:30' && at.slice(11, 16) < '16:00', at).toBe(true);
  });

  it('says beside the result, and not in it, that the holidays of a year are not known yet', async () => {
    await desk().run('roster', 'import', resolve('data/demo/roster.csv'));
    const span = ['--from', '2026-12-01', '--to', '2027-02-28'];
    const { status, out, complaints } = await desk().run('reminders', ...span, '--json');
    expect(status).toBe(0);
    expect(complaints).toEqual(['2027年的放假安排还没有公布，先按周末和法定节日推算。']);
    expect(out.join('\n')).not.toContain('放假');
    expect((await desk().run('reminders', ...span)).complaints).toEqual(complaints);
    expect((await desk().run('reminders', ...MARCH)).complaints).toEqual([]);
  });

  it('is an empty list where there is no roster', async () => {
    expect((await desk().run('reminders', ...MARCH, '--json')).out).toEqual(['[]']);
    expect((await desk().run('reminders', ...MARCH)).out).toEqual([]);
  });

  it.each([
    [['reminders']],
    [['reminders', '--from', '2026-03-01']],
    [['reminders', '--from', '2026-03-31', '--to', '2026-03-01']],
    [['reminders', '--from', '2026-13-01', '--to', '2026-03-01']],
  ])('%j is a wrong call', async (argv) => {
    const outcome = await desk().run(...argv);
    expect(outcome).toMatchObject({ status: 2, out: [] });
    expect(outcome.complaints).toHaveLength(1);
  });
});
