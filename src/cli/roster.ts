import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isoWithOffset } from '../calendar/zone.ts';
import { UserError } from '../core/errors.ts';
import type { Store } from '../core/ports.ts';
import { planImport } from '../members/import/import.ts';
import { changeOf, type RosterPlan } from '../members/import/plan.ts';
import { previewOf } from '../members/import/preview.ts';
import { formatRoster } from '../roster/csv.ts';
import { texts } from '../texts/texts.ts';
import { settings } from './kit/settings.ts';
import { lookIntoStore, withStore } from './kit/store.ts';
import { type Subcommand, type Terminal, UsageError } from './kit/subcommand.ts';

const roster: Subcommand = {
  get summary() {
    return texts().cli.commands.roster.summary;
  },
  usage:
    'zhibu roster import FILE.csv|FILE.xlsx [--dry-run] [--yes] [--leave] | roster export | roster bind --branch NAME --chat CHAT_ID',
  async run([verb = '', ...args], terminal) {
    const action = VERBS.get(verb);
    if (action === undefined) throw new UsageError(texts().cli.commands.roster.misuse);
    await action(args, terminal);
  },
};

export default roster;

const VERBS = new Map<string, (args: readonly string[], terminal: Terminal) => Promise<void>>([
  ['import', importFile],
  ['export', exportAll],
  ['bind', bind],
]);

/** How who imports is called in the trail of those who have left. */
const IMPORTER = '导入';

async function importFile(args: readonly string[], terminal: Terminal): Promise<void> {
  const said = texts().cli.commands.roster;
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean' }, yes: { type: 'boolean' }, leave: { type: 'boolean' } },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new UsageError(said.needsFile);
  const bytes = await read(file, terminal);
  const config = await settings(terminal);
  const planNow = async ({ roster: kept }: Store): Promise<RosterPlan> => {
    const [members, awaited, branches] = await Promise.all([kept.members(), kept.awaited(), kept.branches()]);
    const now = {
      members,
      awaited,
      branches: branches.map(({ name }) => name),
      configuredAdministrator: config.administrators.length > 0,
    };
    return planImport(bytes, now, { leave: values.leave === true });
  };
  const show = async (store: Store): Promise<readonly string[]> => {
    const preview = previewOf(await planNow(store));
    for (const line of preview) terminal.out(line);
    return preview;
  };
  if (values['dry-run'] === true) {
    await lookIntoStore(terminal, show);
    terminal.out(said.onlyLooked);
    return;
  }
  await withStore(terminal, async (store) => {
    const shown = await show(store);
    if (values.yes !== true && !(await confirmed(terminal))) {
      terminal.out(said.notImported);
      return;
    }
    // A bot on the same database goes on meanwhile: what was agreed to is what is written, or nothing.
    const plan = await planNow(store);
    if (previewOf(plan).join('\n') !== shown.join('\n')) throw new UserError(said.changedMeanwhile);
    const at = isoWithOffset(terminal.now(), config.timeZone);
    await store.roster.change(changeOf(plan, IMPORTER, at));
    terminal.out(said.imported(plan.people, plan.branches));
  });
}

/** Where somebody sits at the terminal they are asked; a script has made up its mind. */
async function confirmed({ ask }: Terminal): Promise<boolean> {
  if (ask === undefined) return true;
  return /^(?:y|yes|是|好|确认|导入)$/i.test((await ask(texts().cli.commands.roster.confirm)).trim());
}

/** Far more than the list of the biggest organisation. */
const LARGEST_BYTES = 50_000_000;

async function read(file: string, { cwd }: Terminal): Promise<Uint8Array> {
  const path = resolve(cwd, file);
  try {
    if ((await stat(path)).size <= LARGEST_BYTES) return await readFile(path);
  } catch (error) {
    throw new UserError(texts().cli.program.unreadable(file), { cause: error });
  }
  throw new UserError(texts().cli.program.tooLarge(file, LARGEST_BYTES / 1_000_000));
}

async function exportAll(args: readonly string[], terminal: Terminal): Promise<void> {
  if (args.length > 0) throw new UsageError(texts().cli.commands.roster.exportAlone);
  const members = await lookIntoStore(terminal, (store) => store.roster.members());
  terminal.out(formatRoster(members).trimEnd());
}

async function bind(args: readonly string[], terminal: Terminal): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { branch: { type: 'string' }, chat: { type: 'string' } },
  });
  const { branch, chat } = values;
  if (branch === undefined || chat === undefined) throw new UsageError(texts().cli.commands.roster.needsBoth);
  await withStore(terminal, async (store) => {
    const known = await store.roster.branches();
    if (!known.some((one) => one.name === branch))
      throw new UserError(texts().cli.program.unknownBranch(branch));
    await store.roster.bind(branch, chat);
  });
  terminal.out(texts().cli.commands.roster.bound(branch));
}
