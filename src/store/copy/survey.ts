import { WRITES } from '../shapes/write.ts';
import type { Source } from './parts.ts';

/** What is known of rows after a first look at all of them. */
export interface Survey {
  readonly rows: number;
  /** The number of the last write of each record, by its id: what the record is now. */
  readonly current: ReadonlyMap<string, number>;
}

/** @throws what `source` throws */
export async function survey(source: Source): Promise<Survey> {
  const current = new Map<string, number>();
  let count = 0;
  for await (const rows of source()) {
    count += rows.length;
    for (const { row } of rows) {
      if (!WRITES.is(row)) continue;
      const { number, record } = row;
      if ((current.get(record.id) ?? Number.NEGATIVE_INFINITY) <= number) current.set(record.id, number);
    }
  }
  return { rows: count, current };
}
