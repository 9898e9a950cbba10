import type { Texts } from '../../shape.ts';

export const appointing: Texts['members']['appointing'] = {
  question: (give, name, roles) =>
    give ? `Appoint ${name} as ${roles.join(', ')}?` : `Take the post of ${roles.join(', ')} from ${name}?`,
  branch: 'Branch',
  before: 'Before',
  now: 'Now',
  after: 'Afterwards',
  confirm: (give) => (give ? 'Confirm the appointment' : 'Confirm the dismissal'),
  cancel: 'Cancel',
  inWords: 'You may also just answer “确认” (yes) or “取消” (no).',
  nobodyLeft: (place, role) =>
    `Afterwards ${place} has no ${role}, and nobody gets the reminders for the ${role}.`,
  heldBy: (role, names) => `${role} is ${names.join(', ')} at present, who keeps the post all the same.`,
  groupless: 'The roster does not name this person’s party group; please add it to the list and import that.',
  done: (name) => `The posts of ${name} have been changed`,
  effect: 'In effect at once; who changed it and when has been noted.',
  changed: 'Changed',
  nothing: 'Nothing to change',
  alreadySo: (give, name, roles) => `${name} ${give ? 'already is' : 'is not'} ${roles.join(', ')}.`,
  whichPerson: (name) => `Which ${name}?`,
  choosePerson: 'The roster has more than one. Please choose, or say it again with the branch.',
  whichRole: (give, name) => (give ? `Appoint ${name} as what?` : `Take which post from ${name}?`),
  rolesNow: (name, roles) => `${name} is at present: ${roles}.`,
  several: (name, example) =>
    `The roster has more than one ${name}. Please name the branch, for example “${example}”.`,
  sayWho: (example) => `Please say who and which post, for example “${example}”.`,
  waits: (name) => `${name} has not been matched with a Feishu account yet; please say “核对名册” first.`,
  unknown: (name) =>
    `“${name}” is not on the roster. Please check the name and the branch; somebody new has to be imported first.`,
  cardOver: (example) => `This card can no longer be used. Please say it again, for example “${example}”.`,
  cancelled: 'Cancelled',
  nothingChanged: 'Cancelled; nothing has been changed.',
  standing:
    'Full and probationary membership is not changed here: please correct the list and import it once more.',
  ofRoster: 'People, branches and names come from the roster',
  ofRosterText:
    'Who comes or goes, a branch, a group or a name is not changed in chat: please correct the list and import it once more (zhibu roster import); for those who have left, take them off the list and import with --leave.',
  gone: 'This person is no longer on the roster; nothing has been changed.',
  lastAdministrator:
    'Nobody would be an administrator any more, so nothing has been changed. Please appoint another one first.',
  trail: {
    title: 'Appointments and dismissals',
    none: 'Nobody has been appointed or dismissed in chat yet.',
    line: (when, place, name, before, after, who) =>
      `${when} ${place} ${name}: ${before} → ${after} (${who ?? 'an administrator'})`,
    more: (count) => `Not shown: ${count} earlier.`,
  },
};
