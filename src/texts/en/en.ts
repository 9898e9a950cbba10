import type { Texts } from '../shape.ts';
import { calendar } from './calendar.ts';
import { common } from './common.ts';
import { demo } from './demo.ts';
import { fields } from './fields.ts';
import { ledger } from './ledger/ledger.ts';
import { pages } from './pages.ts';

/** All that is said in English. What documents and people say stays in their own words, and so do names of commands. */
export const en: Texts = { calendar, common, demo, fields, ledger, pages };
