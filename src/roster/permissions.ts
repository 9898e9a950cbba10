import type { Duty } from '../core/duty.ts';
import type { ChatType } from '../core/message.ts';
import type { Member } from '../core/roster.ts';
import { type Deed, GRANTS, type OtherDeed, type Scope } from './grants.ts';
import type { Speaker } from './speaker.ts';

/** What somebody wants to do; which deed it is with an entry depends on its duty. */
export type Action = 'log' | 'plan' | 'amend' | 'void' | OtherDeed;

/** What something is to be done to. */
export interface Subject {
  /** null for the whole organisation. */
  readonly branch: string | null;
  /** 党小组, or null. */
  readonly group: string | null;
  /** The duty of the record; needed for `log`, `plan`, `amend` and `void`, which without it are refused. */
  readonly duty: Pick<Duty, 'loggedBy' | 'place'> | null;
  /** open_id of who entered it, or null when it is new. */
  readonly createdBy: string | null;
  /** open_ids of the people whose own record it is. */
  readonly parties: readonly string[];
}

/** Who may what, by the table in `grants.ts` (interfaces.md 8). */
export function may(
  who: Pick<Speaker, 'openId' | 'member' | 'administrator'>,
  action: Action,
  on: Subject,
  chatType: ChatType,
): boolean {
  const deed = deedOf(action, on.duty);
  if (deed === null) return false;
  const roles = new Set(who.member?.roles ?? []);
  if (who.administrator) roles.add('管理员');
  return GRANTS[deed].some((grant) => {
    if (grant.who !== 'everyone' && !grant.who.some((role) => roles.has(role))) return false;
    if (grant.place === 'private' && chatType !== 'p2p') return false;
    return REACH[grant.scope](who, on);
  });
}

const RECORD_ACTIONS = { log: 'log', plan: 'plan', amend: 'change', void: 'change' } as const;

function deedOf(action: Action, duty: Subject['duty']): Deed | null {
  if (action !== 'log' && action !== 'plan' && action !== 'amend' && action !== 'void') return action;
  if (duty === null) return null;
  if (duty.loggedBy === 'self') return duty.place === 'private' ? 'own-private-entry' : 'own-entry';
  return `${RECORD_ACTIONS[action]}-${duty.loggedBy}`;
}

type Reach = (who: { readonly openId: string; readonly member: Member | null }, on: Subject) => boolean;

const ownBranch: Reach = ({ member }, on) =>
  member !== null && member.branch !== '' && on.branch === member.branch;

const REACH: Readonly<Record<Scope, Reach>> = {
  any: () => true,
  'own branch': ownBranch,
  'own group': (who, on) => ownBranch(who, on) && on.group !== null && on.group === who.member?.group,
  'own entry': (who, on) => ownBranch(who, on) && on.createdBy === who.openId,
  'own part': (who, on) => on.parties.includes(who.openId),
  'own part and entry': (who, on) => on.parties.includes(who.openId) && on.createdBy === who.openId,
};
