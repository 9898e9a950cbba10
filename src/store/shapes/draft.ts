import { z } from 'zod';
import type { Draft, Issue, RecordFields } from '../../core/record.ts';
import type { RowKind } from '../rows.ts';
import { guard } from './guard.ts';
import { FIELDS } from './record.ts';

const text = z.string().nullable();

const someFields = z.looseObject(FIELDS).partial();

const issue: z.ZodType<Issue> = z.looseObject({
  field: z.string(),
  code: z.enum([
    'missing',
    'ambiguous',
    'mismatch',
    'future',
    'implausible',
    'unknown-person',
    'duplicate',
    'not-allowed',
    'wrong-place',
  ]),
  message: z.string(),
  within: z.exactOptional(z.string()),
  choices: z.exactOptional(z.array(z.looseObject({ label: z.string(), value: z.string() }))),
});

export const DRAFTS: RowKind<Draft> = {
  format: 'zhibu/drafts',
  key: (draft) => draft.id,
  is: guard<Draft>(
    z.looseObject({
      id: z.string(),
      author: z.string(),
      chatId: z.string(),
      chatType: z.enum(['p2p', 'group']),
      intent: z.enum(['record', 'plan', 'amend', 'void']),
      kind: text,
      branch: text,
      group: text,
      fields: z.custom<Partial<RecordFields>>((value) => someFields.safeParse(value).success),
      issues: z.array(issue),
      confirmed: z.array(z.string()),
      recordId: text,
      revision: z.int().nullable(),
      parties: z.array(z.string()),
      createdAt: z.number(),
      expiresAt: z.number(),
      sealed: z.exactOptional(z.string()),
      deeds: z.exactOptional(z.array(z.string())),
      overtakenAt: z.exactOptional(z.number()),
      over: z.exactOptional(z.enum(['recorded', 'cancelled', 'same'])),
    }),
  ),
};
