import { setMaxListeners } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { type Pace, StoppedError, UnsentError } from '../core/ports.ts';
import { createBudget, createMeter, type Meter } from './pacing.ts';

export interface Rates {
  readonly app: { readonly perSecond: number; readonly burst: number };
  readonly lane: { readonly perSecond: number; readonly burst: number };
  /** Calls within any minute; for what is sent of the bot's own accord fewer, spread evenly. */
  readonly minute: Readonly<Record<Pace, number>>;
}

/**
 * Below Feishu's 50 a second and 1 000 a minute per app, and 5 a second per chat or person, which other bots of the chat
 * share. What people wait for always finds some places of a minute free, however many reminders there are.
 */
export const RATES: Rates = {
  app: { perSecond: 40, burst: 5 },
  lane: { perSecond: 4, burst: 1 },
  minute: { answer: 990, own: 965 },
};

/** More than all who send can have on its way at once; what is beyond would only grow. */
const MOST = 2_000;

const MINUTE_MS = 60_000;
/** A pause of so many seconds, in which it was looked what else is due, is made up for. */
const MADE_UP_FOR_S = 5;

/** What a task may do while it has its turn. */
export interface Turn {
  /** Resolves when the next call may go out. */
  slot(): Promise<void>;
  pause(ms: number): Promise<void>;
}

/** Everything on its way to the platform: in order within a lane (one chat or person), side by side across lanes. */
export interface Outgoing {
  /**
   * Runs `task` after all earlier ones of its lane. Its waits reject with StoppedError when the program stops.
   * @throws UnsentError when too much is on its way already
   */
  run<T>(lane: string, pace: Pace, task: (turn: Turn) => Promise<T>): Promise<T>;
  readonly size: number;
  /** Resolves when nothing is on its way any more, at the latest after `ms`; from then on nothing is sent. */
  drain(ms: number): Promise<void>;
}

type Gate = () => Promise<void>;

interface Lane {
  readonly meter: Meter;
  last: Promise<unknown>;
  size: number;
}

/**
 * @param rates of the whole app
 * @param share this process's part of them, above 0 and at most 1; a chat's own rate is not shared, for a chat is served
 *   by one process at a time
 */
export function createOutgoing(rates: Rates = RATES, share: () => number = () => 1): Outgoing {
  const app = createMeter(rates.app.perSecond, rates.app.burst);
  const minute = createBudget(rates.minute.answer, MINUTE_MS);
  const ownPerSecond = (rates.minute.own * 1000) / MINUTE_MS;
  const evenly = createMeter(ownPerSecond, Math.ceil(ownPerSecond * MADE_UP_FOR_S));
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

  async function pause(ms: number): Promise<void> {
    const { signal } = stopping;
    signal.throwIfAborted();
    if (ms <= 0) return;
    await wait(ms, undefined, { signal }).catch(() => signal.throwIfAborted());
  }

  async function place(most: number): Promise<void> {
    const take = () => minute.take(performance.now(), Math.max(1, Math.floor(most * share())));
    for (let ms = take(); ms > 0; ms = take()) await pause(ms);
    await pause(app.take(performance.now(), share()));
  }

  /** One behind the other, so that only the first of each kind has its eye on a place, and answers can overtake the rest. */
  const gates: Readonly<Record<Pace, Gate>> = {
    answer: inOrder(() => place(rates.minute.answer)),
    own: inOrder(async () => {
      await pause(evenly.take(performance.now(), share()));
      await place(rates.minute.own);
    }),
  };

  async function slot(lane: Lane, pace: Pace): Promise<void> {
    await pause(lane.meter.take(performance.now()));
    await gates[pace]();
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

    async run(key, pace, task) {
      stopping.signal.throwIfAborted();
      if (size >= MOST) throw new UnsentError('too much is on its way');
      if (lanes.size > 1000) forgetIdle();
      const lane = laneOf(key);
      lane.size += 1;
      size += 1;
      const turn: Turn = { pause, slot: () => slot(lane, pace) };
      const done = lane.last.then(() => {
        stopping.signal.throwIfAborted();
        return task(turn);
      });
      lane.last = done.catch(() => undefined);
      try {
        return await done;
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

/** @returns a way to do `step` again and again, each time after all that were asked for earlier, also failed ones */
function inOrder(step: () => Promise<void>): Gate {
  let last: Promise<void> = Promise.resolve();
  return () => {
    const mine = last.then(step);
    last = mine.catch(() => undefined);
    return mine;
  };
}
