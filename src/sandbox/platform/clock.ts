/** The sandbox's time: the machine's time plus an offset that only grows. Everything is epoch milliseconds. */
export interface SandboxClock {
  now(): number;
  /** @throws RangeError for a negative or unusable span. */
  advance(ms: number): void;
  /** @throws RangeError when `time` lies before `now()`. */
  moveTo(time: number): void;
  /** Calls back after each jump; the answer ends that. */
  onMove(callback: (now: number) => void): () => void;
  /** Runs once when the clock reaches `time`, whether by waiting or by a jump; the answer cancels it. */
  at(time: number, run: () => void): () => void;
  /** Cancels everything that still waits. */
  stop(): void;
}

interface Alarm {
  readonly time: number;
  readonly run: () => void;
  timer: NodeJS.Timeout | null;
}

/** setTimeout takes no more than 31 bits. */
const LONGEST_WAIT_MS = 2 ** 31 - 1;

/** A clock that shows `startAt` now. */
export function createClock(startAt: number = Date.now()): SandboxClock {
  let offset = startAt - Date.now();
  const alarms = new Set<Alarm>();
  const watchers = new Set<(now: number) => void>();
  const now = () => Date.now() + offset;

  function arm(alarm: Alarm): void {
    if (alarm.timer !== null) clearTimeout(alarm.timer);
    const wait = Math.min(Math.max(alarm.time - now(), 0), LONGEST_WAIT_MS);
    alarm.timer = setTimeout(() => ring(alarm), wait);
    alarm.timer.unref();
  }

  function ring(alarm: Alarm): void {
    if (!alarms.has(alarm)) return;
    if (alarm.time > now()) {
      arm(alarm);
      return;
    }
    cancel(alarm);
    alarm.run();
  }

  function cancel(alarm: Alarm): void {
    if (alarm.timer !== null) clearTimeout(alarm.timer);
    alarms.delete(alarm);
  }

  /** By so many milliseconds, however many have passed since they were asked for. */
  function advance(ms: number): void {
    if (!Number.isFinite(ms) || ms < 0) throw new RangeError('时间只能往后调。');
    offset += ms;
    for (const alarm of [...alarms].sort((a, b) => a.time - b.time)) ring(alarm);
    for (const watcher of watchers) watcher(now());
  }

  return {
    now,
    advance,
    moveTo: (time) => advance(time - now()),
    onMove(callback) {
      watchers.add(callback);
      return () => watchers.delete(callback);
    },
    at(time, run) {
      const alarm: Alarm = { time, run, timer: null };
      alarms.add(alarm);
      arm(alarm);
      return () => cancel(alarm);
    },
    stop() {
      for (const alarm of alarms) cancel(alarm);
    },
  };
}
