import { changing } from './changing.ts';
import { entry } from './entry.ts';
import { fields } from './fields.ts';
import { questions } from './questions.ts';

/** What is entered in the ledger, and what is shown of it. */
export const ledger = { changing, entry, fields, questions };
