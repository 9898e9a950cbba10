import type { Adapter } from 'lowdb';
import type { RowKind, Rows } from './rows.ts';

/** Where files live. Names are like `roster` or `claims/12`: a folder at most, no ending. */
export interface Backing {
  /** The lowdb adapter of one file; its `write` resolves when the rows would survive a power cut. */
  adapter<Row extends object>(name: string, kind: RowKind<Row>): Adapter<Rows<Row>>;
  /** Names of the files in a folder, in no order. */
  names(folder: string): Promise<readonly string[]>;
  /** Removes a file for good. */
  remove(name: string): Promise<void>;
  /** @throws Error when nothing may be written any more because another process has taken over. */
  check(): void;
  /** Lets another process in. */
  release(): Promise<void>;
}
