import { z } from 'zod';
import type { LedgerRecord } from '../../core/record.ts';

const text = z.string().nullable();
const count = z.number().nullable();

/** The fields of a record, each by its name. */
export const FIELDS = {
  date: text,
  start: text,
  end: text,
  place: text,
  topic: text,
  host: text,
  recorder: text,
  speaker: text,
  expected: count,
  present: count,
  absent: z.array(z.looseObject({ name: z.string(), reason: text })),
  observers: z.array(z.string()),
  agenda: z.array(z.string()),
  content: text,
  resolution: text,
  talk: z.looseObject({ by: text, with: text, relation: text, type: text, mode: text }).nullable(),
  days: z.number().nullable().optional(),
};

export const RECORD: z.ZodType<LedgerRecord> = z.looseObject({
  ...FIELDS,
  id: z.string(),
  kind: z.string(),
  branch: z.string(),
  group: text,
  status: z.enum(['planned', 'held', 'void']),
  late: z.boolean(),
  created: z.looseObject({ by: z.string(), at: z.string() }),
  revisions: z.array(
    z.looseObject({
      by: z.string(),
      at: z.string(),
      changes: z.record(z.string(), z.tuple([z.unknown(), z.unknown()])),
    }),
  ),
  parties: z.array(z.string()),
});
