import type { Rank, Role } from '../../core/roster.ts';
import type { MemberRow } from '../../roster/csv.ts';
import { texts } from '../../texts/texts.ts';

/** One person as a file lists them; what the file has no column for is undefined, and stays as it is. */
export interface Listed {
  /** Where the person stands, and where a column is, for messages: `一支部：第3行第2列（手机）`. */
  place(column?: 'name' | 'openId' | 'mobile' | 'email' | 'branch'): string;
  readonly line: number;
  readonly branch: string;
  readonly name: string;
  readonly openId: string | null;
  readonly mobile: string | null;
  readonly email: string | null;
  readonly group: string | null | undefined;
  readonly rank: Rank | null | undefined;
  /** @param before the roles that the person has so far; empty for somebody new */
  roles(before: readonly Role[]): readonly Role[];
}

/** What a file says. */
export interface ListedPeople {
  readonly people: readonly Listed[];
  readonly problems: readonly string[];
  /** What was passed over on purpose; a sentence each. */
  readonly notes: readonly string[];
}

/** Somebody of a roster file as interfaces.md 6 has it, which says everything of everybody. */
export function listedMember({ member, line }: MemberRow): Listed {
  return {
    ...member,
    line,
    mobile: null,
    email: null,
    place: () => texts().members.importing.rosterLine(line),
    roles: () => member.roles,
  };
}
