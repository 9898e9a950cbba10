import { calendar } from './calendar.ts';
import { cli } from './cli/cli.ts';
import { common } from './common.ts';
import { fields } from './fields.ts';
import { pages } from './pages.ts';

/** All that is said in Chinese. `Texts` is taken from here; every other language has the same shape. */
export const zh = { calendar, cli, common, fields, pages };
