/** Roles as the roster file names them (interfaces.md 6). */
export const ROLES = [
  '书记',
  '副书记',
  '组织委员',
  '宣传委员',
  '纪检委员',
  '委员',
  '党小组长',
  '党员',
  '预备党员',
  '管理员',
] as const;
export type Role = (typeof ROLES)[number];

export const RANKS = ['市厅级', '县处级'] as const;
export type Rank = (typeof RANKS)[number];

/** One person on the roster. */
export interface Member {
  readonly openId: string;
  readonly name: string;
  /** Name of the branch; empty for an administrator who belongs to none. */
  readonly branch: string;
  readonly roles: readonly Role[];
  /** 党小组, or null. */
  readonly group: string | null;
  readonly rank: Rank | null;
  /** As the organisation's list has them; only to know the person again, never shown in chat or exported. */
  readonly mobile?: string | undefined;
  readonly email?: string | undefined;
}

/** Somebody on the organisation's list whose open_id is not known yet: waits outside the roster, and can do nothing. */
export interface Awaited extends Omit<Member, 'openId'> {
  readonly id: string;
}

/** Somebody who has left: off the roster, known only to old records. */
export interface Former {
  readonly member: Member;
  /** Who said so: open_id, or a word for an import. */
  readonly by: string;
  /** ISO 8601 with offset. */
  readonly at: string;
}

/** Roles given or taken in chat; kept for good. */
export interface Appointment {
  /** Follows from the deed, so that the same deed appoints once. */
  readonly id: string;
  /** open_id. */
  readonly by: string;
  /** ISO 8601 with offset. */
  readonly at: string;
  readonly openId: string;
  readonly name: string;
  readonly branch: string;
  readonly before: readonly Role[];
  readonly after: readonly Role[];
}

/** What becomes of the roster in one step. */
export interface RosterChange {
  /** Added, or put in place of the one with the open_id; who had left is back. */
  readonly members?: readonly Member[];
  /** Added, or put in place of the one with the id. */
  readonly awaited?: readonly Awaited[];
  /** Ids of those who wait no longer. */
  readonly arrived?: readonly string[];
  /** Off the roster, and kept as having left. */
  readonly left?: readonly Former[];
  /** With how many were there before: when another one came in between, nothing is changed at all. */
  readonly appointment?: { readonly made: Appointment; readonly after: number };
}

/** One branch (支部), by its name. */
export interface Branch {
  readonly name: string;
  /** The group chat it is bound to, or null. */
  readonly chatId: string | null;
}

export interface RosterStore {
  members(): Promise<readonly Member[]>;
  branches(): Promise<readonly Branch[]>;
  /** Adds or replaces by open_id; branches named for the first time are created. All or nothing. */
  upsertMembers(members: readonly Member[]): Promise<void>;
  /** @returns in the order in which they came */
  awaited(): Promise<readonly Awaited[]>;
  /** @returns in the order in which they left */
  former(): Promise<readonly Former[]>;
  /** @returns the oldest first */
  appointments(): Promise<readonly Appointment[]>;
  /**
   * All or nothing, in one durable write; branches named for the first time are created.
   * @returns false when nothing was changed, because of another appointment in between
   */
  change(change: RosterChange): Promise<boolean>;
  /** Binds a branch to a group chat (or unbinds with null). A chat belongs to one branch only. */
  bind(branch: string, chatId: string | null): Promise<void>;
}
