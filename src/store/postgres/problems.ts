import { SetupError } from '../../core/errors.ts';
import { texts } from '../../texts/texts.ts';

/** @returns the server's or the system's code of an error: it says enough, and nothing of what was asked; '' where it has none */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** The driver gives its own time limits no code (node-postgres 8, `lib/client.js`, and pg-pool 3). */
const TIMED_OUT = /timeout/i;

/** @returns one line that says what is wrong and what to do; the address is not shown, since it may hold a password */
export function unreachable(error: unknown): SetupError {
  const said = texts().store.database;
  const isLate = error instanceof Error && TIMED_OUT.test(error.message);
  const code = codeOf(error) || (isLate ? 'ETIMEDOUT' : '');
  return new SetupError([said.unreachable(code, said.cures[code] ?? said.anyCure)]);
}

/** @returns one line about a server that lets us in but cannot be used; anything else as it is, since that is a bug */
export function unusable(error: unknown): unknown {
  const said = texts().store.database;
  const code = codeOf(error);
  const cure = said.cures[code];
  return cure === undefined ? error : new SetupError([said.unusable(code, cure)]);
}
