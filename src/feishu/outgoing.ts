import { setMaxListeners } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { StoppedError } from '../core/ports.ts';
import { createMeter, type Meter } from './pacing.ts';

export interface Rates {
  readonly app: { readonly perSecond: number; readonly burst: number };
  readonly lane: { readonly perSecond: number; readonly burst: number };
}

/** Below Feishu's 50 a second per app and 5 a second per chat or person, which other bots of the chat share. */
export const RATES: Rates = { app: { perSecond: 40, burst: 10 }, lane: { perSecond: 4, burst: 1 } };

/** What a task may do while it has its turn. */
export interface Turn {
  /** Resolves when the next call may go out. */
  slot(): Promise<void>;
  pause(ms: number): Promise<void>;
}

/** Everything on its way to the platform: in order within a lane (one chat or person), side by side across lanes. */
export interface Outgoing {
  /** Runs `task` after all earlier ones of its lane. Rejects with StoppedError, at once or while it waits, when the program stops. */
  run<T>(lane: string, task: (turn: Turn) => Promise<T>): Promise<T>;
  readonly size: number;
  /** Resolves when nothing is on its way any more, at the latest after `ms`; from then on nothing is sent. */
  drain(ms: number): Promise<void>;
}

interface Lane {
  readonly meter: Meter;
  last: Promise<unknown>;
  size: number;
}

export function createOutgoing(rates: Rates = RATES): Outgoing {
  const app = createMeter(rates.app.perSecond, rates.app.burst);
  const lanes = new Map<string, Lane>();
  const stopping = new AbortController();
  // Every delivery that waits for its turn listens to it.
  setMaxListeners(0, stopping.signal);
  let size = 0;

  function laneOf(key: string): Lane {
    let lane = lanes.get(key);
    if (lane === undefined) {
      lane = {
        meter: createMeter(rates.lane.perSecond, rates.lane.burst),
        last: Promise.resolve(),
        size: 0,
      };
      lanes.set(key, lane);
    }
    return lane;
  }

  function pause(ms: number): Promise<void> {
    stopping.signal.throwIfAborted();
    return ms <= 0 ? Promise.resolve() : wait(ms, undefined, { signal: stopping.signal });
  }

  async function slot(lane: Lane): Promise<void> {
    const now = performance.now();
    await pause(lane.meter.take(now));
    await pause(app.take(performance.now()));
  }

  /** A lane's meter matters for a quarter of a second; keeping every chat ever written to would only grow. */
  function forgetIdle(): void {
    const now = performance.now();
    for (const [key, lane] of lanes) if (lane.size === 0 && lane.meter.idle(now)) lanes.delete(key);
  }

  return {
    get size() {
      return size;
    },

    async run(key, task) {
      stopping.signal.throwIfAborted();
      if (lanes.size > 1000) forgetIdle();
      const lane = laneOf(key);
      lane.size += 1;
      size += 1;
      const turn: Turn = { pause, slot: () => slot(lane) };
      const done = lane.last.then(() => {
        stopping.signal.throwIfAborted();
        return task(turn);
      });
      lane.last = done.catch(() => undefined);
      try {
        return await done;
      } catch (error) {
        // A wait that was broken off says no more than that: the reason is the stop.
        stopping.signal.throwIfAborted();
        throw error;
      } finally {
        lane.size -= 1;
        size -= 1;
      }
    },

    async drain(ms) {
      const late = wait(ms, 'late', { ref: false });
      while (size > 0) {
        const all = Promise.all([...lanes.values()].map((lane) => lane.last));
        if ((await Promise.race([all, late])) === 'late') break;
      }
      stopping.abort(new StoppedError('the program is stopping'));
    },
  };
}
