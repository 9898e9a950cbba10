import { createLog } from '../../log.ts';
import type { Terminal } from './subcommand.ts';

/** @returns this process's terminal; its end ends the process quietly when a reader has seen enough (`| head`). */
export function processTerminal(env: NodeJS.ProcessEnv): Terminal {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
  return {
    env,
    cwd: process.cwd(),
    now: () => Date.now(),
    out: (line) => void process.stdout.write(`${line}\n`),
    complain: (line) => void process.stderr.write(`${line}\n`),
    log: createLog('info'),
    // Only where it is used: stdin is opened by being looked at.
    get keyboard() {
      return { input: process.stdin, output: process.stdout };
    },
  };
}
