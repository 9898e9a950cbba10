import type { TallyQuery } from '../../core/ledger.ts';
import type { Tally } from '../../core/record.ts';
import type { Queries, Row } from './database.ts';
import { textOf } from './reading.ts';

/**
 * Tallies of records, read without their contents. Those that differ by their day alone come as one row, which takes a
 * year of 2,000 branches from some 100,000 rows to 10,000. What is told without topic and speaker lies in an index in
 * the order in which it is put together; only the rest is read from the table and sorted. Each kind is a statement of its
 * own: the server counts several at once, and one is read while the next is counted.
 */
export async function tallies(queries: Queries, query: TallyQuery): Promise<readonly Tally[]> {
  const found = await Promise.all(
    [...new Set(query.kinds)].map(async (kind) => {
      const detailed = query.detailed.includes(kind);
      const rows = await queries.rows(detailed ? DETAILED : PLAIN, [query.from, query.to, kind]);
      return rows.map((row) => tallyOf(row, kind));
    }),
  );
  return found.flat();
}

const counting = (columns: string): string =>
  `SELECT ${columns}, string_agg(day, ',') AS days FROM records
    WHERE kind = $3 AND day >= $1 AND day <= $2 AND status <> 'void' GROUP BY ${columns}`;
const PLAIN = counting('branch, party_group, status');
const DETAILED = counting('branch, party_group, status, topic, speaker');

function tallyOf(row: Row, kind: string): Tally {
  return {
    kind,
    branch: textOf(row, 'branch'),
    group: maybe(row, 'party_group'),
    status: textOf(row, 'status') === 'planned' ? 'planned' : 'held',
    topic: maybe(row, 'topic'),
    speaker: maybe(row, 'speaker'),
    dates: textOf(row, 'days').split(','),
  };
}

function maybe(row: Row, column: string): string | null {
  const value = row[column] ?? null;
  return value === null ? null : textOf(row, column);
}
