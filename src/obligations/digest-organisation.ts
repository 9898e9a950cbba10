import type { Period } from '../calendar/period.ts';
import type { Duty } from '../core/duty.ts';
import { type DigestInput, entered, isShared, standingsIn } from './digest-branch.ts';
import { periodsIn } from './periods.ts';

/** How many branches have a record of one duty. */
export interface Tally {
  readonly duty: Duty;
  /** The last one that touches the month; null where each branch has a date of its own. */
  readonly period: Period | null;
  /** Branches on which it falls, and those of them that have a record: where it falls on 党小组, of each of them. */
  readonly all: number;
  readonly held: number;
  /** Names of the others, in the order of the roster. */
  readonly without: readonly string[];
}

/** The month of all branches: numbers, in no order but that of the duties and of the roster. */
export interface OrganisationDigest {
  readonly of: 'organisation';
  /** The month that is told. */
  readonly month: Period;
  /** Duties with a number, or a date, in the order of the duties. */
  readonly tallies: readonly Tally[];
  /** What was held in the month and nobody counts: by how many branches. */
  readonly uncounted: readonly { readonly duty: Duty; readonly branches: number }[];
}

/** Goes once through all branches for each duty. */
export function organisationDigest(
  month: Period,
  duties: readonly Duty[],
  input: DigestInput,
): OrganisationDigest {
  const shared = duties.filter(isShared);
  const branches = input.organisation.branches.map(({ name }) => name);
  const tallies = shared.flatMap((duty) => tallyOf(duty, month, branches, input));
  const counted = new Set(tallies.map(({ duty }) => duty.id));
  const uncounted = shared
    .filter(({ id }) => !counted.has(id))
    .map((duty) => ({
      duty,
      branches: branches.filter((branch) => entered('held', duty, branch, month, input).length > 0).length,
    }))
    .filter((one) => one.branches > 0);
  return { of: 'organisation', month, tallies, uncounted };
}

function tallyOf(
  duty: Duty,
  month: Period,
  branches: readonly string[],
  input: DigestInput,
): readonly Tally[] {
  const { cadence } = duty;
  if (cadence === null) return [];
  const latest = (date: string | null) => periodsIn(cadence, month.start, month.end, date).at(-1) ?? null;
  const dated = cadence.every === 'date';
  const common = dated ? null : latest(null);
  const without: string[] = [];
  let all = 0;
  for (const branch of branches) {
    const period = dated ? latest(input.arranged.dateOf(duty.id, branch)) : common;
    const standings = period === null ? [] : standingsIn(duty, branch, period, input);
    if (standings.length === 0) continue;
    all += 1;
    if (standings.some(({ done }) => done === 0)) without.push(branch);
  }
  return all === 0 ? [] : [{ duty, period: common, all, held: all - without.length, without }];
}
