import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Duty } from '../core/duty.ts';
import type { ChatType } from '../core/message.ts';
import type { Member } from '../core/roster.ts';
import { understand } from '../ledger/understand/understand.ts';
import { loadDuties } from '../obligations/load.ts';
import { DATA } from '../paths.ts';
import { parseRoster } from '../roster/csv.ts';
import { createDirectory } from '../roster/directory.ts';
import { jsonLines } from './kit/lines.ts';
import { settings } from './kit/settings.ts';
import { type Subcommand, UsageError } from './kit/subcommand.ts';

const parse: Subcommand = {
  summary: '看一句话会被怎样理解；什么也不保存',
  usage:
    'zhibu parse "<message>" --at ISO_TIME [--roster FILE.csv] [--sender OPEN_ID] [--chat p2p|group] | parse --batch FILE.jsonl [--roster FILE.csv]',
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        at: { type: 'string' },
        roster: { type: 'string' },
        sender: { type: 'string' },
        chat: { type: 'string' },
        batch: { type: 'string' },
      },
    });
    const { timeZone } = await settings(terminal);
    const duties = await loadDuties(join(DATA, 'obligations'));
    const members =
      values.roster === undefined
        ? []
        : parseRoster(await readFile(resolve(terminal.cwd, values.roster), 'utf8'));
    const scene = { duties, members, zone: timeZone };
    if (values.batch !== undefined) {
      for (const line of await jsonLines(resolve(terminal.cwd, values.batch)))
        terminal.out(JSON.stringify(reading(line, scene)));
      return;
    }
    const [text] = positionals;
    if (text === undefined || positionals.length > 1) throw new UsageError('one message');
    terminal.out(JSON.stringify(reading({ text, ...values }, scene), null, 2));
  },
};

export default parse;

interface Scene {
  readonly duties: readonly Duty[];
  readonly members: readonly Member[];
  readonly zone: string;
}

function reading(line: Readonly<Record<string, unknown>>, scene: Scene): Record<string, unknown> {
  const text = String(line.text ?? '');
  const now = Date.parse(String(line.at ?? ''));
  if (Number.isNaN(now)) throw new UsageError('at');
  const directory = createDirectory(scene.members, [], []);
  const speaker = typeof line.sender === 'string' ? directory.member(line.sender) : null;
  const own = speaker?.branch ? directory.membersOf(speaker.branch) : scene.members;
  const { intent, kind, record, issues, changes } = understand(text, {
    now,
    zone: scene.zone,
    duties: scene.duties,
    members: own,
    speaker,
    branches: directory.branches.map((branch) => branch.name),
    chatType: chatOf(line.chat),
    mentions: [],
  });
  const said = { ...record, ...changes };
  return {
    text,
    intent,
    kind,
    record: said,
    issues: issues.map(({ field, code, message }) => ({ field, code, message })),
  };
}

function chatOf(value: unknown): ChatType {
  if (value === undefined) return 'p2p';
  if (value === 'p2p' || value === 'group') return value;
  throw new UsageError('chat');
}
