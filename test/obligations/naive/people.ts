import type { Arrangement } from '../../../src/core/arrangement.ts';
import type { Duty } from '../../../src/core/duty.ts';
import type { Member, Role } from '../../../src/core/roster.ts';
import type { ReminderFacts } from '../../../src/obligations/due.ts';
import type { NaivePeriod } from './calendar.ts';

// Whose duty something is and who is told, found with a finger on the roster.

export interface NaiveFacts extends ReminderFacts {
  readonly members: readonly Member[];
  readonly now: number;
}

export interface Case {
  readonly duty: Duty;
  readonly branch: string;
  readonly group: string | null;
  readonly person: Member | null;
  readonly target: number;
  readonly period: NaivePeriod;
}

/** What is arranged of a kind, and has not been ended. */
export function standing<K extends Arrangement['kind']>(kind: K, { arrangements = [] }: ReminderFacts) {
  return arrangements.filter(
    (one): one is Extract<Arrangement, { kind: K }> => one.kind === kind && one.ended === null,
  );
}

export function unitsIn(duty: Duty, branch: string, members: readonly Member[]) {
  const own = members.filter((member) => member.branch === branch);
  const groups = [...new Set(own.flatMap(({ group }) => group ?? []))];
  const officers: readonly Role[] = ['组织委员', '宣传委员', '纪检委员', '委员'];
  // One who leads the branch alone is no committee, whatever else he sees to.
  const committee = own.filter(
    ({ roles }) => !roles.includes('书记') && roles.some((role) => officers.includes(role)),
  );
  const target = duty.cadence?.count ?? 0;
  const whole = { group: null, person: null, target };
  if (duty.unit === 'organisation') return [whole];
  if (duty.branches !== undefined && !duty.branches.includes(branch)) return [];
  if (duty.appliesTo === 'with-groups' && groups.length === 0) return [];
  if (duty.appliesTo === 'with-committee' && committee.length === 0) return [];
  if (duty.unit === 'branch') return [whole];
  if (duty.unit === 'group') return groups.map((group) => ({ ...whole, group }));
  const { byRank } = duty.cadence ?? {};
  return own.flatMap((person) => {
    const due = byRank === undefined ? target : person.rank === null ? 0 : (byRank[person.rank] ?? 0);
    return due === 0 ? [] : [{ group: null, person, target: due }];
  });
}

export function peopleFor(
  to: readonly Role[],
  one: Case,
  today: string,
  facts: NaiveFacts,
): readonly string[] {
  const absent = standing('mute', facts).filter(({ from, until }) => from <= today && today <= until);
  const here = facts.members.filter(
    ({ openId }) => !facts.disabledChats.has(openId) && !absent.some(({ person }) => person === openId),
  );
  const { branch, group, person } = one;
  if (person !== null)
    return here.filter(({ openId }) => openId === person.openId).map(({ openId }) => openId);
  const with_ = (role: Role) =>
    here.filter((member) => member.branch === branch && member.roles.includes(role));
  const administrators = here.filter(({ roles }) => roles.includes('管理员'));
  return to
    .flatMap((role) => {
      if (role === '管理员') return administrators;
      const holders = with_(role).filter(
        (member) => role !== '党小组长' || group === null || member.group === group,
      );
      return [holders, with_('书记'), administrators].find((people) => people.length > 0) ?? [];
    })
    .map(({ openId }) => openId);
}
