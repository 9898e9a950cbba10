import { calendar } from './calendar.ts';
import { common } from './common.ts';
import { demo } from './demo.ts';
import { fields } from './fields.ts';
import { ledger } from './ledger/ledger.ts';
import { pages } from './pages.ts';

/** All that is said in Chinese. `Texts` is taken from here; every other language has the same shape. */
export const zh = { calendar, common, demo, fields, ledger, pages };
