import { z } from 'zod';
import type { SealedSummary } from '../../core/summaries.ts';
import type { RowKind } from '../rows.ts';
import { guard } from './guard.ts';

export const SUMMARIES: RowKind<SealedSummary> = {
  format: 'zhibu/summaries',
  key: (summary) => summary.recordId,
  is: guard<SealedSummary>(
    z.looseObject({ recordId: z.string(), sealed: z.string(), by: z.string(), at: z.number() }),
  ),
};
