import type { Log } from '../core/ports.ts';

/** Every ten minutes, away from :00 and :30. It is only a tick: what is due is decided elsewhere. */
const EVERY_TEN_MINUTES = '3-53/10 * * * *';

export interface Ticking {
  /** Looks now, too. */
  look(): void;
  /** No more ticks; resolves when those that are running have ended. */
  stop(): Promise<void>;
}

/**
 * Looks at once, and then every ten minutes. A tick that fails is logged, and the next one comes all the same.
 * @param expression when to look, as node-cron writes it
 */
export function startTicking(
  ticker: { run(): Promise<unknown> },
  log: Log,
  expression = EVERY_TEN_MINUTES,
): Ticking {
  const running = new Set<Promise<unknown>>();
  function tick(): void {
    const look = ticker
      .run()
      .catch((error: unknown) => log.error('reminder.tick', { error: String(error) }))
      .finally(() => running.delete(look));
    running.add(look);
  }
  // Loaded while the first tick runs: a start need not wait for what is first needed in minutes.
  const task = import('node-cron').then(({ schedule }) =>
    schedule(expression, tick, { suppressMissedWarning: true }),
  );
  tick();
  return {
    look: tick,
    async stop() {
      await (await task).destroy();
      await Promise.all(running);
    },
  };
}
