import { destination, pino } from 'pino';
import type { Log, LogFields } from './core/ports.ts';

/**
 * Structured log lines on stderr. Of an error only its kind, code, message and stack are written: a client's error
 * object carries the request, and with it secrets and message text.
 * @param level a pino level
 * @param fd where they go, for tests
 */
export function createLog(level: string, fd = 2): Log {
  const out = pino({ level, base: null, hooks: { streamWrite: visible } }, destination({ fd, sync: true }));
  return {
    info: (event, fields) => out.info({ event, ...plainFields(fields) }),
    warn: (event, fields) => out.warn({ event, ...plainFields(fields) }),
    error: (event, fields) => out.error({ event, ...plainFields(fields) }),
  };
}

/** What JSON leaves as it is and a terminal or a reader of lines does not: C1 controls and separators of lines. */
const UNSEEN = /[\u007f-\u009f\u2028\u2029]/g;

function visible(line: string): string {
  return line.replace(UNSEEN, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function plainFields(fields: LogFields = {}): LogFields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, value instanceof Error ? plainError(value) : value]),
  );
}

function plainError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) };
  const code = 'code' in error ? error.code : undefined;
  const cause = error.cause === undefined ? undefined : plainError(error.cause);
  return { type: error.name, code, message: error.message, stack: error.stack, cause };
}
