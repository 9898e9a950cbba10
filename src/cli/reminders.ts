import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { undecreedNote, undecreedYears } from '../calendar/workday.ts';
import { isoWithOffset, toEpoch } from '../calendar/zone.ts';
import { loadCampaigns } from '../obligations/campaigns/load.ts';
import { loadDuties } from '../obligations/load.ts';
import { preview } from '../obligations/preview.ts';
import type { Reminder } from '../obligations/reminder.ts';
import { DATA } from '../paths.ts';
import { readFacts } from '../reminders/facts.ts';
import { texts } from '../texts/texts.ts';
import { dateOption } from './kit/dates.ts';
import { settings } from './kit/settings.ts';
import { lookIntoStore } from './kit/store.ts';
import { type Subcommand, UsageError } from './kit/subcommand.ts';

const reminders: Subcommand = {
  get summary() {
    return texts().cli.commands.reminders.summary;
  },
  usage: 'zhibu reminders --from DATE --to DATE [--json]',
  async run(args, terminal) {
    const { values } = parseArgs({
      args: [...args],
      options: { from: { type: 'string' }, to: { type: 'string' }, json: { type: 'boolean' } },
    });
    const from = dateOption('from', values.from);
    const to = dateOption('to', values.to);
    if (from === undefined || to === undefined || to < from)
      throw new UsageError(texts().cli.commands.reminders.misuse);
    const { timeZone, administrators, workingHours } = await settings(terminal);
    const duties = loadDuties(join(DATA, 'obligations'));
    const campaigns = loadCampaigns(join(DATA, 'campaigns'), duties);
    const given = { duties, campaigns, adminOpenIds: administrators, zone: timeZone, hours: workingHours };
    const found = await lookIntoStore(terminal, async (store) => {
      const facts = await readFacts({ ...given, store }, toEpoch(from, '00:00', timeZone));
      // A span may be longer than a look at one moment needs.
      return preview({ ...facts, records: await store.ledger.find({}), from, to });
    });
    const note = undecreedNote(undecreedYears(from, to));
    if (note !== '') terminal.complain(note);
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
