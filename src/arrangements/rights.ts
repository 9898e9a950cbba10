import type { Arrangement } from '../core/arrangement.ts';
import type { Duty } from '../core/duty.ts';
import { UserError } from '../core/errors.ts';
import type { EntryContext } from '../ledger/context.ts';
import { dutyOf } from '../ledger/context.ts';
import { noRight } from '../ledger/enter.ts';
import { type Action, may } from '../roster/permissions.ts';

/** Whom something is arranged for; a branch of null is every branch. */
export interface Place {
  readonly branch: string | null;
  readonly group?: string | null;
  /** open_id. */
  readonly person?: string | null;
}

/** The duty whose date is the end of a term: a 书记 sets it for the own branch. */
export const TERM = 'branch-election';

/** True where the speaker may do this there. */
export function mayArrange(action: Action, place: Place, { speaker, chatType }: EntryContext): boolean {
  const { branch, group = null, person = null } = place;
  const on = { branch, group, duty: null, createdBy: null, parties: person === null ? [] : [person] };
  return may(speaker, action, on, chatType);
}

/** @throws UserError with the one refusal where the speaker may not */
export function allowArranging(action: Action, place: Place, entries: EntryContext): void {
  if (!mayArrange(action, place, entries)) throw new UserError(noRight());
}

/** True where the speaker may say of one of the duties there that it does not apply, if only for the own group or oneself. */
export function maySettleSome(
  duties: readonly Pick<Duty, 'unit'>[],
  branch: string | null,
  entries: EntryContext,
): boolean {
  const { openId, member } = entries.speaker;
  const place = { branch, group: member?.group ?? null, person: openId };
  return duties.some(({ unit }) =>
    mayArrange(unit === 'organisation' ? 'administer' : `settle-${unit}`, place, entries),
  );
}

/** Who may set the date of a duty. */
export function deadlineAction(obligation: string): Action {
  return obligation === TERM ? 'set-term' : 'administer';
}

/** True where the speaker may end it: whoever may make the same. Campaigns and done steps are ended elsewhere. */
export function mayEnd(one: Arrangement, entries: EntryContext): boolean {
  switch (one.kind) {
    case 'deadline':
      return mayArrange(deadlineAction(one.obligation), one, entries);
    case 'mute': {
      if (one.person === null) return mayArrange('mute', one, entries);
      const branch = entries.directory.member(one.person)?.branch ?? one.branch;
      return mayArrange('excuse', { branch, person: one.person }, entries);
    }
    case 'settlement': {
      const { unit } = dutyOf(one.obligation, entries.duties) ?? { unit: 'branch' };
      const { branch, group, person = null } = one;
      if (one.how === 'done' || unit === 'organisation') return mayArrange('administer', { branch }, entries);
      return mayArrange(`settle-${unit}`, { branch, group, person }, entries);
    }
    case 'campaign':
      return false;
  }
}
