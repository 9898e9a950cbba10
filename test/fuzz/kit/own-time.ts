import { openSync, readSync } from 'node:fs';

/**
 * Where Linux says how long this thread was kept waiting for a processor:
 * https://docs.kernel.org/scheduler/sched-stats.html (/proc/<pid>/schedstat), the second number, in nanoseconds.
 */
const SCHEDULE = '/proc/thread-self/schedstat';
const buffer = Buffer.alloc(100);
const file = opened();

/**
 * Starts to measure how long something takes by itself: working, waiting for a timer, or standing still in a call. What
 * other programs keep from it on a busy machine is left out where the system tells.
 * @returns gives the milliseconds since
 */
export function ownTime(): () => number {
  const kept = keptWaiting();
  const begun = performance.now();
  return () => performance.now() - begun - (keptWaiting() - kept);
}

/** @returns milliseconds since the thread began; 0 where the system does not tell */
function keptWaiting(): number {
  if (file === null) return 0;
  const length = readSync(file, buffer, 0, buffer.length, 0);
  return Number(buffer.toString('latin1', 0, length).split(' ')[1]) / 1e6;
}

function opened(): number | null {
  try {
    return openSync(SCHEDULE, 'r');
  } catch {
    return null;
  }
}
