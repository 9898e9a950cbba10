import type { SealedSummary, Summaries } from '../core/summaries.ts';
import type { Shelf } from './shelf.ts';

export function summariesOn(shelf: Shelf<SealedSummary>): Summaries {
  return {
    async get(recordId) {
      return shelf.rows.get(recordId) ?? null;
    },
    async put(summary) {
      await shelf.change((rows) => rows.set(summary.recordId, { ...summary }));
    },
    async remove(recordId) {
      await shelf.change((rows) => rows.delete(recordId));
    },
  };
}
