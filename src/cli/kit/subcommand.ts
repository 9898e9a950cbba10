import type { Readable, Writable } from 'node:stream';
import type { Log } from '../../core/ports.ts';

/** What a subcommand works with: results go to `out`, everything else to `complain` and `log`. */
export interface Terminal {
  readonly env: NodeJS.ProcessEnv;
  /** Folder in which `.env` and relative paths are looked for. */
  readonly cwd: string;
  /** Epoch milliseconds. */
  now(): number;
  out(line: string): void;
  /** What is wrong, for the person. */
  complain(line: string): void;
  /** Asks whoever sits at the terminal; absent where nobody does. @returns the line that was typed, empty for who left */
  readonly ask?: (question: string) => Promise<string>;
  readonly log: Log;
  /** Where a person can be asked; absent where nobody can. */
  readonly keyboard?: Keyboard;
}

/** What somebody types, and where it is shown; `isTTY` of `input` tells a person from a file of answers. */
export interface Keyboard {
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Writable & { readonly columns?: number };
}

/** One `zhibu <name>`; a file in `src/cli/` exports it as `default` under the file's own name. */
export interface Subcommand {
  /** One line for `zhibu help`. */
  readonly summary: string;
  /** The call, as shown when it is used wrongly. */
  readonly usage: string;
  /**
   * @param args what follows the name
   * @throws UsageError for a wrong call (exit 2); UserError or SetupError for a failure with a remedy (exit 1)
   */
  run(args: readonly string[], terminal: Terminal): Promise<void>;
}

/** The call's words are off; the message says which, without a full stop. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
