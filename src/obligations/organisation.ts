import type { Branch, Member, Role } from '../core/roster.ts';

/** What the duties ask of the roster; `roster/directory` answers it. */
export interface Organisation {
  readonly branches: readonly Branch[];
  /** Everybody of the branch. */
  membersOf(branch: string): readonly Member[];
  /** Those of the branch with a role in its 支部委员会. */
  committeeOf(branch: string): readonly Member[];
  hasCommittee(branch: string): boolean;
  /** Names of the branch's 党小组; empty where there are none. */
  groupsOf(branch: string): readonly string[];
  /** Those of the branch who hold the role. */
  holders(branch: string, role: Role): readonly Member[];
  administrators(): readonly Member[];
}
