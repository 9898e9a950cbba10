import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isoWithOffset } from '../calendar/zone.ts';
import { loadDuties } from '../obligations/load.ts';
import { preview } from '../obligations/preview.ts';
import type { Reminder } from '../obligations/reminder.ts';
import { DATA } from '../paths.ts';
import { createDirectory } from '../roster/directory.ts';
import { dateOption } from './kit/dates.ts';
import { settings } from './kit/settings.ts';
import { lookIntoStore } from './kit/store.ts';
import { type Subcommand, UsageError } from './kit/subcommand.ts';

const reminders: Subcommand = {
  summary: '列出一段时间里会发出的提醒（按现在已登记的情况）',
  usage: 'zhibu reminders --from DATE --to DATE [--json]',
  async run(args, terminal) {
    const { values } = parseArgs({
      args: [...args],
      options: { from: { type: 'string' }, to: { type: 'string' }, json: { type: 'boolean' } },
    });
    const from = dateOption('from', values.from);
    const to = dateOption('to', values.to);
    if (from === undefined || to === undefined || to < from)
      throw new UsageError('--from 和 --to 都要给，而且 --to 不能早于 --from');
    const { timeZone, administrators } = await settings(terminal);
    const duties = loadDuties(join(DATA, 'obligations'));
    const found = await lookIntoStore(terminal, async (store) => {
      const [members, branches] = await Promise.all([store.roster.members(), store.roster.branches()]);
      return preview({
        duties,
        directory: createDirectory(members, branches, administrators),
        records: await store.ledger.find({}),
        claimed: await store.deliveries.keys(),
        snoozes: await store.deliveries.snoozes(),
        disabledChats: await store.chats.disabled(),
        zone: timeZone,
        from,
        to,
      });
    });
    if (values.json)
      terminal.out(
        JSON.stringify(
          found.map((one) => plain(one, timeZone)),
          null,
          2,
        ),
      );
    else
      for (const one of found) terminal.out(`${isoWithOffset(one.at, timeZone)} ${one.branch} ${one.text}`);
  },
};

export default reminders;

function plain(reminder: Reminder, zone: string): Record<string, string> {
  const { at, obligation, branch, period, stage, to, text } = reminder;
  return { at: isoWithOffset(at, zone), obligation, branch, period, stage, to, text };
}
