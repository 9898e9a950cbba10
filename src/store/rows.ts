/** The rows of one file by their keys, in the order in which they were first written. */
export type Rows<Row> = ReadonlyMap<string, Row>;

/** What one kind of file holds. */
export interface RowKind<Row extends object> {
  /** Stands in the file's head, e.g. `zhibu/claims`; a file of another format is never read as this one. */
  readonly format: string;
  /** The key of a row, unique within its file. */
  readonly key: (row: Row) => string;
  /** Whether something read from a file is a row of this kind. */
  readonly is: (value: unknown) => value is Row;
}

/** A copy of a file's rows that a change may alter; it knows whether anything was. */
export class DraftRows<Row> extends Map<string, Row> {
  #touched = false;

  constructor(rows: Rows<Row>) {
    super();
    for (const [key, row] of rows) super.set(key, row);
  }

  /** True when a row was set or deleted. */
  get touched(): boolean {
    return this.#touched;
  }

  override set(key: string, row: Row): this {
    this.#touched = true;
    return super.set(key, row);
  }

  override delete(key: string): boolean {
    const deleted = super.delete(key);
    this.#touched ||= deleted;
    return deleted;
  }
}
