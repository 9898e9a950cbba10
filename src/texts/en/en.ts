import type { Texts } from '../shape.ts';
import { arrangements } from './arrangements/arrangements.ts';
import { calendar } from './calendar.ts';
import { campaigns } from './campaigns.ts';
import { cli } from './cli/cli.ts';
import { commands } from './commands.ts';
import { common } from './common.ts';
import { config } from './config.ts';
import { demo } from './demo.ts';
import { feishu } from './feishu.ts';
import { fields } from './fields.ts';
import { help } from './help.ts';
import { inbox } from './inbox.ts';
import { knowledge } from './knowledge.ts';
import { ledger } from './ledger/ledger.ts';
import { members } from './members/members.ts';
import { obligations } from './obligations/obligations.ts';
import { pages } from './pages.ts';
import { qa } from './qa.ts';
import { reminders } from './reminders.ts';
import { roster } from './roster.ts';
import { store } from './store.ts';
import { tables } from './tables.ts';
import { web } from './web.ts';

/** All that is said in English. What documents and people say stays in their own words, and so do names of commands. */
export const en: Texts = {
  arrangements,
  calendar,
  campaigns,
  cli,
  commands,
  common,
  config,
  demo,
  feishu,
  fields,
  help,
  inbox,
  knowledge,
  ledger,
  members,
  obligations,
  pages,
  qa,
  reminders,
  roster,
  store,
  tables,
  web,
};
