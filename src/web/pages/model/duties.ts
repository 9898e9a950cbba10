import type { Period } from '../../../calendar/period.ts';
import type { Duty } from '../../../core/duty.ts';
import type { Arranged } from '../../../obligations/arranged.ts';
import { isEntered } from '../../../obligations/entered.ts';
import { periodsIn } from '../../../obligations/periods.ts';

/** One line of a calendar: a duty, or the parts of a campaign's task, of which each has its own periods. */
export interface DutyLine {
  /** Names the line in addresses. */
  readonly key: string;
  readonly parts: readonly Duty[];
}

/** True for what a branch or a 党小组 does together: one's own duties, talks among them, are one's own business. */
export function isShared({ unit, place }: Duty): boolean {
  return (unit === 'branch' || unit === 'group') && place !== 'private';
}

/** @returns the shared duties that fall due, in the order given; the parts of one task are one line */
export function linesOf(duties: readonly Duty[]): readonly DutyLine[] {
  const lines = new Map<string, Duty[]>();
  for (const duty of duties) {
    if (!isShared(duty) || duty.cadence === null) continue;
    const key = [duty.id, duty.campaign, duty.counts?.topic].filter((part) => part !== undefined).join('/');
    lines.set(key, [...(lines.get(key) ?? []), duty]);
  }
  return [...lines].map(([key, parts]) => ({ key, parts }));
}

/** The duty of which a line is told; a line has at least one. */
export function dutyOfLine({ parts }: DutyLine): Duty {
  const [first] = parts;
  if (first === undefined) throw new Error('a line without a duty');
  return first;
}

/** Periods of a duty that touch a year, for a branch; earliest first. */
export type PeriodsOf = (duty: Duty, branch: string) => readonly Period[];

/** Works out the periods of a duty once for all branches that have them in common, which are nearly always all. */
export function periodsOfYear(year: string, arranged: Arranged): PeriodsOf {
  const known = new Map<Duty, Map<string | null, readonly Period[]>>();
  return (duty, branch) => {
    const { cadence } = duty;
    if (cadence === null) return [];
    const date = cadence.every === 'date' ? arranged.dateOf(duty.id, branch) : null;
    const own = known.get(duty) ?? new Map<string | null, readonly Period[]>();
    known.set(duty, own);
    const periods = own.get(date) ?? periodsIn(cadence, `${year}-01-01`, `${year}-12-31`, date);
    own.set(date, periods);
    return periods;
  };
}

/** @returns what a branch enters together though no document says how often */
export function countedOnly(duties: readonly Duty[]): readonly Duty[] {
  return duties.filter((duty) => isShared(duty) && isEntered(duty) && duty.cadence === null);
}
