import { z } from 'zod';
import type { Incoming } from '../../core/message.ts';
import type { RowKind } from '../rows.ts';
import { guard } from './guard.ts';
import { INCOMING } from './incoming.ts';

/** `incoming` is null once the work is finished. */
export interface ClaimRow {
  readonly key: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly incoming: Incoming | null;
}

export const CLAIMS: RowKind<ClaimRow> = {
  format: 'zhibu/claims',
  key: (row) => row.key,
  is: guard<ClaimRow>(z.looseObject({ key: z.string(), at: z.number(), incoming: INCOMING.nullable() })),
};
