import { arrangements } from './arrangements/arrangements.ts';
import { calendar } from './calendar.ts';
import { campaigns } from './campaigns.ts';
import { common } from './common.ts';
import { fields } from './fields.ts';
import { obligations } from './obligations/obligations.ts';
import { pages } from './pages.ts';
import { reminders } from './reminders.ts';

/** All that is said in Chinese. `Texts` is taken from here; every other language has the same shape. */
export const zh = { arrangements, calendar, campaigns, common, fields, obligations, pages, reminders };
