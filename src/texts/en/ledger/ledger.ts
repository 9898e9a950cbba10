import type { Texts } from '../../shape.ts';
import { changing } from './changing.ts';
import { entry } from './entry.ts';
import { fields } from './fields.ts';
import { questions } from './questions.ts';

export const ledger: Texts['ledger'] = { changing, entry, fields, questions };
