import { calendar } from './calendar.ts';
import { fields } from './fields.ts';
import { pages } from './pages.ts';

/** All that is said in Chinese. `Texts` is taken from here; every other language has the same shape. */
export const zh = { calendar, fields, pages };
