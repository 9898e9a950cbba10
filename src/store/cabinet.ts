import { Low } from 'lowdb';
import type { Backing } from './backing.ts';
import { gather } from './gather.ts';
import type { RowKind, Rows } from './rows.ts';
import { type Gate, Shelf } from './shelf.ts';

/** All the shelves of one store, and the one way to close them. */
export class Cabinet {
  readonly #backing: Backing;
  readonly #shelves = new Map<string, { settled(): Promise<void> }>();
  readonly #gate: Gate;
  #closing: Promise<void> | null = null;

  constructor(backing: Backing) {
    this.#backing = backing;
    this.#gate = {
      enter: () => {
        if (this.#closing !== null) throw new Error('the store is closed');
      },
      write: () => backing.check(),
    };
  }

  /**
   * Opens a file, which need not exist yet.
   * @throws SetupError when there is one that cannot be used
   */
  async open<Row extends object>(name: string, kind: RowKind<Row>): Promise<Shelf<Row>> {
    const low = this.#low(name, kind);
    await low.read();
    return this.#shelve(name, low);
  }

  /** A file that is known not to exist; its first change makes it. */
  create<Row extends object>(name: string, kind: RowKind<Row>): Shelf<Row> {
    return this.#shelve(name, this.#low(name, kind));
  }

  /**
   * Opens every file of a folder, by name.
   * @throws SetupError naming all that cannot be used
   */
  async openAll<Row extends object>(
    folder: string,
    kind: RowKind<Row>,
  ): Promise<ReadonlyMap<string, Shelf<Row>>> {
    const names = await this.#backing.names(folder);
    const shelves = await gather(names.map(async (name) => [name, await this.open(name, kind)] as const));
    return new Map(shelves);
  }

  /** Removes a file and forgets its shelf, which must not be used again. */
  async discard(name: string): Promise<void> {
    this.#gate.enter();
    this.#gate.write();
    await this.#backing.remove(name);
    this.#shelves.delete(name);
  }

  /** Takes no new changes, finishes those that wait, and lets go. The second call does nothing more. */
  close(): Promise<void> {
    this.#closing ??= this.#finish();
    return this.#closing;
  }

  #low<Row extends object>(name: string, kind: RowKind<Row>): Low<Rows<Row>> {
    return new Low<Rows<Row>>(this.#backing.adapter(name, kind), new Map());
  }

  #shelve<Row extends object>(name: string, low: Low<Rows<Row>>): Shelf<Row> {
    const shelf = new Shelf(low, this.#gate);
    this.#shelves.set(name, shelf);
    return shelf;
  }

  async #finish(): Promise<void> {
    await Promise.all([...this.#shelves.values()].map((shelf) => shelf.settled()));
    await this.#backing.release();
  }
}
