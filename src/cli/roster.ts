import { parseArgs } from 'node:util';
import { UserError } from '../core/errors.ts';
import { formatRoster, parseRoster } from '../roster/csv.ts';
import { readText } from './kit/files.ts';
import { lookIntoStore, withStore } from './kit/store.ts';
import { type Subcommand, type Terminal, UsageError } from './kit/subcommand.ts';

const roster: Subcommand = {
  summary: '导入、导出名册，或把支部和群绑定',
  usage: 'zhibu roster import FILE.csv | roster export | roster bind --branch NAME --chat CHAT_ID',
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

async function importFile(args: readonly string[], terminal: Terminal): Promise<void> {
  const [file] = args;
  if (file === undefined || args.length > 1) throw new UsageError('import 后面要写一个文件');
  const members = parseRoster(await readText(file, terminal));
  await withStore(terminal, (store) => store.roster.upsertMembers(members));
  const branches = new Set(members.map((member) => member.branch).filter((branch) => branch !== ''));
  terminal.out(`已导入${members.length}人，${branches.size}个支部。`);
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
