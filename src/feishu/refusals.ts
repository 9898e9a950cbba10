import type { Log } from '../core/ports.ts';

const EVERY_MS = 10_000;

/**
 * Logs what was refused: the first of its kind at once, and how many more there were when ten seconds have passed. Whoever
 * can send anything at all would fill the disk with lines.
 * @returns called for each request that is refused
 */
export function createRefusals(log: Log, every: number = EVERY_MS): (status: number, why: string) => void {
  /** How many more there were, by why. */
  const counts = new Map<string, number>();

  function told(status: number, why: string): void {
    const more = counts.get(why) ?? 0;
    if (more === 0) {
      counts.delete(why);
      return;
    }
    log.warn('feishu.webhook.refused', { status, why, more });
    begin(status, why);
  }

  function begin(status: number, why: string): void {
    counts.set(why, 0);
    setTimeout(() => told(status, why), every).unref();
  }

  return (status, why) => {
    const more = counts.get(why);
    if (more !== undefined) {
      counts.set(why, more + 1);
      return;
    }
    log.warn('feishu.webhook.refused', { status, why });
    begin(status, why);
  };
}
