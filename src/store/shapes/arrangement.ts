import { z } from 'zod';
import type { Arrangement } from '../../core/arrangement.ts';
import type { RowKind } from '../rows.ts';
import { guard } from './guard.ts';

const trail = {
  id: z.string(),
  by: z.string(),
  at: z.string(),
  ended: z.looseObject({ by: z.string(), at: z.string(), deed: z.string().optional() }).nullable(),
};
const text = z.string().nullable();

export const ARRANGEMENTS: RowKind<Arrangement> = {
  format: 'zhibu/arrangements',
  key: ({ id }) => id,
  is: guard<Arrangement>(
    z.discriminatedUnion('kind', [
      z.looseObject({
        ...trail,
        kind: z.literal('deadline'),
        obligation: z.string(),
        branch: text,
        date: z.string(),
      }),
      z.looseObject({
        ...trail,
        kind: z.literal('mute'),
        obligation: text,
        branch: text,
        person: text,
        from: z.string(),
        until: z.string(),
        reason: z.string(),
      }),
      z.looseObject({
        ...trail,
        kind: z.literal('settlement'),
        obligation: z.string(),
        branch: z.string(),
        group: text,
        person: z.string().optional(),
        period: z.string(),
        how: z.enum(['not-applicable', 'done']),
        reason: z.string(),
      }),
      z.looseObject({
        ...trail,
        kind: z.literal('campaign'),
        template: z.string(),
        name: z.string(),
        branches: z.array(z.string()).nullable(),
        stages: z.array(z.looseObject({ stage: z.string(), start: z.string(), end: z.string() })),
      }),
    ]),
  ),
};
