import { z } from 'zod';
import { type Branch, type Member, RANKS, ROLES } from '../../core/roster.ts';
import type { RowKind } from '../rows.ts';
import { guard } from './guard.ts';

/** Members and branches stand in one file, so that an import is one write. */
export type RosterRow =
  | { readonly type: 'member'; readonly member: Member }
  | { readonly type: 'branch'; readonly branch: Branch };

const member = z.looseObject({
  openId: z.string(),
  name: z.string(),
  branch: z.string(),
  roles: z.array(z.enum(ROLES)),
  group: z.string().nullable(),
  rank: z.enum(RANKS).nullable(),
});

const branch = z.looseObject({ name: z.string(), chatId: z.string().nullable() });

export const ROSTER: RowKind<RosterRow> = {
  format: 'zhibu/roster',
  key: (row) => (row.type === 'member' ? memberKey(row.member.openId) : branchKey(row.branch.name)),
  is: guard<RosterRow>(
    z.discriminatedUnion('type', [
      z.looseObject({ type: z.literal('member'), member }),
      z.looseObject({ type: z.literal('branch'), branch }),
    ]),
  ),
};

export function memberKey(openId: string): string {
  return `member:${openId}`;
}

export function branchKey(name: string): string {
  return `branch:${name}`;
}
