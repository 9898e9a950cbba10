import type { Texts } from '../shape.ts';
import { arrangements } from './arrangements/arrangements.ts';
import { calendar } from './calendar.ts';
import { campaigns } from './campaigns.ts';
import { common } from './common.ts';
import { fields } from './fields.ts';
import { obligations } from './obligations/obligations.ts';
import { pages } from './pages.ts';
import { reminders } from './reminders.ts';

/** All that is said in English. What documents and people say stays in their own words, and so do names of commands. */
export const en: Texts = { arrangements, calendar, campaigns, common, fields, obligations, pages, reminders };
