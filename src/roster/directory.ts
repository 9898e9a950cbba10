import type { Branch, Member, Role } from '../core/roster.ts';
import { texts } from '../texts/texts.ts';

/** Roles of the 支部委员会 (interfaces.md 8). */
export const COMMITTEE: readonly Role[] = ['书记', '副书记', '组织委员', '宣传委员', '纪检委员', '委员'];

/** The roster, ready to be asked. */
export interface Directory {
  readonly branches: readonly Branch[];
  /** The person with that open_id, or null when not on the roster. */
  member(openId: string): Member | null;
  /** Everybody of the branch, in the roster's order. */
  membersOf(branch: string): readonly Member[];
  /** Those of the branch with a role in its 支部委员会, in the order of the roles. */
  committeeOf(branch: string): readonly Member[];
  /**
   * Whether the branch has a 支部委员会: somebody besides the 书记 and 副书记 has a role in it. A branch with fewer than 7
   * full members elects only a 书记 and, where needed, a 副书记.
   */
  hasCommittee(branch: string): boolean;
  /** Names of the branch's 党小组; empty where there are none. */
  groupsOf(branch: string): readonly string[];
  /** Those of the branch who hold the role. */
  holders(branch: string, role: Role): readonly Member[];
  /** The branch that the group chat is bound to, or null. */
  branchOfChat(chatId: string): string | null;
  isAdministrator(openId: string): boolean;
  /** All administrators; one who is named only in the settings appears under the name 管理员. */
  administrators(): readonly Member[];
}

/** Directories by the lists that they were made of. */
const MADE = new WeakMap<
  readonly Member[],
  { branches: readonly Branch[]; admins: string; made: Directory }
>();

/**
 * As `createDirectory`, but made only once of the same lists: a store may give the same ones as long as nobody has changed
 * them, and with 200,000 people each making takes a fifth of a second.
 */
export function directoryOf(
  members: readonly Member[],
  branches: readonly Branch[],
  adminOpenIds: readonly string[] = [],
): Directory {
  const before = MADE.get(members);
  const admins = adminOpenIds.join();
  if (before?.branches === branches && before.admins === admins) return before.made;
  const made = createDirectory(members, branches, adminOpenIds);
  MADE.set(members, { branches, admins, made });
  return made;
}

/**
 * @param branches with their chats; branches named only by members are added
 * @param adminOpenIds administrators by configuration (ADMIN_OPEN_IDS), on the roster or not
 */
export function createDirectory(
  members: readonly Member[],
  branches: readonly Branch[],
  adminOpenIds: readonly string[] = [],
): Directory {
  const byId = new Map(members.map((member) => [member.openId, member]));
  const byBranch = new Map<string, Member[]>();
  for (const member of members) {
    byBranch.set(member.branch, [...(byBranch.get(member.branch) ?? []), member]);
  }
  const groups = new Map<string, readonly string[]>();
  const all = allBranches(branches, byBranch.keys());
  const administrators = allAdministrators(members, byId, adminOpenIds);

  function membersOf(branch: string): readonly Member[] {
    return byBranch.get(branch) ?? [];
  }

  function holders(branch: string, role: Role): readonly Member[] {
    return membersOf(branch).filter((member) => member.roles.includes(role));
  }

  function committeeOf(branch: string): readonly Member[] {
    return [...new Set(COMMITTEE.flatMap((role) => holders(branch, role)))];
  }

  return {
    branches: all,
    member: (openId) => byId.get(openId) ?? null,
    membersOf,
    committeeOf,
    hasCommittee: (branch) => membersOf(branch).some(isOfCommittee),
    groupsOf(branch) {
      const known = groups.get(branch) ?? [...new Set(membersOf(branch).flatMap(({ group }) => group ?? []))];
      groups.set(branch, known);
      return known;
    },
    holders,
    branchOfChat: (chatId) => all.find((branch) => branch.chatId === chatId)?.name ?? null,
    isAdministrator: (openId) => administrators.has(openId),
    administrators: () => [...administrators.values()],
  };
}

/** True for a role in the committee besides those that a branch without one has, too. */
function isOfCommittee({ roles }: Member): boolean {
  return (
    roles.some((role) => COMMITTEE.includes(role)) && !roles.includes('书记') && !roles.includes('副书记')
  );
}

function allBranches(branches: readonly Branch[], named: Iterable<string>): readonly Branch[] {
  const known = new Set(branches.map((branch) => branch.name));
  const added = [...named].filter((name) => name !== '' && !known.has(name));
  return [...branches, ...added.map((name) => ({ name, chatId: null }))];
}

function allAdministrators(
  members: readonly Member[],
  byId: ReadonlyMap<string, Member>,
  adminOpenIds: readonly string[],
): ReadonlyMap<string, Member> {
  const onRoster = members.filter((member) => member.roles.includes('管理员'));
  const configured = adminOpenIds.map((openId) => byId.get(openId) ?? stranger(openId));
  return new Map([...onRoster, ...configured].map((member) => [member.openId, member]));
}

function stranger(openId: string): Member {
  return {
    openId,
    name: texts().roster.administrator,
    branch: '',
    roles: ['管理员'],
    group: null,
    rank: null,
  };
}
