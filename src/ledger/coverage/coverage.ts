import type { LedgerRecord } from '../../core/record.ts';
import type { Member } from '../../core/roster.ts';
import type { Directory } from '../../roster/directory.ts';

/** How far talks reach: `done` of `total`, and who is still to come, in the roster's order. */
export interface Reach<One> {
  readonly done: number;
  readonly total: number;
  readonly open: readonly One[];
}

/**
 * The kinds of talk that the document names (004 三、（六）: 班子成员之间、班子成员与党员之间、党员与党员之间;
 * 六、（十五）: 与群众).
 */
export interface Coverage {
  /** Pairs of committee members, each counted once. */
  readonly committee: Reach<readonly [Member, Member]>;
  /** Those outside the committee, by talks with a committee member. */
  readonly members: Reach<Member>;
  /** Those outside the committee, by talks with one another. */
  readonly peers: Reach<Member>;
  /** Talks with 群众. */
  readonly masses: number;
}

/**
 * Counts from the roster as it is now: who has left is in no pair, and a new office counts as held.
 * @param records talks of the branch in the period meant; only `held` ones count
 * @param least how many talks make somebody count as reached
 */
export function coverageOf(
  branch: string,
  records: readonly LedgerRecord[],
  least: number,
  directory: Directory,
): Coverage {
  const held = records.filter((record) => record.status === 'held');
  const committee = directory.committeeOf(branch);
  const others = directory
    .membersOf(branch)
    .filter((member) => !committee.includes(member) && member.roles.some((role) => role !== '管理员'));
  const talks = countTalks(held, directory);
  const ofPair = (one: Member, other: Member): number => talks.get(pairKey(one.openId, other.openId)) ?? 0;
  const withAny = (member: Member, circle: readonly Member[]): number =>
    circle.reduce((sum, other) => sum + (other === member ? 0 : ofPair(member, other)), 0);
  return {
    committee: reach(pairsOf(committee), ([one, other]) => ofPair(one, other) >= least),
    members: reach(others, (member) => withAny(member, committee) >= least),
    peers: reach(others.length > 1 ? others : [], (member) => withAny(member, others) >= least),
    masses: held.filter((record) => record.talk?.relation === '与群众').length,
  };
}

/** Talks by pair of open_ids. Whoever talked with several people talked with each; they did not with one another. */
function countTalks(held: readonly LedgerRecord[], directory: Directory): ReadonlyMap<string, number> {
  const talks = new Map<string, number>();
  for (const { parties, talk } of held) {
    const by = parties.find((id) => directory.member(id)?.name === talk?.by) ?? parties[0];
    for (const other of parties) {
      if (by === undefined || other === by) continue;
      const key = pairKey(by, other);
      talks.set(key, (talks.get(key) ?? 0) + 1);
    }
  }
  return talks;
}

function pairKey(one: string, other: string): string {
  return [one, other].toSorted().join(' ');
}

function pairsOf(members: readonly Member[]): readonly (readonly [Member, Member])[] {
  return members.flatMap((one, index) => members.slice(index + 1).map((other) => [one, other] as const));
}

function reach<One>(all: readonly One[], isReached: (one: One) => boolean): Reach<One> {
  const open = all.filter((one) => !isReached(one));
  return { done: all.length - open.length, total: all.length, open };
}
