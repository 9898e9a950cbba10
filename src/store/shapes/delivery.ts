import { z } from 'zod';
import type { Snooze } from '../../core/deliveries.ts';
import type { RowKind } from '../rows.ts';
import { guard } from './guard.ts';

/** A message of the bot's own accord that was claimed; `messageId` is null until it has been sent. */
export interface DeliveryRow {
  readonly key: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly messageId: string | null;
  /** The card that tells it; absent where it is a card of its own. */
  readonly card?: string | undefined;
  /** Nobody knows whether it arrived. */
  readonly doubted?: true | undefined;
}

export const DELIVERIES: RowKind<DeliveryRow> = {
  format: 'zhibu/deliveries',
  key: (row) => row.key,
  is: guard<DeliveryRow>(
    z.looseObject({
      key: z.string(),
      at: z.number(),
      messageId: z.string().nullable(),
      card: z.string().optional(),
      doubted: z.literal(true).optional(),
    }),
  ),
};

export const SNOOZES: RowKind<Snooze> = {
  format: 'zhibu/snoozes',
  key: ({ obligation, branch, period, by }) => JSON.stringify([obligation, branch, period, by]),
  is: guard<Snooze>(
    z.looseObject({
      obligation: z.string(),
      branch: z.string(),
      period: z.string(),
      by: z.string(),
      until: z.number(),
    }),
  ),
};
