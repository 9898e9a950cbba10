import { z } from 'zod';
import type { Gap } from '../../core/gaps.ts';
import type { RowKind } from '../rows.ts';
import { guard } from './guard.ts';

export const GAPS: RowKind<Gap> = {
  format: 'zhibu/gaps',
  key: ({ question, outcome }) => JSON.stringify([question, outcome]),
  is: guard<Gap>(
    z.looseObject({
      question: z.string(),
      outcome: z.enum(['declined', 'unhelpful']),
      times: z.number(),
      at: z.number(),
    }),
  ),
};
