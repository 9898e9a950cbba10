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
import { settings } from './kit/settings.ts';
import { lookIntoStore, withStore } from './kit/store.ts';
import { type Subcommand, type Terminal, UsageError } from './kit/subcommand.ts';

const roster: Subcommand = {
  summary: '导入（.csv、.xlsx）、导出名册，或把支部和群绑定',
  usage:
    'zhibu roster import FILE.csv|FILE.xlsx [--dry-run] [--yes] [--leave] | roster export | roster bind --branch NAME --chat CHAT_ID',
  async run([verb = '', ...args], terminal) {
    const action = VERBS.get(verb);
    if (action === undefined) throw new UsageError('roster 后面要写 import、export 或 bind');
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
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean' }, yes: { type: 'boolean' }, leave: { type: 'boolean' } },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new UsageError('import 后面要写一个文件');
  const bytes = await read(file, terminal);
  const config = await settings(terminal);
  const prepare = async ({ roster: kept }: Store): Promise<RosterPlan> => {
    const [members, awaited, branches] = await Promise.all([kept.members(), kept.awaited(), kept.branches()]);
    const now = {
      members,
      awaited,
      branches: branches.map(({ name }) => name),
      configuredAdministrator: config.administrators.length > 0,
    };
    const plan = await planImport(bytes, now, { leave: values.leave === true });
    for (const line of previewOf(plan)) terminal.out(line);
    return plan;
  };
  if (values['dry-run'] === true) {
    await lookIntoStore(terminal, prepare);
    terminal.out('只看不写，没有导入。');
    return;
  }
  await withStore(terminal, async (store) => {
    const plan = await prepare(store);
    if (values.yes !== true && !(await confirmed(terminal))) {
      terminal.out('没有导入。');
      return;
    }
    const at = isoWithOffset(terminal.now(), config.timeZone);
    await store.roster.change(changeOf(plan, IMPORTER, at));
    terminal.out(`已导入${plan.people}人，${plan.branches}个支部。`);
  });
}

/** Where somebody sits at the terminal they are asked; a script has made up its mind. */
async function confirmed({ ask }: Terminal): Promise<boolean> {
  return ask === undefined || /^(?:y|yes|是|好|确认|导入)$/i.test((await ask('确认导入请输入“是”：')).trim());
}

/** Far more than the list of the biggest organisation. */
const LARGEST_BYTES = 50_000_000;

async function read(file: string, { cwd }: Terminal): Promise<Uint8Array> {
  const path = resolve(cwd, file);
  try {
    if ((await stat(path)).size <= LARGEST_BYTES) return await readFile(path);
  } catch (error) {
    throw new UserError(`读不了文件 ${file}，请核对路径和权限。`, { cause: error });
  }
  throw new UserError(`${file} 超过 ${LARGEST_BYTES / 1_000_000} MB，请分几个文件导入。`);
}

async function exportAll(args: readonly string[], terminal: Terminal): Promise<void> {
  if (args.length > 0) throw new UsageError('export 后面不写别的，名册会打印出来');
  const members = await lookIntoStore(terminal, (store) => store.roster.members());
  terminal.out(formatRoster(members).trimEnd());
}

async function bind(args: readonly string[], terminal: Terminal): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { branch: { type: 'string' }, chat: { type: 'string' } },
  });
  const { branch, chat } = values;
  if (branch === undefined || chat === undefined) throw new UsageError('--branch 和 --chat 都要给');
  await withStore(terminal, async (store) => {
    const known = await store.roster.branches();
    if (!known.some((one) => one.name === branch))
      throw new UserError(`名册里没有“${branch}”，请先导入名册或核对支部名。`);
    await store.roster.bind(branch, chat);
  });
  terminal.out(`已绑定：${branch}。`);
}
