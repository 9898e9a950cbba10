import { z } from 'zod';
import type { LedgerRecord } from '../../core/record.ts';
import type { RowKind } from '../rows.ts';
import { guard } from './guard.ts';
import { RECORD } from './record.ts';

/** One writing of a record: a branch's file is the list of all that was ever written, the last one of an id counts. */
export interface WriteRow {
  /** The deed that wrote it (a claim key). */
  readonly key: string;
  /** Counts up over all branches; says which of two writes is the later. */
  readonly number: number;
  readonly record: LedgerRecord;
}

export const WRITES: RowKind<WriteRow> = {
  format: 'zhibu/ledger',
  key: (row) => row.key,
  is: guard<WriteRow>(z.looseObject({ key: z.string(), number: z.int(), record: RECORD })),
};
