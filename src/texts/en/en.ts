import type { Texts } from '../shape.ts';
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

/** All that is said in English. What documents and people say stays in their own words, and so do names of commands. */
export const en: Texts = {
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
