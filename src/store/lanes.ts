/** Lets tasks that share a name run one after the other, and all others side by side. */
export class Lanes {
  readonly #tails = new Map<string, Promise<unknown>>();

  /** Runs `task` when every earlier task on any of `names` has ended, well or not; resolves and rejects as it does. */
  async run<Result>(names: readonly string[], task: () => Promise<Result>): Promise<Result> {
    const earlier = names.flatMap((name) => this.#tails.get(name) ?? []);
    const running = earlier.length === 0 ? task() : Promise.allSettled(earlier).then(task);
    for (const name of names) this.#tails.set(name, running);
    try {
      return await running;
    } finally {
      for (const name of names) {
        if (this.#tails.get(name) === running) this.#tails.delete(name);
      }
    }
  }
}
