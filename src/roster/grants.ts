import { ROLES, type Role } from '../core/roster.ts';
import { COMMITTEE } from './directory.ts';

/** What is done to entries, told apart by who is usually trusted with it; `change` stands for amending and making void. */
type EntryDeed =
  | `${'log' | 'plan' | 'change'}-${'member' | 'group-leader' | 'committee'}`
  | 'own-entry'
  | 'own-private-entry';

/** Everything else that is done. */
export type OtherDeed =
  | 'ask'
  | 'view'
  | 'view-talk-coverage'
  | 'view-talk-coverage-count'
  | 'view-own-talks'
  | 'view-talk-count'
  | 'read-talk-summary'
  | 'write-talk-summary'
  | 'export'
  | 'administer'
  | 'bind'
  /** A duty does not apply for a period: to a branch, a 党小组, oneself. */
  | 'settle-branch'
  | 'settle-group'
  | 'settle-person'
  /** No reminders of a duty for a while. */
  | 'mute'
  /** Somebody is on leave. */
  | 'excuse'
  /** The day on which a term ends (届满日). */
  | 'set-term';

export type Deed = EntryDeed | OtherDeed;

/** How far a grant goes; `own part` are records that one is a party to, `own part and entry` those one also entered. */
export type Scope = 'any' | 'own branch' | 'own group' | 'own entry' | 'own part' | 'own part and entry';

export interface Grant {
  /** Holders of any of these roles; `everyone` also means people who are not on the roster. */
  readonly who: readonly Role[] | 'everyone';
  readonly scope: Scope;
  readonly place: 'anywhere' | 'private';
}

const MEMBERS = ROLES.filter((role) => role !== '管理员');

function grant(who: Grant['who'], scope: Scope, place: Grant['place'] = 'anywhere'): Grant {
  return { who, scope, place };
}

const COMMITTEE_OR_ADMINISTRATOR = [grant(COMMITTEE, 'own branch'), grant(['管理员'], 'any')];
const OWN_GROUP_OR_THOSE = [grant(['党小组长'], 'own group'), ...COMMITTEE_OR_ADMINISTRATOR];

/** The table of interfaces.md 8. Something may be done when one grant of its row allows it. */
export const GRANTS: Readonly<Record<Deed, readonly Grant[]>> = {
  ask: [grant('everyone', 'any')],
  'log-member': [grant(MEMBERS, 'own branch'), grant(['管理员'], 'any')],
  'plan-member': COMMITTEE_OR_ADMINISTRATOR,
  'change-member': [grant(MEMBERS, 'own entry'), ...COMMITTEE_OR_ADMINISTRATOR],
  'log-group-leader': OWN_GROUP_OR_THOSE,
  'plan-group-leader': COMMITTEE_OR_ADMINISTRATOR,
  'change-group-leader': OWN_GROUP_OR_THOSE,
  'log-committee': COMMITTEE_OR_ADMINISTRATOR,
  'plan-committee': COMMITTEE_OR_ADMINISTRATOR,
  'change-committee': COMMITTEE_OR_ADMINISTRATOR,
  'own-entry': [grant(ROLES, 'own part')],
  'own-private-entry': [grant(ROLES, 'own part', 'private')],
  view: [grant(MEMBERS, 'own branch'), grant(['管理员'], 'any')],
  'view-talk-coverage': [grant(['书记', '纪检委员'], 'own branch', 'private')],
  'view-talk-coverage-count': [grant(['管理员'], 'any', 'private')],
  'view-own-talks': [grant(ROLES, 'any', 'private')],
  'view-talk-count': [grant(COMMITTEE, 'own branch', 'private'), grant(['管理员'], 'any', 'private')],
  'read-talk-summary': [grant(ROLES, 'own part', 'private')],
  'write-talk-summary': [grant(ROLES, 'own part and entry', 'private')],
  export: [grant(['书记', '副书记', '组织委员'], 'own branch'), grant(['管理员'], 'any')],
  administer: [grant(['管理员'], 'any')],
  bind: [grant(['书记'], 'own branch'), grant(['管理员'], 'any')],
  'settle-branch': COMMITTEE_OR_ADMINISTRATOR,
  'settle-group': OWN_GROUP_OR_THOSE,
  'settle-person': [grant(ROLES, 'own part')],
  mute: [grant(['书记', '副书记', '组织委员'], 'own branch'), grant(['管理员'], 'any')],
  excuse: [grant(ROLES, 'own part'), grant(['书记'], 'own branch'), grant(['管理员'], 'any')],
  'set-term': [grant(['书记'], 'own branch'), grant(['管理员'], 'any')],
};
