import type { OutlineQuery } from '../core/ports.ts';
import type { LedgerRecord, Outline } from '../core/record.ts';

/** @returns a function that gives the outline of a record that is asked for, and null for any other */
export function outliner(query: OutlineQuery): (record: LedgerRecord) => Outline | null {
  const kinds = new Set(query.kinds);
  const detailed = new Set(query.detailed);
  return ({ kind, branch, group, status, date, topic, speaker }) => {
    if (status === 'void' || date === null || date < query.from || date > query.to) return null;
    if (!kinds.has(kind)) return null;
    const more = detailed.has(kind) ? { topic, speaker } : { topic: null, speaker: null };
    return { kind, branch, group, status, date, ...more };
  };
}
