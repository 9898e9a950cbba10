import { z } from 'zod';
import { isRealDate } from '../calendar/day.ts';
import type { FieldName } from '../core/record.ts';
import { ROLES } from '../core/roster.ts';
import { texts } from '../texts/texts.ts';

const FIELDS = [
  'date',
  'start',
  'end',
  'place',
  'topic',
  'host',
  'recorder',
  'speaker',
  'expected',
  'present',
  'absent',
  'observers',
  'agenda',
  'content',
  'resolution',
  'talk',
  'days',
] as const satisfies readonly FieldName[];

const words = z.string().trim().min(1);
const LEAP_YEAR = 2024;
const times = z.number().int().min(1);
const fields = z.array(z.enum(FIELDS));

const byRank = z.strictObject({ 市厅级: times.optional(), 县处级: times.optional() });

const target = {
  count: times.optional(),
  byRank: byRank.optional(),
  strength: z.enum(['hard', 'soft']),
};
const day = z.string().refine((text) => isRealDate(`${LEAP_YEAR}-${text}`), {
  error: () => texts().obligations.files.value.dayFormat,
});

const cadence = z.discriminatedUnion('every', [
  z.strictObject({ every: z.enum(['month', 'quarter', 'year']), ...target }),
  z.strictObject({ every: z.literal('date'), called: words.optional(), ...target }),
  z.strictObject({
    every: z.literal('years'),
    years: times.max(10),
    from: z.number().int().min(2000).max(2100),
    ...target,
  }),
  z.strictObject({ every: z.literal('season'), start: day, end: day, ...target }),
]);

/** When a stage opens: exactly one of them is written. */
const OPENINGS = ['workdaysLeft', 'monthsLeft', 'workdaysIn'] as const;

/** One step of reminding, as duties and campaigns write it. */
export const reminderStage = z
  .strictObject({
    stage: z.string().regex(/^[a-z]+$/),
    workdaysLeft: z.number().int().min(0).max(260).optional(),
    monthsLeft: z.number().int().min(0).max(12).optional(),
    workdaysIn: z.number().int().min(-60).max(260).optional(),
    to: written('本人', [], z.array(z.enum(ROLES))),
  })
  .refine((stage) => OPENINGS.filter((opening) => stage[opening] !== undefined).length === 1, {
    error: () => texts().obligations.files.value.oneOpening,
  });

/** One file of data/obligations, as an office worker writes it; the keys are explained in member-assembly.yaml. */
export const dutyFile = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  order: z.number().int().min(0),
  name: words,
  aliases: z.array(words),
  typos: z.array(words).default([]),
  unit: z.enum(['branch', 'group', 'person', 'organisation']),
  appliesTo: z.enum(['all', 'with-committee', 'with-groups']),
  loggedBy: z.enum(['committee', 'member', 'group-leader', 'self']),
  attendedBy: written('none', null, z.enum(['members', 'committee', 'group']).nullable()),
  place: z.enum(['anywhere', 'private']),
  fields: z.strictObject({ ask: fields, optional: fields }),
  cadence: written('none', null, cadence.nullable()),
  days: z.strictObject({ byRank, strength: z.enum(['hard', 'soft']), quote: words }).optional(),
  counter: words.optional(),
  speakerRole: z.enum(ROLES).optional(),
  counts: z
    .strictObject({ kind: words.optional(), topic: words.optional(), measure: z.literal('days').optional() })
    .optional(),
  reminders: z.array(reminderStage),
  basis: z.array(z.strictObject({ document: words, clause: words, quote: words })).min(1),
});

export type DutyFile = z.infer<typeof dutyFile>;

/** A value that the file writes as one plain `word`, because an empty list or null says nothing to its reader. */
function written<T extends z.ZodType>(word: string, meaning: unknown, schema: T) {
  return z.preprocess((value) => (value === word ? meaning : value), schema);
}
