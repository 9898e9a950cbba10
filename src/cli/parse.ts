import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Duty } from '../core/duty.ts';
import { UserError } from '../core/errors.ts';
import type { ChatType } from '../core/message.ts';
import type { Member } from '../core/roster.ts';
import { understand } from '../ledger/understand/understand.ts';
import { loadDuties } from '../obligations/load.ts';
import { DATA } from '../paths.ts';
import { parseRoster } from '../roster/csv.ts';
import { createDirectory } from '../roster/directory.ts';
import { texts } from '../texts/texts.ts';
import { readText } from './kit/files.ts';
import { jsonLines } from './kit/lines.ts';
import { isoTime } from './kit/moment.ts';
import { settings } from './kit/settings.ts';
import { type Subcommand, UsageError } from './kit/subcommand.ts';

const parse: Subcommand = {
  get summary() {
    return texts().cli.commands.parse.summary;
  },
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
    const { batch, roster, ...rest } = values;
    if (batch === undefined ? positionals.length !== 1 : positionals.length > 0)
      throw new UsageError(texts().cli.commands.parse.misuse);
    const { timeZone: zone } = await settings(terminal);
    const members = roster === undefined ? [] : parseRoster(await readText(roster, terminal));
    const scene = { duties: loadDuties(join(DATA, 'obligations')), members, zone };
    if (batch === undefined) {
      const said = saidIn({ text: positionals[0], ...rest }, zone, (problem) => new UsageError(problem));
      terminal.out(JSON.stringify(reading(said, scene), null, 2));
      return;
    }
    for (const { value, place } of await jsonLines(batch, terminal)) {
      const said = saidIn(
        value,
        zone,
        (what) => new UserError(texts().cli.commands.parse.problem(place, what)),
      );
      terminal.out(JSON.stringify(reading(said, scene)));
    }
  },
};

export default parse;

/** One message, and when, by whom and where it is said. */
interface Said {
  readonly text: string;
  /** Epoch milliseconds. */
  readonly now: number;
  /** open_id, or null. */
  readonly sender: string | null;
  readonly chatType: ChatType;
}

/** @throws what `complaint` makes of the first thing that is wrong */
function saidIn(
  { text, at, sender, chat = 'p2p' }: Readonly<Record<string, unknown>>,
  zone: string,
  complaint: (problem: string) => Error,
): Said {
  const wrong = texts().cli.commands.parse;
  const now = isoTime(at, zone);
  if (typeof text !== 'string') throw complaint(wrong.noText);
  if (now === null) throw complaint(wrong.wrongTime);
  if (chat !== 'p2p' && chat !== 'group') throw complaint(wrong.wrongChat);
  return { text, now, sender: typeof sender === 'string' ? sender : null, chatType: chat };
}

interface Scene {
  readonly duties: readonly Duty[];
  readonly members: readonly Member[];
  readonly zone: string;
}

/** The understanding object of interfaces.md 2. */
function reading({ text, now, sender, chatType }: Said, scene: Scene): Record<string, unknown> {
  const directory = createDirectory(scene.members, [], []);
  const speaker = sender === null ? null : directory.member(sender);
  const { intent, kind, record, issues, changes } = understand(text, {
    now,
    zone: scene.zone,
    duties: scene.duties,
    members: speaker?.branch ? directory.membersOf(speaker.branch) : scene.members,
    speaker,
    branches: directory.branches.map((branch) => branch.name),
    chatType,
    mentions: [],
  });
  return {
    text,
    intent,
    kind,
    record: { ...record, ...changes },
    issues: issues.map(({ field, code, message }) => ({ field, code, message })),
  };
}
