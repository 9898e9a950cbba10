import { z } from 'zod';
import type { Knowledge } from '../../core/knowledge.ts';
import type { RowKind } from '../rows.ts';
import { guard } from './guard.ts';

const entry = {
  id: z.string(),
  steps: z.array(
    z.looseObject({
      what: z.enum(['proposed', 'corrected', 'taken', 'withdrawn', 'restored']),
      by: z.string(),
      at: z.string(),
    }),
  ),
};
const questions = z.array(z.string());

export const KNOWLEDGE: RowKind<Knowledge> = {
  format: 'zhibu/knowledge',
  key: ({ id }) => id,
  is: guard<Knowledge>(
    z.discriminatedUnion('kind', [
      z.looseObject({ ...entry, kind: z.literal('document'), content: z.string(), leftOut: z.number() }),
      z.looseObject({
        ...entry,
        kind: z.literal('pair'),
        questions,
        document: z.string(),
        clause: z.string(),
        text: z.string(),
      }),
      z.looseObject({ ...entry, kind: z.literal('needless'), questions }),
    ]),
  ),
};
