import type { Texts } from '../../shape.ts';
import { changing } from './changing.ts';
import { entry } from './entry.ts';
import { fields } from './fields.ts';
import { importing } from './importing.ts';
import { own } from './own.ts';
import { papers } from './papers.ts';
import { questions } from './questions.ts';
import { talks } from './talks.ts';
import { views } from './views.ts';

export const ledger: Texts['ledger'] = {
  changing,
  entry,
  fields,
  importing,
  own,
  papers,
  questions,
  talks,
  views,
};
