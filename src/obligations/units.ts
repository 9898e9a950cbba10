import type { Cadence, Duty } from '../core/duty.ts';
import type { Member } from '../core/roster.ts';
import type { Organisation } from './organisation.ts';

/** Whom a duty falls on: a branch, one of its 党小组, or one person. */
export interface Unit {
  readonly branch: string;
  readonly group: string | null;
  readonly person: Member | null;
  /** How often in a period; null where no document gives a number. */
  readonly target: number | null;
}

/**
 * @returns everybody in `branch` on whom the duty falls. A duty without a number falls on the branch as a whole,
 *   which only counts it. Nobody without a number of their own is held to another's (004（十五）names two ranks).
 */
export function unitsOf(duty: Duty, branch: string, organisation: Organisation): readonly Unit[] {
  if (duty.unit === 'organisation') return [];
  if (duty.branches !== undefined && !duty.branches.includes(branch)) return [];
  if (duty.appliesTo === 'with-committee' && !organisation.hasCommittee(branch)) return [];
  if (duty.appliesTo === 'with-groups' && organisation.groupsOf(branch).length === 0) return [];
  const { cadence } = duty;
  const whole: Unit = { branch, group: null, person: null, target: cadence?.count ?? null };
  if (cadence === null) return [whole];
  switch (duty.unit) {
    case 'branch':
      return [whole];
    case 'group':
      return organisation.groupsOf(branch).map((group) => ({ ...whole, group }));
    case 'person':
      return organisation.membersOf(branch).flatMap((person) => {
        const target = targetOf(person, cadence);
        return target === 0 ? [] : [{ ...whole, person, target }];
      });
  }
}

/** The one unit of a duty that falls on the organisation as a whole: its branch is empty. */
export function organisationUnit(duty: Duty): Unit {
  return { branch: '', group: null, person: null, target: duty.cadence?.count ?? null };
}

function targetOf(person: Member, cadence: Cadence): number {
  if (cadence.byRank === undefined) return cadence.count;
  return person.rank === null ? 0 : (cadence.byRank[person.rank] ?? 0);
}
