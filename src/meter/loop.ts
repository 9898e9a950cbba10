import { monitorEventLoopDelay } from 'node:perf_hooks';

/** How long the process keeps what wants to run waiting: a message cannot be acknowledged sooner. */
export interface LoopDelay {
  /** Seconds below which 99 of 100 delays lay since it was last asked for. */
  p99(): number;
  stop(): void;
}

const RESOLUTION_MS = 20;

export function watchLoop(): LoopDelay {
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delays.enable();
  return {
    p99() {
      // The timer that measures is itself late by its resolution; before its first beat there is nothing.
      const ms = delays.count === 0 ? 0 : delays.percentile(99) / 1e6 - RESOLUTION_MS;
      delays.reset();
      return Math.max(0, ms) / 1000;
    },
    stop: () => void delays.disable(),
  };
}
