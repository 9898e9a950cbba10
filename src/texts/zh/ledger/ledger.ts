import { changing } from './changing.ts';
import { entry } from './entry.ts';
import { fields } from './fields.ts';
import { importing } from './importing.ts';
import { own } from './own.ts';
import { papers } from './papers.ts';
import { questions } from './questions.ts';
import { talks } from './talks.ts';
import { views } from './views.ts';

/** What is entered in the ledger, and what is shown of it. */
export const ledger = { changing, entry, fields, importing, own, papers, questions, talks, views };
