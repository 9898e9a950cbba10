import type { Texts } from '../shape.ts';
import { calendar } from './calendar.ts';
import { cli } from './cli/cli.ts';
import { common } from './common.ts';
import { config } from './config.ts';
import { feishu } from './feishu.ts';
import { fields } from './fields.ts';
import { pages } from './pages.ts';
import { store } from './store.ts';
import { web } from './web.ts';

/** All that is said in English. What documents and people say stays in their own words, and so do names of commands. */
export const en: Texts = { calendar, cli, common, config, feishu, fields, pages, store, web };
