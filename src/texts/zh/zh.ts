import { arrangements } from './arrangements/arrangements.ts';
import { calendar } from './calendar.ts';
import { campaigns } from './campaigns.ts';
import { commands } from './commands.ts';
import { common } from './common.ts';
import { fields } from './fields.ts';
import { help } from './help.ts';
import { inbox } from './inbox.ts';
import { knowledge } from './knowledge.ts';
import { members } from './members/members.ts';
import { obligations } from './obligations/obligations.ts';
import { pages } from './pages.ts';
import { qa } from './qa.ts';
import { reminders } from './reminders.ts';
import { roster } from './roster.ts';
import { tables } from './tables.ts';

/** All that is said in Chinese. `Texts` is taken from here; every other language has the same shape. */
export const zh = {
  arrangements,
  calendar,
  campaigns,
  commands,
  common,
  fields,
  help,
  inbox,
  knowledge,
  members,
  obligations,
  pages,
  qa,
  reminders,
  roster,
  tables,
};
