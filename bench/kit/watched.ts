import type { Database, Queries } from '../../src/store/postgres/database.ts';

/** A database whose statements are timed. */
export interface WatchedDatabase {
  readonly database: Database;
  /** @returns a line for each of the slowest kinds of statements, slowest first */
  slowest(count: number): readonly string[];
}

export function watchQueries(database: Database): WatchedDatabase {
  const longest = new Map<string, { ms: number; times: number; rows: number }>();
  const timed = (queries: Queries): Queries => ({
    async rows(text, values) {
      const begun = performance.now();
      const rows = await queries.rows(text, values);
      const ms = performance.now() - begun;
      const one = longest.get(text) ?? { ms: 0, times: 0, rows: 0 };
      longest.set(text, {
        ms: Math.max(one.ms, ms),
        times: one.times + 1,
        rows: Math.max(one.rows, rows.length),
      });
      return rows;
    },
  });
  return {
    database: {
      ...database,
      ...timed(database),
      transact: (work) => database.transact((queries) => work(timed(queries))),
    },
    slowest: (count) =>
      [...longest]
        .toSorted(([, one], [, other]) => other.ms - one.ms)
        .slice(0, count)
        .map(
          ([text, { ms, times, rows }]) =>
            `${ms.toFixed(ms < 10 ? 1 : 0)} ms at most in ${times}, ${rows} rows: ${text.replace(/\s+/g, ' ').slice(0, 90)}`,
        ),
  };
}
