import type { Summaries } from '../core/ports.ts';
import type { Cabinet } from './cabinet.ts';
import { SUMMARIES } from './shapes/summary.ts';

/** @throws SetupError when the file cannot be used */
export async function openSummaries(cabinet: Cabinet): Promise<Summaries> {
  const shelf = await cabinet.open('summaries', SUMMARIES);
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
