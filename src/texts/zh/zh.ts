import { calendar } from './calendar.ts';
import { cli } from './cli/cli.ts';
import { common } from './common.ts';
import { config } from './config.ts';
import { feishu } from './feishu.ts';
import { fields } from './fields.ts';
import { pages } from './pages.ts';
import { store } from './store.ts';
import { web } from './web.ts';

/** All that is said in Chinese. `Texts` is taken from here; every other language has the same shape. */
export const zh = { calendar, cli, common, config, feishu, fields, pages, store, web };
