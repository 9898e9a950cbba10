import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { planImport } from '../../src/members/import/import.ts';
import { changeOf } from '../../src/members/import/plan.ts';
import { previewOf } from '../../src/members/import/preview.ts';
import { openStore } from '../../src/store/open.ts';
import type { Part } from '../run.ts';

const PEOPLE = 5_000;
const BRANCHES = 250;
const SILENT = { info() {}, warn() {}, error() {} };

/** An office's spreadsheet: title, merged branches, numbers that are numbers, half of it changed the second time. */
const part: Part = {
  title: 'members imported from a spreadsheet',
  async run(print) {
    const folder = await mkdtemp(join(tmpdir(), 'zhibu-bench-'));
    const store = await openStore(pathToFileURL(join(folder, 'store')).href, { log: SILENT });
    try {
      const first = await spreadsheet(false);
      const second = await spreadsheet(true);
      for (const [what, file] of [
        ['new', first],
        ['again, unchanged', first],
        ['again, half of them changed', second],
      ] as const) {
        const begun = performance.now();
        const [members, awaited, branches] = await Promise.all([
          store.roster.members(),
          store.roster.awaited(),
          store.roster.branches(),
        ]);
        const names = branches.map(({ name }) => name);
        const now = { members, awaited, branches: names, configuredAdministrator: true };
        const plan = await planImport(file, now, { leave: false });
        const lines = previewOf(plan);
        await store.roster.change(changeOf(plan, 'bench', '2026-03-18T10:00:00+08:00'));
        const seconds = (performance.now() - begun) / 1000;
        const kept = seconds <= 3 ? 'kept' : 'MISSED';
        print(
          `${PEOPLE} people, ${what}: ${seconds.toFixed(2)} s with a preview of ${lines.length} lines (≤ 3 s) ${kept}`,
        );
      }
    } finally {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

export default part;

/** @param changed whether every second person has another 党小组 than before */
async function spreadsheet(changed: boolean): Promise<Uint8Array> {
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const people = Array.from({ length: PEOPLE }, (_, index) => {
    const place = index % (PEOPLE / BRANCHES);
    const branch = place === 0 ? `第${Math.floor((index * BRANCHES) / PEOPLE) + 1}党支部` : null;
    const group = changed && index % 2 === 0 ? '第二党小组' : '第一党小组';
    const role = ['支部书记', '组织委员兼宣传委员', '纪检委员'][place] ?? null;
    return [
      index + 1,
      branch,
      `张${String.fromCodePoint(0x4e00 + index)}`,
      13_800_000_000 + index,
      role,
      group,
      null,
    ];
  });
  const data = [
    ['某某局机关党员花名册', null, null, null, null, null, null],
    ['序号', '所在党支部', '党员姓名', '联系电话', '党内职务', '所属小组', '级别'],
    ...people,
  ];
  return new Uint8Array(await writeExcelFile([{ sheet: '花名册', data }]).toBuffer());
}
