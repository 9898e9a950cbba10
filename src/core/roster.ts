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
}

/** One branch (支部), by its name. */
export interface Branch {
  readonly name: string;
  /** The group chat it is bound to, or null. */
  readonly chatId: string | null;
}
