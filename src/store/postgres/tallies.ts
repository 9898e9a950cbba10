import type { TallyQuery } from '../../core/ledger.ts';
import type { Tally } from '../../core/record.ts';
import type { Queries, Row } from './database.ts';
import { textOf } from './reading.ts';

/**
 * Tallies of records, read without their contents. Those that differ by their day alone come as one row, which takes a
 * year of 2,000 branches from some 100,000 rows to 10,000. What is told without topic and speaker lies in an index in
 * the order in which it is put together; only the rest is read from the table and sorted.
 */
export async function tallies(queries: Queries, query: TallyQuery): Promise<readonly Tally[]> {
  const { detailed } = query;
  const plain = query.kinds.filter((kind) => !detailed.includes(kind));
  const read = async (kinds: readonly string[], also: string, columns: string): Promise<readonly Row[]> =>
    kinds.length === 0
      ? []
      : queries.rows(
          `SELECT kind, branch, party_group, status, ${columns}, string_agg(day, ',') AS days FROM records
            WHERE kind = ANY($3) AND day >= $1 AND day <= $2 AND status <> 'void'
            GROUP BY kind, branch, party_group, status${also}`,
          [query.from, query.to, kinds],
        );
  const rows = await Promise.all([
    read(plain, '', 'NULL AS topic, NULL AS speaker'),
    read(
      query.kinds.filter((kind) => detailed.includes(kind)),
      ', topic, speaker',
      'topic, speaker',
    ),
  ]);
  return rows.flat().map(tallyOf);
}

function tallyOf(row: Row): Tally {
  return {
    kind: textOf(row, 'kind'),
    branch: textOf(row, 'branch'),
    group: maybe(row, 'party_group'),
    status: textOf(row, 'status') === 'planned' ? 'planned' : 'held',
    topic: maybe(row, 'topic'),
    speaker: maybe(row, 'speaker'),
    dates: textOf(row, 'days').split(','),
  };
}

function maybe(row: Row, column: string): string | null {
  return row[column] === null ? null : textOf(row, column);
}
