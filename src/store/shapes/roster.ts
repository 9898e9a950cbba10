import { z } from 'zod';
import {
  type Appointment,
  type Awaited,
  type Branch,
  type Former,
  type Member,
  RANKS,
  ROLES,
} from '../../core/roster.ts';
import type { RowKind } from '../rows.ts';
import { guard } from './guard.ts';

/** All of the roster stands in one file, so that an import is one write. */
export type RosterRow =
  | { readonly type: 'member'; readonly member: Member }
  | { readonly type: 'branch'; readonly branch: Branch }
  | SideRow;

/** What goes with the roster and is not asked for with every message. */
export type SideRow =
  | { readonly type: 'awaited'; readonly awaited: Awaited }
  | { readonly type: 'former'; readonly former: Former }
  | { readonly type: 'appointment'; readonly appointment: Appointment };

const roles = z.array(z.enum(ROLES));
const person = {
  name: z.string(),
  branch: z.string(),
  roles,
  group: z.string().nullable(),
  rank: z.enum(RANKS).nullable(),
  mobile: z.string().optional(),
  email: z.string().optional(),
};
const member = z.looseObject({ ...person, openId: z.string() });
const trail = { by: z.string(), at: z.string() };

const branch = z.looseObject({ name: z.string(), chatId: z.string().nullable() });

export const ROSTER: RowKind<RosterRow> = {
  format: 'zhibu/roster',
  key: keyOf,
  is: guard<RosterRow>(
    z.discriminatedUnion('type', [
      z.looseObject({ type: z.literal('member'), member }),
      z.looseObject({ type: z.literal('branch'), branch }),
      z.looseObject({
        type: z.literal('awaited'),
        awaited: z.looseObject({ ...person, id: z.string() }),
      }),
      z.looseObject({ type: z.literal('former'), former: z.looseObject({ ...trail, member }) }),
      z.looseObject({
        type: z.literal('appointment'),
        appointment: z.looseObject({
          ...trail,
          id: z.string(),
          openId: z.string(),
          name: z.string(),
          branch: z.string(),
          before: roles,
          after: roles,
        }),
      }),
    ]),
  ),
};

function keyOf(row: RosterRow): string {
  switch (row.type) {
    case 'member':
      return memberKey(row.member.openId);
    case 'branch':
      return branchKey(row.branch.name);
    case 'awaited':
      return awaitedKey(row.awaited.id);
    case 'former':
      return formerKey(row.former.member.openId);
    case 'appointment':
      return `appointment:${row.appointment.id}`;
  }
}

export function memberKey(openId: string): string {
  return `member:${openId}`;
}

export function branchKey(name: string): string {
  return `branch:${name}`;
}

export function awaitedKey(id: string): string {
  return `awaited:${id}`;
}

export function formerKey(openId: string): string {
  return `former:${openId}`;
}
