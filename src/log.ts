import { destination, pino } from 'pino';
import type { Log, LogFields } from './core/ports.ts';

/**
 * Structured log lines on stderr. Of an error only its kind, code, message and stack are written: a client's error
 * object carries the request, and with it secrets and message text.
 * @param level a pino level
 */
export function createLog(level: string): Log {
  const out = pino({ level, base: null }, destination({ fd: 2, sync: true }));
  return {
    info: (event, fields) => out.info({ event, ...plainFields(fields) }),
    warn: (event, fields) => out.warn({ event, ...plainFields(fields) }),
    error: (event, fields) => out.error({ event, ...plainFields(fields) }),
  };
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
