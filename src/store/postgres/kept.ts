import type { Database, Queries } from './database.ts';
import { numberOf } from './reading.ts';

/** Something that is read as a whole for every message and hardly ever changes. */
export interface Kept<Value> {
  /** What is in the database now; the same object as long as nobody has changed it. */
  get(): Promise<Value>;
}

/**
 * Keeps in memory what `read` reads, and asks the database only for the number of its last change, which any process on it
 * may have made.
 * @param name of the row that holds the number
 */
export function keep<Value>(database: Database, name: string, read: () => Promise<Value>): Kept<Value> {
  let kept: { readonly change: number; readonly value: Promise<Value> } | null = null;
  return {
    async get() {
      const [row] = await database.rows('SELECT number FROM changes WHERE name = $1', [name]);
      const change = row === undefined ? 0 : numberOf(row, 'number');
      // The number was asked for first: a change in between is read twice, and never missed.
      if (kept?.change !== change) {
        const value = read();
        kept = { change, value };
        value.catch(() => {
          kept = null;
        });
      }
      return kept.value;
    },
  };
}

/** Belongs into every transaction that changes what is kept under `name`. */
export async function noteChange(queries: Queries, name: string): Promise<void> {
  await queries.rows(
    `INSERT INTO changes (name, number) VALUES ($1, 1)
      ON CONFLICT (name) DO UPDATE SET number = changes.number + 1`,
    [name],
  );
}
