import type { TallyQuery } from '../core/ledger.ts';
import type { LedgerRecord, Tally } from '../core/record.ts';

/** @returns tallies of the records that are asked for */
export function tallied(records: Iterable<LedgerRecord>, query: TallyQuery): readonly Tally[] {
  const kinds = new Set(query.kinds);
  const detailed = new Set(query.detailed);
  const tallies = new Map<string, Tally & { readonly dates: string[] }>();
  for (const { kind, branch, group, status, date, topic, speaker } of records) {
    if (status === 'void' || date === null || date < query.from || date > query.to) continue;
    if (!kinds.has(kind)) continue;
    const more = detailed.has(kind) ? { topic, speaker } : { topic: null, speaker: null };
    const key = [kind, branch, group, status, more.topic, more.speaker].join('\u0000');
    const known = tallies.get(key);
    if (known === undefined) tallies.set(key, { kind, branch, group, status, ...more, dates: [date] });
    else known.dates.push(date);
  }
  return [...tallies.values()];
}
