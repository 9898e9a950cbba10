import { Worker } from 'node:worker_threads';

/** A regular expression that backtracks for ever stops the whole thread: only another one can tell which input it was. */
const WATCHER = `
const { workerData } = require('node:worker_threads');
const { writeSync } = require('node:fs');
const seen = new Int32Array(workerData.shared);
let last = -1, since = Date.now();
setInterval(() => {
  const now = Atomics.load(seen, 0);
  if (now !== last) { last = now; since = Date.now(); return; }
  if (now % 2 === 0 || Date.now() - since < workerData.patience) return;
  writeSync(2, 'fuzz: no end in sight at input ' + ((now + 1) / 2) + ' of ' + workerData.target + ', FUZZ_SEED=' + workerData.seed + '\\n');
  process.kill(process.pid, 'SIGKILL');
}, 250);
`;

/** Looks at whether inputs come to an end. */
export interface Watch {
  begin(): void;
  end(): void;
  stop(): Promise<unknown>;
}

/**
 * Watches from a thread of its own; where one input takes longer than `patience` ms it says which, and ends the process.
 * @param target what is fed
 */
export function watch(target: string, seed: number, patience: number): Watch {
  const shared = new SharedArrayBuffer(4);
  const seen = new Int32Array(shared);
  const worker = new Worker(WATCHER, { eval: true, workerData: { shared, target, seed, patience } });
  worker.unref();
  const step = (): void => void Atomics.add(seen, 0, 1);
  return { begin: step, end: step, stop: () => worker.terminate() };
}
