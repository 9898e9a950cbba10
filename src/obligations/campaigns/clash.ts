import type { Duty } from '../../core/duty.ts';
import { periodsIn } from '../periods.ts';

/** What two campaigns would both ask: one record, or one “done”, would settle both. */
export interface Clash {
  readonly mine: Duty;
  readonly other: Duty;
}

/**
 * @param mine the duties of a campaign that is to be started
 * @param others those of the campaigns that run
 * @param span the days of the new campaign, `YYYY-MM-DD`
 * @returns the first thing that both ask of the same branch in the same period, or null
 */
export function clashOf(
  mine: readonly Duty[],
  others: readonly Duty[],
  span: { readonly start: string; readonly end: string },
): Clash | null {
  for (const one of mine) {
    const periods = new Set(keysOf(one, span));
    const other = others.find(
      (running) =>
        running.id === one.id &&
        running.unit === one.unit &&
        shareBranch(one, running) &&
        keysOf(running, span).some((key) => periods.has(key)),
    );
    if (other !== undefined) return { mine: one, other };
  }
  return null;
}

function shareBranch({ branches: one }: Duty, { branches: other }: Duty): boolean {
  return one === undefined || other === undefined || one.some((branch) => other.includes(branch));
}

function keysOf({ cadence }: Duty, { start, end }: { readonly start: string; readonly end: string }) {
  return cadence === null ? [] : periodsIn(cadence, start, end, null).map(({ key }) => key);
}
