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
import { texts } from '../texts/texts.ts';
import { settings } from './kit/settings.ts';
import { lookIntoStore, withStore } from './kit/store.ts';
import { type Subcommand, type Terminal, UsageError } from './kit/subcommand.ts';

const ledger: Subcommand = {
  get summary() {
    return texts().cli.commands.ledger.summary;
  },
  usage: 'zhibu ledger import FILE.xlsx [--branch NAME] [--by OPEN_ID] [--dry-run]',
  async run([verb, ...args], terminal) {
    const said = texts().cli.commands.ledger;
    if (verb !== 'import') throw new UsageError(said.misuse);
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { branch: { type: 'string' }, by: { type: 'string' }, 'dry-run': { type: 'boolean' } },
    });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) throw new UsageError(said.needsFile);
    const bytes = await read(file, terminal);
    const config = await settings(terminal);
    const duties = loadDuties(join(DATA, 'obligations'));
    const wanted = { branch: values.branch ?? null, by: values.by ?? null };
    const plan = (store: Store): Promise<ImportPlan> =>
      planFor(bytes, wanted, store, { config, duties, now: terminal.now() });
    if (values['dry-run'] === true) {
      report(await lookIntoStore(terminal, plan), duties, said.wouldImport, terminal);
      return;
    }
    const done = await withStore(terminal, async (store) => {
      const found = await plan(store);
      await carryOut(found, store.ledger);
      return found;
    });
    report(done, duties, said.imported, terminal);
  },
};

export default ledger;

/** Far more than a hundred years of a big organisation. */
const LARGEST_BYTES = 20_000_000;

async function read(file: string, { cwd }: Terminal): Promise<Uint8Array> {
  const path = resolve(cwd, file);
  try {
    if ((await stat(path)).size > LARGEST_BYTES)
      throw new UserError(texts().cli.program.tooLarge(file, LARGEST_BYTES / 1_000_000));
    return await readFile(path);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(texts().cli.program.unreadable(file), { cause: error });
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
    throw new UserError(texts().cli.program.unknownBranch(branch));
  if (by !== null && !directory.isAdministrator(by))
    throw new UserError(texts().cli.commands.ledger.noAdministrator);
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

function report(
  plan: ImportPlan,
  duties: readonly Duty[],
  ending: (added: number, skipped: number) => string,
  terminal: Terminal,
): void {
  const names = new Map(duties.map((duty) => [duty.id, duty.name]));
  for (const { id, kind, branch, date } of plan.add)
    terminal.out(`+ ${date ?? ''} ${branch} ${names.get(kind) ?? kind} #${id}`);
  for (const line of plan.skipped) terminal.out(`- ${line}`);
  for (const line of plan.remarks) terminal.out(`! ${line}`);
  terminal.out(ending(plan.add.length, plan.skipped.length));
}
