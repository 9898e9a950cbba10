import { destination, pino } from 'pino';
import type { Log } from './core/ports.ts';

/**
 * Structured log lines on stderr. Of an error only its kind, code, message and stack are written: a client's error
 * object carries the request, and with it secrets and message text.
 * @param level a pino level
 */
export function createLog(level: string): Log {
  const out = pino({ level, base: null, serializers: { err: plainError } }, destination({ fd: 2, sync: true }));
  return {
    info: (event, fields) => out.info({ ...fields, event }),
    warn: (event, fields) => out.warn({ ...fields, event }),
    error: (event, fields) => out.error({ ...fields, event }),
  };
}

function plainError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) };
  const code = 'code' in error ? error.code : undefined;
  const cause = error.cause === undefined ? undefined : plainError(error.cause);
  return { type: error.name, code, message: error.message, stack: error.stack, cause };
}
