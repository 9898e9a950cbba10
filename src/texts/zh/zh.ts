import { calendar } from './calendar.ts';
import { commands } from './commands.ts';
import { common } from './common.ts';
import { fields } from './fields.ts';
import { help } from './help.ts';
import { inbox } from './inbox.ts';
import { knowledge } from './knowledge.ts';
import { members } from './members/members.ts';
import { pages } from './pages.ts';
import { qa } from './qa.ts';
import { roster } from './roster.ts';
import { tables } from './tables.ts';

/** All that is said in Chinese. `Texts` is taken from here; every other language has the same shape. */
export const zh = {
  calendar,
  commands,
  common,
  fields,
  help,
  inbox,
  knowledge,
  members,
  pages,
  qa,
  roster,
  tables,
};
