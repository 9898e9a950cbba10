import type { Log } from '../../../src/core/ports.ts';

/** A log that only counts what is worth a look. */
export interface CountingLog extends Log {
  count(event: string): number;
  /** Warnings and errors, most frequent first; of errors the last cause, too. */
  lines(): readonly string[];
}

export function countingLog(): CountingLog {
  const counts = new Map<string, number>();
  const causes = new Map<string, string>();
  const add = (event: string): void => void counts.set(event, (counts.get(event) ?? 0) + 1);
  return {
    info: () => undefined,
    warn: (event) => add(event),
    error(event, fields = {}) {
      add(event);
      causes.set(event, String(fields.err ?? fields.error ?? '').slice(0, 200));
    },
    count: (event) => counts.get(event) ?? 0,
    lines: () =>
      [...counts]
        .toSorted(([, one], [, other]) => other - one)
        .map(([event, count]) => `${event}: ${count} ${causes.get(event) ?? ''}`.trimEnd()),
  };
}
