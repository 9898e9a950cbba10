import { z } from 'zod';
import { texts } from '../../texts/texts.ts';
import { reminderStage } from '../schema.ts';

const words = z.string().trim().min(1);
const id = z.string().regex(/^[a-z]+(-[a-z]+)*$/);
const day = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, {
  error: () => texts().obligations.campaigns.file.dayFormat,
});
const later = z.number().int().min(0).max(5);
const basis = z.strictObject({ document: words, clause: words, quote: words });

const task = z.strictObject({
  obligation: id,
  topic: words.optional(),
  unit: z.enum(['branch', 'organisation']),
  every: z.enum(['stage', 'month', 'quarter', 'year', 'two-years']),
  strength: z.enum(['hard', 'soft']),
  reminders: z.array(reminderStage),
  basis,
});

/** One file of data/campaigns, as an office worker writes it; the keys are explained in five-stages.yaml. */
export const campaignFile = z.strictObject({
  id,
  order: z.number().int().min(0),
  name: words,
  aliases: z.array(words).min(1),
  dates: z.enum(['document', 'own']),
  stages: z
    .array(
      z.strictObject({
        id,
        name: words,
        proposed: z.strictObject({ start: day, end: day, year: later, endYear: later.optional() }),
        tasks: z.array(task),
      }),
    )
    .min(1)
    .max(12),
  tasks: z.array(task),
  basis,
});

export type CampaignFile = z.infer<typeof campaignFile>;
export type TaskFile = z.infer<typeof task>;
