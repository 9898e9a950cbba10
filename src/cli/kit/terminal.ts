import { createInterface } from 'node:readline/promises';
import { isatty } from 'node:tty';
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
    // A preview may be read through a pager: the question does not go there.
    ...(isatty(0) && isatty(2) ? { ask } : {}),
    // Only where it is used: stdin is opened by being looked at.
    get keyboard() {
      return { input: process.stdin, output: process.stdout };
    },
  };
}

async function ask(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await lines.question(question);
  } catch (error) {
    // Ctrl+C and Ctrl+D are an answer, too.
    if (error instanceof Error && error.name === 'AbortError') return '';
    throw error;
  } finally {
    lines.close();
  }
}
