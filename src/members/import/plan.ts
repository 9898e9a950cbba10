import { randomUUID } from 'node:crypto';
import type { Awaited, Member, RosterChange } from '../../core/roster.ts';
import { texts } from '../../texts/texts.ts';
import { type Known, recognise } from './known.ts';
import type { Listed } from './listed.ts';

/** The roster as it is. */
export interface RosterNow {
  readonly members: readonly Member[];
  readonly awaited: readonly Awaited[];
  readonly branches: readonly string[];
  /** Whether there is an administrator in the settings. */
  readonly configuredAdministrator: boolean;
}

/** What an import would do. */
export interface RosterPlan {
  readonly added: readonly Known[];
  readonly changed: readonly Changed[];
  readonly unchanged: number;
  /** On the roster of a branch of the file, and not in the file. */
  readonly missing: readonly Known[];
  readonly newBranches: readonly string[];
  /** Whether those who are missing have left. */
  readonly leave: boolean;
  /** How many people and branches the file has. */
  readonly people: number;
  readonly branches: number;
  /** Of all in the file, those whose open_id is not known yet. */
  readonly waiting: number;
  readonly notes: readonly string[];
  readonly problems: readonly string[];
}

export interface Changed {
  readonly before: Known;
  readonly after: Known;
}

/** Compares the people of a file with the roster; decides everything and writes nothing. */
export function planRoster(
  people: readonly Listed[],
  now: RosterNow,
  { leave }: { readonly leave: boolean },
): RosterPlan {
  const known: readonly Known[] = [...now.members, ...now.awaited];
  const { pairs, problems } = recognise(people, known);
  const results = pairs.map(([listed, before]) => ({ before, after: become(listed, before) }));
  const changed = results.flatMap(({ before, after }) =>
    before !== null && !isSame(before, after) ? [{ before, after }] : [],
  );
  const named = new Set(people.map(({ branch }) => branch).filter((branch) => branch !== ''));
  const listed = new Set(results.map(({ before }) => before));
  const missing = known.filter((one) => named.has(one.branch) && !listed.has(one));
  const plan: RosterPlan = {
    added: results.flatMap(({ before, after }) => (before === null ? [after] : [])),
    changed,
    unchanged: results.filter(({ before }) => before !== null).length - changed.length,
    missing,
    newBranches: [...named].filter((branch) => !now.branches.includes(branch)),
    leave,
    people: people.length,
    branches: named.size,
    waiting: results.filter(({ after }) => !('openId' in after)).length,
    notes: [],
    problems: [],
  };
  const ownerless = problems.length === 0 && losesAdministrators(plan, now);
  return {
    ...plan,
    problems: ownerless ? [...problems, texts().members.importing.noAdministrator] : problems,
  };
}

/** @param by who imports: open_id, or a word @param at ISO 8601 with offset */
export function changeOf(plan: RosterPlan, by: string, at: string): RosterChange {
  const after = [...plan.added, ...plan.changed.map((one) => one.after)];
  const gone = plan.leave ? plan.missing : [];
  return {
    members: after.filter(isMember),
    awaited: after.flatMap((one) => (isMember(one) ? [] : one)),
    arrived: [
      ...plan.changed.flatMap(({ before, after: one }) =>
        'openId' in one && !('openId' in before) ? before.id : [],
      ),
      ...gone.flatMap((one) => ('openId' in one ? [] : one.id)),
    ],
    left: gone.filter(isMember).map((member) => ({ member, by, at })),
  };
}

function isMember(one: Known): one is Member {
  return 'openId' in one;
}

/** What the file says, and what it says nothing of as it was. */
function become(listed: Listed, before: Known | null): Known {
  const { name, branch } = listed;
  const group = before?.branch === branch ? before.group : null;
  const mobile = listed.mobile ?? before?.mobile;
  const email = listed.email ?? before?.email;
  const person = {
    name,
    branch,
    roles: listed.roles(before?.roles ?? []),
    group: listed.group === undefined ? group : listed.group,
    rank: listed.rank === undefined ? (before?.rank ?? null) : listed.rank,
    ...(mobile === undefined ? {} : { mobile }),
    ...(email === undefined ? {} : { email }),
  };
  const openId = listed.openId ?? (before !== null && 'openId' in before ? before.openId : null);
  if (openId !== null) return { openId, ...person };
  return { id: before !== null && 'id' in before ? before.id : randomUUID(), ...person };
}

function isSame(one: Known, other: Known): boolean {
  const spelt = (known: Known): string =>
    JSON.stringify([
      'openId' in known ? known.openId : null,
      ...[known.name, known.branch, known.roles, known.group, known.rank],
      ...[known.mobile ?? null, known.email ?? null],
    ]);
  return spelt(one) === spelt(other);
}

function losesAdministrators(plan: RosterPlan, now: RosterNow): boolean {
  const isAdministrator = ({ roles }: Known): boolean => roles.includes('管理员');
  if (now.configuredAdministrator || !now.members.some(isAdministrator)) return false;
  const { members = [], left = [] } = changeOf(plan, '', '');
  const after = new Map(now.members.map((member) => [member.openId, member]));
  for (const { member } of left) after.delete(member.openId);
  for (const member of members) after.set(member.openId, member);
  return ![...after.values()].some(isAdministrator);
}
