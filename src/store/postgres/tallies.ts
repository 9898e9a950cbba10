import type { TallyQuery } from '../../core/ports.ts';
import type { Tally } from '../../core/record.ts';
import type { Queries, Row } from './database.ts';
import { textOf } from './reading.ts';

/**
 * Tallies of records, read without their contents. Those that differ by their day alone come as one row, which takes a
 * year of 2,000 branches from some 100,000 rows to 10,000.
 */
export async function tallies(queries: Queries, query: TallyQuery): Promise<readonly Tally[]> {
  const rows = await queries.rows(
    `SELECT kind, branch, party_group, status, topic, speaker, string_agg(day, ',') AS days
      FROM (
        SELECT kind, branch, party_group, status, day,
          CASE WHEN kind = ANY($4) THEN topic END AS topic, CASE WHEN kind = ANY($4) THEN speaker END AS speaker
        FROM records
        WHERE day >= $1 AND day <= $2 AND kind = ANY($3) AND status <> 'void'
      ) AS counted
      GROUP BY kind, branch, party_group, status, topic, speaker`,
    [query.from, query.to, query.kinds, query.detailed],
  );
  return rows.map(tallyOf);
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
