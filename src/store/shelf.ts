import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Low } from 'lowdb';
import { DraftRows, type Rows } from './rows.ts';

/** Who may write, and whether. */
export interface Gate {
  /** @throws Error when no new change may begin. */
  enter(): void;
  /** @throws Error when nothing may be written any more. */
  write(): void;
}

interface Waiting<Row> {
  /** Decides on the draft and gives back how to answer once that is durable. */
  readonly decide: (draft: DraftRows<Row>) => () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * One file and its rows in memory. Changes that meet share one write; what readers see is what the disk has:
 * a change that could not be written has not happened.
 */
export class Shelf<Row extends object> {
  readonly #low: Low<Rows<Row>>;
  readonly #gate: Gate;
  #rows: Rows<Row>;
  #waiting: Waiting<Row>[] = [];
  #draining: Promise<void> | null = null;

  /** @param low already read */
  constructor(low: Low<Rows<Row>>, gate: Gate) {
    this.#low = low;
    this.#gate = gate;
    this.#rows = low.data;
  }

  /** What is durable. */
  get rows(): Rows<Row> {
    return this.#rows;
  }

  /**
   * Runs `decide` on a draft of the rows after all changes asked for earlier, and resolves with its result when the
   * draft is durable. `decide` must look before it alters: when it throws, what it has altered stays in the draft.
   * @throws what `decide` throws, or the fault that kept the draft from being written
   */
  async change<Result>(decide: (draft: DraftRows<Row>) => Result): Promise<Result> {
    this.#gate.enter();
    return new Promise((resolve, reject) => {
      this.#waiting.push({
        decide: (draft) => {
          const result = decide(draft);
          return () => resolve(result);
        },
        reject,
      });
      this.#draining ??= this.#drain();
    });
  }

  /** Resolves when nothing is being written and nothing waits. Never rejects. */
  async settled(): Promise<void> {
    await this.#draining;
  }

  async #drain(): Promise<void> {
    // What is asked for in the same turn of the event loop joins the first write.
    await nextTurn();
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      await this.#commit(batch);
    }
    this.#draining = null;
  }

  async #commit(batch: readonly Waiting<Row>[]): Promise<void> {
    const draft = new DraftRows(this.#rows);
    const decided: { readonly answer: () => void; readonly reject: (error: unknown) => void }[] = [];
    for (const { decide, reject } of batch) {
      try {
        decided.push({ answer: decide(draft), reject });
      } catch (error) {
        reject(error);
      }
    }
    try {
      if (draft.touched) await this.#write(draft);
    } catch (error) {
      // Also those that altered nothing: they may have decided by a row that now does not exist.
      for (const { reject } of decided) reject(error);
      return;
    }
    for (const { answer } of decided) answer();
  }

  async #write(draft: DraftRows<Row>): Promise<void> {
    this.#gate.write();
    this.#low.data = draft;
    try {
      await this.#low.write();
    } catch (error) {
      this.#low.data = this.#rows;
      throw error;
    }
    this.#rows = draft;
  }
}
