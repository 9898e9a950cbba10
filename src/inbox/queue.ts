import { setImmediate as comingIn } from 'node:timers/promises';

/** Jobs in order within a lane, in parallel across lanes, and never more than `width` at a time. */
export interface LaneQueue {
  /** Resolves or rejects as the job does. */
  run<T>(lane: string, job: () => Promise<T>): Promise<T>;
  /** At once, in no lane; counted like the others. Resolves or rejects as the job does. */
  aside<T>(job: () => Promise<T>): Promise<T>;
  /** Jobs waiting or running, in all or in one lane. */
  size(lane?: string): number;
  /** Resolves when nothing is waiting or running. */
  idle(): Promise<void>;
}

/** @param width how many lanes may work at once */
export function createQueue(width: number): LaneQueue {
  const lanes = new Map<string, { readonly tail: Promise<unknown>; readonly size: number }>();
  const waiting: (() => void)[] = [];
  const idlers: (() => void)[] = [];
  let running = 0;
  let size = 0;

  const enter = async (): Promise<void> => {
    if (running < width) running += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const leave = (): void => {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  };
  const settle = (lane: string): void => {
    const now = lanes.get(lane);
    if (now === undefined || now.size === 1) lanes.delete(lane);
    else lanes.set(lane, { ...now, size: now.size - 1 });
    finished();
  };
  const finished = (): void => {
    size -= 1;
    if (size === 0) for (const wake of idlers.splice(0)) wake();
  };

  return {
    run(lane, job) {
      size += 1;
      const before = lanes.get(lane);
      const result = (before?.tail ?? Promise.resolve()).then(async () => {
        await enter();
        try {
          // What comes in is acknowledged before more of what waits is worked on.
          await comingIn();
          return await job();
        } finally {
          leave();
        }
      });
      const tail = result.then(
        () => settle(lane),
        () => settle(lane),
      );
      lanes.set(lane, { tail, size: (before?.size ?? 0) + 1 });
      return result;
    },
    aside(job) {
      size += 1;
      return job().finally(finished);
    },
    size: (lane) => (lane === undefined ? size : (lanes.get(lane)?.size ?? 0)),
    idle: () => (size === 0 ? Promise.resolve() : new Promise((resolve) => idlers.push(resolve))),
  };
}
