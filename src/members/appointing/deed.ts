import { UserError } from '../../core/errors.ts';
import type { RosterStore } from '../../core/roster.ts';
import { type Appointment, type Member, ROLES, type Role, type RosterChange } from '../../core/roster.ts';
import type { EntryContext } from '../../ledger/context.ts';
import { noRight } from '../../ledger/enter.ts';
import { markOf } from '../../ledger/write.ts';
import { may } from '../../roster/permissions.ts';
import { texts } from '../../texts/texts.ts';

/** What roles are given and taken with. */
export interface AppointingDesk {
  readonly entries: EntryContext;
  readonly roster: RosterStore;
}

/** Roles given to somebody, or taken. */
export interface Deed {
  readonly give: boolean;
  readonly openId: string;
  readonly roles: readonly Role[];
}

/** How often it is tried anew when somebody else appoints at the same moment. */
const TRIES = 10;

/** Roles are an administrator's (interfaces.md 8). @throws UserError with the one refusal for everybody else */
export function requireAdministrator({ entries }: Pick<AppointingDesk, 'entries'>): void {
  const on = { branch: null, group: null, duty: null, createdBy: null, parties: [] };
  if (!may(entries.speaker, 'administer', on, entries.chatType)) throw new UserError(noRight());
}

/**
 * Gives or takes roles, and keeps who did it, when and what was before. The same deed appoints once.
 * @param id of the deed
 * @throws UserError when the speaker may not, the person is gone, or nobody would administrate any more
 */
export async function carryOut(deed: Deed, id: string, desk: AppointingDesk): Promise<Appointment> {
  requireAdministrator(desk);
  for (let tries = 0; tries < TRIES; tries += 1) {
    const [appointments, members] = await Promise.all([desk.roster.appointments(), desk.roster.members()]);
    const done = appointments.find((one) => one.id === id);
    if (done !== undefined) return done;
    const member = members.find(({ openId }) => openId === deed.openId);
    if (member === undefined) throw new UserError(texts().members.appointing.gone);
    const after = rolesAfter(member, deed);
    if (losesAdministrators(member, after, members, desk.entries))
      throw new UserError(texts().members.appointing.lastAdministrator);
    const made: Appointment = {
      ...{ id, ...markOf(desk.entries), openId: member.openId, name: member.name, branch: member.branch },
      ...{ before: member.roles, after },
    };
    // Said and pressed as well: there is nothing left to do, and nothing to keep.
    if (after.length === member.roles.length && after.every((role) => member.roles.includes(role)))
      return made;
    if (
      await desk.roster.change({
        ...becoming(member, after, made),
        appointment: { made, after: appointments.length },
      })
    )
      return made;
  }
  throw new Error('appointments come faster than one can be made');
}

/** @returns the person's roles once the deed is done; a member of a branch is a 党员 at least */
export function rolesAfter(member: Member, { give, roles }: Deed): readonly Role[] {
  const kept = member.roles.filter((role) => !roles.includes(role));
  if (give) return ROLES.filter((role) => roles.includes(role) || kept.includes(role));
  return kept.length === 0 && member.branch !== '' ? ['党员'] : kept;
}

/** Who belongs to no branch and has no role left is no longer on the roster. */
function becoming(member: Member, after: readonly Role[], { by, at }: Appointment): RosterChange {
  return after.length === 0 ? { left: [{ member, by, at }] } : { members: [{ ...member, roles: after }] };
}

/** Administrators by the settings stay whatever the roster says; one of them is there who is none by the roster. */
function losesAdministrators(
  { openId, roles }: Member,
  after: readonly Role[],
  members: readonly Member[],
  { directory }: EntryContext,
): boolean {
  if (!roles.includes('管理员') || after.includes('管理员')) return false;
  const others = members.some((one) => one.openId !== openId && one.roles.includes('管理员'));
  const configured = directory
    .administrators()
    .some((one) => directory.member(one.openId)?.roles.includes('管理员') !== true);
  return !others && !configured;
}
