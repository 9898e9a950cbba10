import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Config } from '../config.ts';
import type { Duty } from '../core/duty.ts';
import { UserError } from '../core/errors.ts';
import type { Store } from '../core/ports.ts';
import { carryOut, type ImportPlan, planImport } from '../ledger/import/import.ts';
import { loadDuties } from '../obligations/load.ts';
import { DATA } from '../paths.ts';
import { createDirectory } from '../roster/directory.ts';
import { settings } from './kit/settings.ts';
import { lookIntoStore, withStore } from './kit/store.ts';
import { type Subcommand, type Terminal, UsageError } from './kit/subcommand.ts';

const ledger: Subcommand = {
  summary: '从导出的 .xlsx 导入台账（--dry-run 只看不写）',
  usage: 'zhibu ledger import FILE.xlsx [--branch NAME] [--by OPEN_ID] [--dry-run]',
  async run([verb, ...args], terminal) {
    if (verb !== 'import') throw new UsageError('ledger 后面要写 import');
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { branch: { type: 'string' }, by: { type: 'string' }, 'dry-run': { type: 'boolean' } },
    });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) throw new UsageError('import 后面要写一个 .xlsx 文件');
    const bytes = await read(file, terminal);
    const config = await settings(terminal);
    const duties = loadDuties(join(DATA, 'obligations'));
    const wanted = { branch: values.branch ?? null, by: values.by ?? null };
    const plan = (store: Store): Promise<ImportPlan> =>
      planFor(bytes, wanted, store, { config, duties, now: terminal.now() });
    if (values['dry-run'] === true) {
      report(await lookIntoStore(terminal, plan), duties, '将导入', terminal);
      return;
    }
    const done = await withStore(terminal, async (store) => {
      const found = await plan(store);
      await carryOut(found, store.ledger);
      return found;
    });
    report(done, duties, '已导入', terminal);
  },
};

export default ledger;

/** Far more than a hundred years of a big organisation. */
const LARGEST_BYTES = 20_000_000;

async function read(file: string, { cwd }: Terminal): Promise<Uint8Array> {
  const path = resolve(cwd, file);
  try {
    if ((await stat(path)).size > LARGEST_BYTES)
      throw new UserError(`${file} 超过 ${LARGEST_BYTES / 1_000_000} MB，请分几个文件导入。`);
    return await readFile(path);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(`读不了文件 ${file}，请核对路径和权限。`, { cause: error });
  }
}

/** How the creator of imported records is called where nobody is named. */
const NOBODY = '导入';

async function planFor(
  bytes: Uint8Array,
  { branch, by }: { readonly branch: string | null; readonly by: string | null },
  store: Store,
  {
    config,
    duties,
    now,
  }: { readonly config: Config; readonly duties: readonly Duty[]; readonly now: number },
): Promise<ImportPlan> {
  const [members, branches] = await Promise.all([store.roster.members(), store.roster.branches()]);
  const directory = createDirectory(members, branches, config.administrators);
  if (branch !== null && !directory.branches.some((one) => one.name === branch))
    throw new UserError(`名册里没有“${branch}”，请先导入名册或核对支部名。`);
  if (by !== null && !directory.isAdministrator(by))
    throw new UserError('--by 要写一位管理员的 open_id，请核对名册。');
  return planImport(bytes, {
    ledger: store.ledger,
    duties,
    directory,
    branch,
    by: by ?? NOBODY,
    now,
    zone: config.timeZone,
  });
}

function report(plan: ImportPlan, duties: readonly Duty[], done: string, terminal: Terminal): void {
  const names = new Map(duties.map((duty) => [duty.id, duty.name]));
  for (const { id, kind, branch, date } of plan.add)
    terminal.out(`+ ${date ?? ''} ${branch} ${names.get(kind) ?? kind} #${id}`);
  for (const line of plan.skipped) terminal.out(`- ${line}`);
  for (const line of plan.remarks) terminal.out(`! ${line}`);
  terminal.out(`${done}${plan.add.length}条，跳过${plan.skipped.length}项。`);
}
